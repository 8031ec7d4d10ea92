"""How fast online geocoders may be asked: at most one request a second, and none to one that is down.

One pace is shared by the whole process, since the usage policy of the public Nominatim counts what
comes from an application, not from a thread of it.

Source:
    https://operations.osmfoundation.org/policies/nominatim/ (read 2026-11): "an absolute maximum of
    1 request per second".
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

INTERVAL_S = 1.0
# A day-long Retry-After would look like a broken page; after this we ask again and are told again.
_LONGEST_REST_S = 3600.0


class Pace:
    """Gives each caller its turn; ``clock`` and ``sleep`` are seams for tests."""

    def __init__(
        self,
        interval_s: float = INTERVAL_S,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._interval_s = interval_s
        self._clock = clock
        self._sleep = sleep
        self._lock = threading.Lock()
        self._last: float | None = None
        self._rests: dict[str, float] = {}

    def wait(self) -> None:
        """Return when the next request may start: ``interval_s`` or more after the one before it."""
        with self._lock:
            # The lock is held while sleeping: turns are stamped when they start, never in advance,
            # so a sleep that runs long cannot push two requests together.
            while (
                self._last is not None
                and (left := self._last + self._interval_s - self._clock()) > 0
            ):
                self._sleep(left)
            self._last = self._clock()

    def rest(self, where: str, seconds: float) -> None:
        """Leave the geocoder at ``where`` alone for ``seconds``, an hour at the most."""
        with self._lock:
            self._rests[where] = self._clock() + min(max(seconds, 0.0), _LONGEST_REST_S)

    def rest_left(self, where: str) -> float:
        """The seconds for which the geocoder at ``where`` is still to be left alone; 0 when none."""
        with self._lock:
            return (
                max(0.0, self._rests.get(where, 0.0) - self._clock())
                if where in self._rests
                else 0.0
            )


# The one pace of this process.
PACE = Pace()
