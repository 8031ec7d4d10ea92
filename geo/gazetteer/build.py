"""Build the gazetteer from packaged sources and the hand-made supplement."""

from __future__ import annotations

import hashlib
import lzma
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

from geo.gazetteer import build_labels, build_tables, sources, supplement
from geo.gazetteer.build_merge import merged, namesakes
from geo.gazetteer.build_names import TRANSLITERATED, labelled
from geo.gazetteer.sources import Entry
from geo.gazetteer.store import FORMAT


def build(out: Path, progress: Callable[[str], None] = print) -> None:
    """Write the gazetteer to ``out``: a ``.db``, or packed when the name ends in ``.xz``.

    ``out`` appears whole or not at all.

    Raises:
        ModuleNotFoundError: a package of ``pyproject.toml``'s group ``build`` is not installed.
    """
    progress("Reading the sources ...")
    entries = tuple(_assembled())
    with tempfile.TemporaryDirectory(dir=out.parent) as folder:
        db = Path(folder) / "gazetteer.db"
        progress(f"Writing {len(entries):,} places ...")
        counts = build_tables.write(db, entries, {"build_id": _build_id()})
        progress(", ".join(f"{count:,} {table}" for table, count in counts.items()))
        if out.suffix == ".xz":
            progress("Packing ...")
            packed = Path(folder) / out.name
            with lzma.open(packed, "wb", preset=6) as file:
                file.write(db.read_bytes())
            packed.replace(out)
        else:
            db.replace(out)


def _build_id() -> str:
    digest = hashlib.sha256(FORMAT.encode())
    for package in sources.PACKAGES:
        digest.update(f"{package} {version(package)}\n".encode())
    for table in sorted(supplement.SUPPLEMENT.glob("*.tsv")):
        digest.update(table.read_bytes())
    return digest.hexdigest()[:12]


def _assembled() -> Iterator[Entry]:
    names = build_labels.labels()
    sections = build_labels.sections_of_cities()
    cities = [labelled(city, names.get(city.id, {})) for city in sources.cities()]
    cities = [replace(city, kind="quarter") if city.id in sections else city for city in cities]
    regions = list(_placed_regions(cities, names))
    countries = supplement.reviewed(sources.countries())
    joined = merged([*countries, *regions, *cities], supplement.entries(), sources.airports())
    everything = tuple(namesakes(joined, TRANSLITERATED))
    named = {e.admin1: e.names[0] for e in everything if e.kind == "governorate" and e.admin1}
    for entry in everything:
        code = ".".join(entry.admin1.split(".")[:2])
        yield replace(entry, admin1=named.get(code, "" if "." in entry.admin1 else entry.admin1))


def _placed_regions(cities: Iterable[Entry], names: dict[str, dict[str, str]]) -> Iterator[Entry]:
    """Each region that holds a town, at the mean of its towns or at its reviewed point."""
    districts = sources.districts_of_cities()
    members: dict[str, list[Entry]] = defaultdict(list)
    for city in cities:
        members[city.admin1].append(city)
        for district in districts.get(city.id, ()):
            members[district].append(city)
    reviewed = supplement.points("admin1_points")
    for region in sources.regions():
        inside = members[region.admin1 if region.kind == "governorate" else region.id]
        if not inside:
            continue
        lat, lon = reviewed.get(region.admin1) or _middle(inside)
        population = sum(city.population for city in inside)
        placed = replace(region, lat=lat, lon=lon, population=population)
        yield labelled(placed, names.get(region.id, {}))


def _middle(cities: list[Entry]) -> tuple[float, float]:
    """The mean of the cities' points, unweighted; longitudes are taken around the first city's."""
    first = cities[0].lon
    turns = [(city.lon - first + 180) % 360 - 180 for city in cities]
    lon = (first + sum(turns) / len(turns) + 180) % 360 - 180
    return sum(city.lat for city in cities) / len(cities), lon
