"""Parsing in a child process, which a hostile document can neither hang nor outgrow.

The parsers of HTML, PDF, DOCX and e-mail are large libraries; some documents of a few megabytes keep
them busy for minutes. The child has a limit of time and of memory and is ended when it passes one.
One child is kept for the next document, since importing the libraries takes a second.
"""

from __future__ import annotations

import atexit
import json
import subprocess
import sys
import threading
from dataclasses import asdict
from pathlib import Path
from typing import Any

import geo
from geo.article.sources.parser import Request
from geo.article.sources.source import Draft, Note, Part
from geo.errors import ArticleError

SECONDS = 20
_ROOT = Path(geo.__file__).parent.parent


def parse_apart(data: bytes, request: Request, *, seconds: int = SECONDS) -> Draft:
    """The draft of a document, parsed in a child process within ``seconds``.

    Raises:
        ArticleError: the document cannot be read, or takes too much time or memory.
    """
    child = _POOL.take()
    answer = child.ask(data, request, seconds)
    if answer is None and child.kept and not child.expired:  # it died while it was idle
        child.end()
        child = _Child()
        answer = child.ask(data, request, seconds)
    if answer is None or answer["leaving"]:
        child.end()
    else:
        _POOL.give_back(child)
    if answer is None or "too_complex" in answer:
        raise ArticleError(
            "file-too-complex",
            f"{request.name or request.url or 'The document'} takes too much time or memory to read (the "
            f"limit is {seconds} s). Paste the text of the article instead.",
            name=request.name or request.url,
            seconds=seconds,
        )
    if "error" in answer:
        error = answer["error"]
        raise ArticleError(error["code"], error["message"], **error["values"])
    return _draft(answer["draft"])


def _draft(raw: dict[str, Any]) -> Draft:
    parts = tuple(Part(**part) for part in raw.pop("parts"))
    notes = tuple(
        Note(note["code"], tuple((name, value) for name, value in note["values"]))
        for note in raw.pop("notes")
    )
    return Draft(parts, notes=notes, **raw)


class _Child:
    """One parsing process; used by one thread at a time."""

    def __init__(self) -> None:
        self.kept = False
        self.expired = False
        self._process = subprocess.Popen(
            [sys.executable, "-m", "geo.article.sources.parser"],
            cwd=_ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def ask(self, data: bytes, request: Request, seconds: int) -> dict[str, Any] | None:
        """The child's answer, None when it died or was ended for its time."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        header = json.dumps({"size": len(data), "seconds": seconds, "request": asdict(request)})
        watchdog = threading.Timer(seconds, self._expire)
        watchdog.daemon = True
        watchdog.start()
        try:
            self._process.stdin.write(header.encode("ascii") + b"\n" + data)
            self._process.stdin.flush()
            line = self._process.stdout.readline()
        except OSError:
            line = b""
        finally:
            watchdog.cancel()
        answer: dict[str, Any] | None = json.loads(line) if line.endswith(b"\n") else None
        return answer

    def _expire(self) -> None:
        self.expired = True
        self._process.kill()

    def alive(self) -> bool:
        """False once the process has ended."""
        return self._process.poll() is None

    def end(self) -> None:
        """End the process and release its pipes."""
        self._process.kill()
        self._process.communicate()


class _Pool:
    """At most one idle child; more are started while more are needed at the same time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._idle: _Child | None = None

    def take(self) -> _Child:
        with self._lock:
            child, self._idle = self._idle, None
        if child is not None and child.alive():
            return child
        return _Child()

    def give_back(self, child: _Child) -> None:
        child.kept = True
        with self._lock:
            surplus, self._idle = self._idle, child
        if surplus is not None:
            surplus.end()

    def close(self) -> None:
        with self._lock:
            child, self._idle = self._idle, None
        if child is not None:
            child.end()


_POOL = _Pool()
atexit.register(_POOL.close)
