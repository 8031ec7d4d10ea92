"""What left this machine: a ledger that every sender writes before it sends.

The page shows it, so a line must exist for every request, answered or not, and for nothing else:
answers from a cache are not lines. It is kept in memory for as long as the process runs; senders
are held to about one request a second, so it stays small.

>>> ledger = Ledger()
>>> ledger.record("Raqqa", where="https://nominatim.example", kind="name", session="a")
>>> [(line.what, line.where) for line in ledger.lines(session="a")], ledger.lines(session="b")
([('Raqqa', 'https://nominatim.example')], ())
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True)
class Sent:
    """One request: ``what`` was sent, ``where`` to (an address), ``when`` (UTC).

    ``kind`` says what ``what`` is ("name" for a place name). ``session`` is the reader's session,
    empty for the command line.
    """

    when: datetime
    what: str
    where: str
    kind: str
    session: str = ""


class Ledger:
    """The lines of what was sent, in order; safe to write and read from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._lines: list[Sent] = []

    def record(self, what: str, *, where: str, kind: str, session: str = "") -> None:
        """Write one line, dated now; call it before sending, so that a failure is listed too."""
        with self._lock:
            self._lines.append(Sent(datetime.now(UTC), what, where, kind, session))

    def lines(self, *, session: str | None = None) -> tuple[Sent, ...]:
        """The lines in the order of sending; those of one session, or all where it is None."""
        with self._lock:
            lines = tuple(self._lines)
        return tuple(line for line in lines if session is None or line.session == session)


# The one ledger of this process.
LEDGER = Ledger()
