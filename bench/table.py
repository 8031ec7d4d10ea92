"""A table printed for people: a title, aligned columns, a note below."""

from geo.accuracy.report import markdown_table


def show(title, header, rows, note=""):
    """Prints the rows under their header; numbers align right."""
    print(f"\n## {title}\n")
    print(markdown_table([[str(cell) for cell in row] for row in (header, *rows)]))
    if note:
        print(f"\n{note}")
