"""Lines on the ground: joined, thinned, and written as text. Points are (longitude, latitude)."""

from __future__ import annotations

from collections.abc import Iterable

Point = tuple[float, float]
Line = list[Point]


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
