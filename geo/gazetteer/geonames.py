"""GeoNames' own dump files as streams: places of ``allCountries`` or of one country, names by language.

The format is that of GeoNames' readme: tab-separated UTF-8, 19 columns a place, 10 a name. Files are
read where they lie, packed or not; nothing is downloaded.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from geo.errors import DumpError
from geo.gazetteer.sources import LANGUAGES, is_printed
from geo.model import Kind

_PLACE_COLUMNS, _NAME_COLUMNS = 19, 8
# GeoNames' feature codes that the news names; what is not listed is left out. Countries are left
# out too: the shipped gazetteer has all of them, with reviewed points.
_KINDS: dict[Kind, str] = {
    "governorate": "A.ADM1",
    "district": "A.ADM2 A.ADM3",
    "city": "P.PPL P.PPLA P.PPLA2 P.PPLA3 P.PPLA4 P.PPLA5 P.PPLC P.PPLF P.PPLG P.PPLL P.PPLQ P.PPLR"
    " P.PPLS P.PPLW P.STLMT",
    "quarter": "P.PPLX",
    "region": "A.TERR L.RGN L.OAS",
    "water": "H.STM H.STMS H.LK H.LKS H.RSV H.BAY H.GULF H.SEA H.STRT H.CNL H.LGN",
    "relief": "T.MT T.MTS T.HLLS T.DSRT T.PASS T.PLN T.PLAT T.VAL T.PEN T.CAPE",
    "island": "T.ISL T.ISLS",
    "airbase": "S.AIRB S.AIRQ",
    "facility": "S.AIRP S.AIRF S.PS S.PSN S.PSH S.OILR S.PRN S.MILB L.PRT L.MILB L.OILF",
    "crossing": "S.PSTB S.CSTM",
    "camp": "S.CMPRF S.CMP",
    "dam": "S.DAM",
}
_KIND_OF = {code: kind for kind, codes in _KINDS.items() for code in codes.split()}
# Millions of brooks and hills bear one name alone, which is that of villages and persons too.
_NEEDS_ANOTHER_NAME = frozenset[Kind]({"water", "relief"})


@dataclass(frozen=True, slots=True)
class DumpPlace:
    """A place of a dump; ``admin1`` is its region's code ("SY.04"), ``names`` hold the main one first."""

    number: int
    names: tuple[str, ...]
    lat: float
    lon: float
    kind: Kind
    country: str
    admin1: str
    population: int


@dataclass(frozen=True, slots=True)
class DumpName:
    """A name of a place in one of our languages; smaller ``rank``, then ``id``, displays better."""

    id: int
    number: int
    language: str
    name: str
    rank: int


def dumps(paths: Iterable[Path], countries: Iterable[str]) -> tuple[Path, ...]:
    """The files to read: those given, and of a folder the countries' own files, else all of it.

    A folder's file of a country is ``SY.zip`` or ``SY.txt``, of the world ``allCountries``.

    Raises:
        DumpError: a file is absent, or a folder holds none that fits.
    """
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found += _of_folder(path, tuple(countries))
        elif path.is_file():
            found.append(path)
        else:
            raise DumpError(f"There is no {path}. Download it from GeoNames and name it again.")
    return tuple(dict.fromkeys(found))


def _of_folder(folder: Path, countries: tuple[str, ...]) -> list[Path]:
    def either(stem: str) -> Path | None:
        both = (folder / f"{stem}{suffix}" for suffix in (".zip", ".txt"))
        return next((path for path in both if path.is_file()), None)

    own = {code: either(code) for code in countries}
    world = either("allCountries")
    if world and not (own and all(own.values())):
        return [world]
    missing = [code for code, path in own.items() if path is None]
    if missing or not own:
        wanted = ", ".join(f"{code}.zip" for code in missing) or "allCountries.zip"
        raise DumpError(f"{folder} holds no {wanted}. Download it from GeoNames into that folder.")
    return [path for path in own.values() if path]


@contextmanager
def opened(path: Path) -> Iterator[tuple[Iterator[str], int]]:
    """The lines of a dump file, packed or not, and about how many bytes they are.

    Raises:
        DumpError: the archive is damaged, or holds no table.
    """
    if path.suffix != ".zip":
        with path.open(encoding="utf-8", errors="replace", newline="\n") as lines:
            yield lines, path.stat().st_size
        return
    try:
        with zipfile.ZipFile(path) as archive:
            tables = [
                member
                for member in archive.infolist()
                if member.filename.endswith(".txt") and not member.filename.startswith("readme")
            ]
            if not tables:
                raise DumpError(f"{path.name} holds no table. Download it from GeoNames again.")
            table = max(tables, key=lambda member: member.file_size)
            with archive.open(table) as raw:
                yield (
                    io.TextIOWrapper(raw, "utf-8", errors="replace", newline="\n"),
                    table.file_size,
                )
    except (zipfile.BadZipFile, EOFError, OSError) as error:
        raise DumpError(f"{path.name} is damaged ({error}). Download it again.") from error


def read_place(line: str, countries: frozenset[str]) -> DumpPlace | None:
    """The place of a line; None for a kind that is left out, or outside ``countries`` (empty: all).

    Raises:
        ValueError: the line is not one of a GeoNames table of places.
    """
    row = line.rstrip("\n").split("\t")
    if len(row) != _PLACE_COLUMNS:
        raise ValueError(f"{len(row)} columns, not {_PLACE_COLUMNS}")
    kind = _KIND_OF.get(f"{row[6]}.{row[7]}")
    if kind is None or (countries and row[8] not in countries):
        return None
    others = tuple(name for name in row[3].split(",") if name and is_printed(name))
    if kind in _NEEDS_ANOTHER_NAME and not others:
        return None
    lat, lon = float(row[4]), float(row[5])
    if not (row[1] and -90 <= lat <= 90 and -180 <= lon <= 180):
        raise ValueError(f"no name or no point: {row[1]!r}, {lat}, {lon}")
    return DumpPlace(
        number=int(row[0]),
        names=tuple(dict.fromkeys((row[1], *others))),
        lat=lat,
        lon=lon,
        kind=kind,
        country=row[8],
        admin1=f"{row[8]}.{row[10]}",
        population=int(row[14] or 0),
    )


def read_name(line: str) -> DumpName | None:
    """The name of a line; None for other languages, former and colloquial names, links and codes.

    Raises:
        ValueError: the line is not one of a GeoNames table of alternate names.
    """
    row = line.rstrip("\n").split("\t")
    if len(row) < _NAME_COLUMNS:
        raise ValueError(f"{len(row)} columns, not {_NAME_COLUMNS} or more")
    language, name, (preferred, short, colloquial, historic) = row[2], row[3], row[4:8]
    if language not in LANGUAGES or colloquial == "1" or historic == "1" or not is_printed(name):
        return None
    rank = 2 * (preferred != "1") + (short == "1")
    return DumpName(int(row[0]), int(row[1]), language, name, rank)
