"""Answers of online geocoders, kept on disk so that a name is sent once in a month, not at each read.

One small JSON file an answer, named by a hash of the question. The files are as private as what
the reader studies: their folder is made for the user alone, and deleting it forgets everything.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from geo.model import PRECISION, Candidate

MAX_AGE_S = 30 * 24 * 3600.0
# Raise it when the meaning of a stored answer changes: older files are then never found again.
_FORMAT = "1"


class Answers:
    """The kept answers in ``folder``; ``clock`` gives seconds since the epoch."""

    def __init__(
        self, folder: Path, *, max_age_s: float = MAX_AGE_S, clock: Callable[[], float] = time.time
    ) -> None:
        self._folder = folder
        self._max_age_s = max_age_s
        self._clock = clock

    def get(self, where: str, name: str) -> tuple[Candidate, ...] | None:
        """What ``where`` answered for ``name``; ``()`` when it knew none; None when not kept.

        A file that is too old, damaged or of another question counts as not kept.
        """
        try:
            kept = json.loads(self._file(where, name).read_text(encoding="utf-8"))
            if (kept["where"], kept["name"]) != (where, name):
                return None
            if not 0 <= self._clock() - kept["asked"] <= self._max_age_s:
                return None
            return tuple(_candidate(fields) for fields in kept["candidates"])
        except (OSError, ValueError, LookupError, TypeError):
            return None

    def keep(self, where: str, name: str, candidates: tuple[Candidate, ...]) -> None:
        """Write the answer in one step; a disk that refuses costs only a repeated question."""
        kept = {
            "where": where,
            "name": name,
            "asked": self._clock(),
            "candidates": [asdict(candidate) for candidate in candidates],
        }
        with suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle, draft = tempfile.mkstemp(dir=self._folder, suffix=".tmp")
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(kept, file)
            Path(draft).replace(self._file(where, name))

    def _file(self, where: str, name: str) -> Path:
        question = "\n".join((_FORMAT, where, name)).encode("utf-8", "surrogatepass")
        return self._folder / f"{hashlib.sha256(question).hexdigest()}.json"


def _candidate(fields: dict[str, object]) -> Candidate:
    if fields["kind"] not in PRECISION:
        raise ValueError(f"{fields['kind']} is no kind of place.")
    return Candidate(**fields)  # type: ignore[arg-type]
