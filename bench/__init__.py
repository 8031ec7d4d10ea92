"""Speed, memory and accuracy, each as a printed table; and the training of our models.

make bench                   all tables
python -m bench.reading      one of them
"""
