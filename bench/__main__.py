"""Every table in turn: python -m bench."""

import importlib
import pkgutil

import bench

# The tables first that say most to a reader of README; training is asked for by name.
TABLES = ("reading", "page", "gazetteer", "accuracy", "axes")


def main():
    """Prints every table that this checkout has."""
    there = {module.name for module in pkgutil.iter_modules(bench.__path__)}
    for name in TABLES:
        if name in there:
            importlib.import_module(f"bench.{name}").main()


if __name__ == "__main__":
    main()
