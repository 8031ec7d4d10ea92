"""Every table in turn: python -m bench."""

import importlib

# The tables first that say most to a reader of README; training is asked for by name.
TABLES = ("reading", "page", "gazetteer", "accuracy", "axes")


def main():
    """Prints every table."""
    for name in TABLES:
        importlib.import_module(f"bench.{name}").main()


if __name__ == "__main__":
    main()
