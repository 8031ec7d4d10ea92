"""Document bytes -> Draft, by kind; and the child process that does it.

    python -m geo.article.sources.parser

reads requests from standard input (a JSON line, then as many bytes as it says) and answers each with
a JSON line, until its input ends. ``isolation`` is the other end.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import IO, Any

from geo.article.sources.kinds import broken
from geo.article.sources.source import Draft, Kind
from geo.errors import ArticleError

# Address space of the child, in bytes; a normal article needs a tenth of it.
_MAX_MEMORY = 2_000_000_000
# A child that has grown by this many KiB makes room for a new one.
_MAX_GROWTH = 300_000


@dataclass(frozen=True, slots=True)
class Request:
    """What is known of a document beside its bytes; empty where nothing is."""

    kind: Kind
    name: str = ""
    charset: str = ""
    url: str = ""


def parse(data: bytes, request: Request) -> Draft:
    """The draft of a document, parsed in this very process.

    Raises:
        ArticleError: the document cannot be read; it says why.
    """
    try:
        return _parse(data, request)
    except (ArticleError, MemoryError, RecursionError):
        raise
    # The libraries let all kinds of errors through on a damaged document.
    except Exception as error:
        shown = {"html": "HTML", "pdf": "PDF", "docx": "DOCX", "email": "e-mail"}[request.kind]
        raise broken(request.name or request.url, shown) from error


def _parse(data: bytes, request: Request) -> Draft:
    # Each parser is imported only when it is needed: trafilatura alone takes a second.
    match request.kind:
        case "html":
            from geo.article.sources.web_page import parse_page

            return parse_page(data, name=request.name, charset=request.charset, url=request.url)
        case "pdf":
            from geo.article.sources.pdf import parse_pdf

            return parse_pdf(data, name=request.name)
        case "docx":
            from geo.article.sources.word import parse_docx

            return parse_docx(data, name=request.name)
        case "email":
            from geo.article.sources.mail import parse_mail

            return parse_mail(data, name=request.name)
        case _:
            raise ValueError(f"No parser for {request.kind}.")


def serve(requests: IO[bytes], answers: IO[bytes]) -> None:
    """Answer requests until they end, or until this process has grown too large."""
    # On Linux a process starts with its parent's peak in its books.
    start = _peak()
    while line := requests.readline():
        header = json.loads(line)
        data = requests.read(header["size"])
        # The parent is patient for half as long; this is for a child whose parent is gone.
        _limit_time(2 * header["seconds"])
        answer = _answer(data, Request(**header["request"]))
        answer["leaving"] = "too_complex" in answer or _peak() - start > _MAX_GROWTH
        answers.write(json.dumps(answer).encode("ascii") + b"\n")
        answers.flush()
        _limit_time(0)
        if answer["leaving"]:
            return


def _answer(data: bytes, request: Request) -> dict[str, Any]:
    try:
        return {"draft": asdict(parse(data, request))}
    except ArticleError as error:
        values: Mapping[str, str | int] = error.values
        return {"error": {"code": error.code, "message": str(error), "values": values}}
    except (MemoryError, RecursionError):
        return {"too_complex": True}


def _limit_time(seconds: int) -> None:
    """End this process after so many seconds; 0 lifts the limit."""
    import signal

    if hasattr(signal, "alarm"):
        signal.alarm(seconds)


def _limit_memory() -> None:
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MAX_MEMORY, _MAX_MEMORY))
    except (ImportError, ValueError, OSError):  # Windows, or a system that sets a lower one
        return


def _peak() -> int:
    """The most memory that this process has held, in KiB; 0 where the system does not tell."""
    try:
        import resource

        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return peak // 1024 if sys.platform == "darwin" else peak
    except ImportError:
        return 0


if __name__ == "__main__":
    _limit_memory()
    # Answers have a pipe of their own, which no library's print can reach.
    with os.fdopen(os.dup(1), "wb") as _answers:
        os.dup2(2, 1)
        serve(sys.stdin.buffer, _answers)
