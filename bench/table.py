"""A table printed for people: a title, aligned columns, a note below."""


def show(title, header, rows, note=""):
    """Prints the rows under their header; numbers align right."""
    cells = [[str(cell) for cell in row] for row in [header, *rows]]
    widths = [max(len(row[column]) for row in cells) for column in range(len(header))]
    print(f"\n## {title}\n")
    for number, row in enumerate(cells):
        first, *others = (
            cell.ljust(width) if column == 0 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        print("| " + " | ".join([first, *others]) + " |")
        if number == 0:
            print("|" + "|".join("-" * (width + 2) for width in widths) + "|")
    if note:
        print(f"\n{note}")
