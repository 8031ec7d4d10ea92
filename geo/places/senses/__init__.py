"""A name in its sentence -> what it stands for there (place, government, people, other) and its role."""
