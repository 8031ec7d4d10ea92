"""The import of GeoNames' dumps, measured on made ones: python -m bench.gazetteer_import [--rows N].

The dumps have GeoNames' format and about its mix of kinds, names and languages; the names are made
of syllables. Memory is the peak of a process that does nothing but import.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import zipfile
from collections.abc import Iterable
from pathlib import Path

from bench.table import show
from bench.timing import fresh_process

ROWS = 1_000_000
_FIRST = 20_000_000  # no GeoNames number is as high
_SYLLABLES = (
    "al ar ba bel dar dja el fa gor had ib jal ka khar la ma mor na nov os pet qal ra sha tal um va wad yar za"
).split()
_LETTERS = {"ru": "абвгдеиклмнопрст", "ar": "ابتحدرسعفقكلمنهوي"}
_CODES = ("P.PPL",) * 14 + (
    "P.PPLX",
    "H.STM",
    "H.LK",
    "T.MT",
    "S.AIRP",
    "A.ADM3",
    "L.LCTY",
    "T.HLL",
)
_COUNTRIES = "SY UA ML SD YE CD MM IQ LY SO ET AF NE BF TD".split()
_RUN = """
from pathlib import Path
from geo.gazetteer.build_dump import enlarge
from geo.gazetteer.unpack import unpacked
folder = Path({folder!r})
enlarge(unpacked(), folder / "out.db", (folder / "allCountries.zip",), (folder / "alternateNamesV2.zip",),
    progress=lambda _: None)
result["mb"] = (folder / "out.db").stat().st_size / 1e6
"""


def made_name(draw: random.Random, language: str = "") -> str:
    """A name of two to four syllables, or of letters of the language's script."""
    if letters := _LETTERS.get(language):
        return "".join(draw.choices(letters, k=draw.randint(4, 9))).capitalize()
    return "".join(draw.choices(_SYLLABLES, k=draw.randint(2, 4))).capitalize()


def write_dumps(folder: Path, rows: int) -> None:
    """``allCountries.zip`` and ``alternateNamesV2.zip`` of made places, two names a place."""
    draw = random.Random(rows)
    _pack(folder / "allCountries.zip", (_place_line(draw, number) for number in range(rows)))
    _pack(folder / "alternateNamesV2.zip", (_name_line(draw, n, rows) for n in range(rows)))


def _pack(path: Path, lines: Iterable[str]) -> None:
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open(f"{path.stem}.txt", "w", force_zip64=True) as table,
    ):
        for line in lines:
            table.write(line.encode())


def _place_line(draw: random.Random, number: int) -> str:
    kind, code = draw.choice(_CODES).split(".")
    name, others = made_name(draw), ",".join(made_name(draw) for _ in range(draw.randint(0, 3)))
    point = (f"{draw.uniform(-35, 60):.5f}", f"{draw.uniform(-20, 100):.5f}")
    where = (draw.choice(_COUNTRIES), "", f"{draw.randint(1, 20):02d}", "", "", "")
    people = draw.choice((0, 0, 0, draw.randint(50, 90_000)))
    told = (_FIRST + number, name, name, others, *point, kind, code, *where, people)
    return "\t".join(map(str, told)) + "\t\t300\tAsia/Damascus\t2026-01-01\n"


def _name_line(draw: random.Random, number: int, rows: int) -> str:
    language = draw.choice(("fr", "ru", "ar", "zh", "link", "tr"))
    place = _FIRST + draw.randrange(rows)
    return f"{number}\t{place}\t{language}\t{made_name(draw, language)}\t\t\t\t\t\t\n"


def main(arguments: list[str] | None = None) -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--rows", type=int, default=ROWS)
    rows = parser.parse_args(arguments).rows
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_dumps(folder, rows)
        packed = sum(path.stat().st_size for path in folder.glob("*.zip")) / 1e6
        result = fresh_process(_RUN.format(folder=name))
    show(
        "Import of made GeoNames dumps",
        ("places", "names by language", "packed MB", "seconds", "peak MB", "result MB"),
        [
            (
                f"{rows:,}",
                f"{rows:,}",
                f"{packed:.0f}",
                f"{result['start_s']:.0f}",
                f"{result['rss_mb']:.0f}",
                f"{result['mb']:.0f}",
            )
        ],
    )


if __name__ == "__main__":
    main()
