"""The shipped gazetteer, unpacked once into a cache, whole or not at all."""

from __future__ import annotations

import contextlib
import hashlib
import lzma
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from geo.errors import GazetteerMissing

_DATA = Path(__file__).resolve().parents[2] / "data"
SHIPPED = _DATA / "gazetteer.db.xz"
# Where an import of GeoNames' dumps is put; used in place of the shipped file while it is there.
ENLARGED = _DATA / "gazetteer.db"
_TAIL = 4096
_CHUNK = 1 << 20


def unpacked(
    shipped: Path = SHIPPED,
    *,
    cache: Path | None = None,
    again: bool = False,
    progress: Callable[[str], None] | None = None,
) -> Path:
    """The path of ``shipped`` unpacked: made on first use, and whenever the shipped file changes.

    ``cache`` is the folder to unpack into, by default ``data/cache``, or the user's cache folder
    where that cannot be written. ``again`` unpacks even when the file is there. Two processes may
    do this at once: each writes a file of its own and moves it into place.

    Raises:
        GazetteerMissing: the shipped file is absent, cannot be read or is damaged.
    """
    digest = _digest(shipped)
    folders = (cache,) if cache else (_DATA / "cache", _user_cache())
    name = f"gazetteer-{digest}.db"
    for folder in folders:
        if not again and (folder / name).is_file():
            return folder / name
    say = progress or (lambda _: None)
    failure: OSError | None = None
    for folder in folders:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            say(f"Unpacking the gazetteer into {folder} ...")
            target = _unpack(shipped, folder / name)
        except GazetteerMissing:
            raise
        except OSError as error:
            failure = error
            continue
        _forget_others(target)
        say("The gazetteer is ready.")
        return target
    raise GazetteerMissing(
        f"The gazetteer cannot be unpacked into {folders[-1]} ({failure}). "
        "Make room, or make the folder writable.",
        path=str(folders[-1]),
    )


def _digest(shipped: Path) -> str:
    """What tells one shipped file from another: its size and its end.

    An .xz file ends in the check sum of its whole content, so the end changes with any of it.
    """
    try:
        with shipped.open("rb") as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(max(0, size - _TAIL))
            return hashlib.sha256(size.to_bytes(8, "big") + file.read()).hexdigest()[:16]
    except OSError as error:
        raise GazetteerMissing(
            f"The gazetteer {shipped} cannot be read ({error.strerror}). "
            "Restore the file, or make it with: python -m geo gazetteer build",
            path=str(shipped),
        ) from error


def _unpack(shipped: Path, target: Path) -> Path:
    handle, name = tempfile.mkstemp(prefix=".unpacking-", suffix=".db", dir=target.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as out, lzma.open(shipped) as packed:
            while chunk := packed.read(_CHUNK):
                out.write(chunk)
        part.chmod(0o644)
        part.replace(target)
    except (lzma.LZMAError, EOFError) as error:
        raise GazetteerMissing(
            f"The gazetteer {shipped} is damaged ({error}). "
            "Restore the file, or make it with: python -m geo gazetteer build",
            path=str(shipped),
        ) from error
    finally:
        part.unlink(missing_ok=True)
    return target


def _forget_others(current: Path) -> None:
    """Drop what older shipped files were unpacked to; who still reads one keeps it open."""
    for other in current.parent.glob("gazetteer-*.db"):
        if other != current:
            with contextlib.suppress(OSError):
                other.unlink()


def _user_cache() -> Path:
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "dateline"
