"""A name in, the places that it may mean out: the embedded gazetteer and the online ones.

May import model, errors and geodesy. ``keys`` normalises names, ``store`` answers from one SQLite
file, ``unpack`` makes that file from the shipped one, ``ranking`` orders the answers; ``build``,
``sources`` and ``supplement`` make the shipped file and need the build-time packages; ``geonames``,
``build_stage`` and ``build_dump`` enlarge it by GeoNames' dumps, with nothing more.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from geo.errors import GazetteerMissing
from geo.gazetteer.store import EmbeddedGazetteer
from geo.gazetteer.unpack import ENLARGED, SHIPPED, unpacked

__all__ = ["EmbeddedGazetteer", "open_gazetteer", "usual_gazetteer"]


def usual_gazetteer() -> Path:
    """The file that is read when none is named."""
    named = os.environ.get("DATELINE_GAZETTEER")
    if named:
        return Path(named)
    return ENLARGED if ENLARGED.is_file() else SHIPPED


def open_gazetteer(
    path: Path | None = None, *, progress: Callable[[str], None] | None = None
) -> EmbeddedGazetteer:
    """The gazetteer of ``path`` (a ``.db``, or a packed ``.db.xz``).

    By default the one that the environment's ``DATELINE_GAZETTEER`` names, else the enlarged one
    where ``python -m geo gazetteer build --geonames`` made one, else the shipped one. A packed file
    is unpacked on first use, which takes a second or two; ``progress`` is told. An unpacked copy that
    turns out damaged is made anew.

    Raises:
        GazetteerMissing: the file is absent, damaged, or of another format.
    """
    source = path or usual_gazetteer()
    if source.suffix != ".xz":
        if not source.is_file():
            raise GazetteerMissing(
                f"There is no gazetteer at {source}. Make it with: python -m geo gazetteer build",
                path=str(source),
            )
        return EmbeddedGazetteer(source)
    try:
        return EmbeddedGazetteer(unpacked(source, progress=progress))
    except GazetteerMissing:
        return EmbeddedGazetteer(unpacked(source, again=True, progress=progress))
