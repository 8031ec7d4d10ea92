"""A name in, the places that it may mean out: the embedded gazetteer and the online ones.

May import model, errors and geodesy. ``keys`` normalises names, ``store`` answers from one SQLite
file, ``unpack`` makes that file from the shipped one, ``ranking`` orders the answers; ``build``,
``sources`` and ``supplement`` make the shipped file and need the build-time packages.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from geo.errors import GazetteerMissing
from geo.gazetteer.store import EmbeddedGazetteer
from geo.gazetteer.unpack import SHIPPED, unpacked

__all__ = ["EmbeddedGazetteer", "open_gazetteer"]


def open_gazetteer(
    path: Path | None = None, *, progress: Callable[[str], None] | None = None
) -> EmbeddedGazetteer:
    """The gazetteer of ``path`` (a ``.db``, or a packed ``.db.xz``), by default the shipped one.

    A packed file is unpacked on first use, which takes a second or two; ``progress`` is told. An
    unpacked copy that turns out damaged is made anew.

    Raises:
        GazetteerMissing: the file is absent, damaged, or of another format.
    """
    source = path or SHIPPED
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
