"""Any geopy geocoder as a gazetteer, with the embedded one behind it; nothing is sent by default.

A name is asked once: answers are kept in memory and, where a folder is given, on disk. Requests
start at least a second apart in the whole process, and each is in the ledger (``sent``) before it
leaves. When the service fails it is left alone for a while; the embedded gazetteer answers for it,
and ``outages`` says so. geopy's own RateLimiter is not used: by default it turns an outage into
"no such place".

Of a geocoder only what geopy promises for every service is used: ``geocode(query, exactly_one=,
timeout=)``.
"""

from __future__ import annotations

import re
import ssl
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlsplit

from geopy.adapters import RequestsAdapter
from geopy.exc import GeopyError
from geopy.geocoders import Nominatim
from geopy.location import Location

from geo.errors import GeocoderDown, GeoError
from geo.gazetteer.answers import Answers
from geo.gazetteer.osm import to_candidate
from geo.gazetteer.outages import outage, resting
from geo.gazetteer.pace import PACE, Pace
from geo.gazetteer.sent import LEDGER, Ledger
from geo.model import Candidate, Gazetteer

NOMINATIM = "https://nominatim.openstreetmap.org"
USER_AGENT = "Dateline"
TIMEOUT_S = 8.0
_LIMIT = 10

Progress = Callable[[int, int], None]


class AddressError(GeoError, ValueError):
    """The address of a geocoding server cannot be used."""

    code = "geocoder-address"


class Geocoder(Protocol):
    """What geopy promises of every synchronous geocoder."""

    def geocode(self, query: str, *, exactly_one: bool, timeout: float) -> object:
        """A Location, a list of them where ``exactly_one`` is False, or None when not found."""
        ...


class OnlineGazetteer:
    """A geopy geocoder behind ``geo.model.Gazetteer``; never fails, since ``fallback`` answers.

    ``where`` names the service in the ledger and in messages, by its address where it has one.
    ``source`` starts the ids of answers that name no OpenStreetMap object. ``progress`` is told
    (done, total) of the names that must be asked.
    """

    def __init__(
        self,
        geocoder: Geocoder,
        *,
        fallback: Gazetteer,
        source: str = "nominatim",
        where: str = "",
        answers: Answers | None = None,
        timeout_s: float = TIMEOUT_S,
        session: str = "",
        progress: Progress | None = None,
        pace: Pace = PACE,
        ledger: Ledger = LEDGER,
    ) -> None:
        self.where = where or source
        self._geocoder = geocoder
        self._fallback = fallback
        self._source = source
        self._answers = answers
        self._timeout_s = timeout_s
        self._session = session
        self._progress = progress
        self._pace = pace
        self._ledger = ledger
        self._known: dict[str, tuple[Candidate, ...]] = {}
        self._outages: list[GeocoderDown] = []

    @property
    def outages(self) -> tuple[GeocoderDown, ...]:
        """What went wrong since this gazetteer was made, in order, each said once."""
        return tuple(self._outages)

    def candidates(self, names: Iterable[str]) -> Mapping[str, tuple[Candidate, ...]]:
        """The entries that each name may mean, best first, from online where it knows the name.

        The embedded gazetteer answers for a name that the service does not know, and for all that
        are left when it fails. Each name goes out whole and alone; nothing else goes out.
        """
        wanted = tuple(dict.fromkeys(names))
        self._ask_all([name for name in wanted if self._remembered(name) is None])
        found = {name: self._known.get(name, ()) for name in wanted}
        lost = [name for name in wanted if not found[name]]
        spare = self._fallback.candidates(lost) if lost else {}
        return {name: found[name] or spare.get(name, ()) for name in wanted}

    def country(self, code: str) -> Candidate | None:
        """The embedded gazetteer's country of that code; nothing is sent."""
        return self._fallback.country(code)

    def respelt(self, name: str) -> tuple[Candidate, ...]:
        """What the embedded gazetteer takes a misspelt name for; nothing is sent."""
        return self._fallback.respelt(name)

    def _remembered(self, name: str) -> tuple[Candidate, ...] | None:
        if not name.strip():
            return ()
        if name not in self._known and self._answers:
            kept = self._answers.get(self.where, name)
            if kept is not None:
                self._known[name] = kept
        return self._known.get(name)

    def _ask_all(self, names: list[str]) -> None:
        for done, name in enumerate(names):
            self._tell(done, len(names))
            if left_s := self._pace.rest_left(self.where):
                self._report(resting(self.where, left_s))
                break
            self._ask(name)
        if names:
            self._tell(len(names), len(names))

    def _ask(self, name: str) -> None:
        self._pace.wait()
        self._ledger.record(name, where=self.where, kind="name", session=self._session)
        try:
            answer = self._geocoder.geocode(name, exactly_one=False, timeout=self._timeout_s)
            candidates = self._read(answer)
        # geopy lets an answer of the wrong shape through as whatever parsing it raised.
        except (GeopyError, LookupError, TypeError, ValueError, AttributeError) as error:
            down = outage(error, where=self.where, timeout_s=self._timeout_s)
            self._report(down.error)
            if down.rest_s:
                self._pace.rest(self.where, down.rest_s)
                return
            candidates = ()
        else:
            if self._answers:
                self._answers.keep(self.where, name, candidates)
        self._known[name] = candidates

    def _read(self, answer: object) -> tuple[Candidate, ...]:
        locations = [answer] if isinstance(answer, Location) else answer or []
        if not isinstance(locations, list | tuple):
            raise TypeError(f"{type(answer).__name__} is not what geopy promises.")
        read = (
            to_candidate(
                location.address,
                location.latitude,
                location.longitude,
                location.raw if isinstance(location.raw, Mapping) else {},
                source=self._source,
            )
            for location in locations
        )
        return tuple({candidate.id: candidate for candidate in read if candidate}.values())

    def _report(self, error: GeocoderDown) -> None:
        # Outages that start with one failure end in "left alone": the reader needs the first.
        if error.code == "geocoder-resting" and self._outages:
            return
        if str(error) not in map(str, self._outages):
            self._outages.append(error)

    def _tell(self, done: int, total: int) -> None:
        if self._progress:
            self._progress(done, total)


def nominatim(
    address: str = NOMINATIM,
    *,
    fallback: Gazetteer,
    cache_dir: Path | None = None,
    contact: str = "",
    timeout_s: float = TIMEOUT_S,
    session: str = "",
    progress: Progress | None = None,
    pace: Pace = PACE,
    ledger: Ledger = LEDGER,
) -> OnlineGazetteer:
    """The Nominatim server at ``address`` as a gazetteer; nothing is sent until it is asked.

    ``contact`` (a mail or web address) is added to the user agent, as operators like. Without
    ``cache_dir`` answers are kept in memory only.

    Raises:
        AddressError: ``address`` is not that of a server.
    """
    address = server_address(address)
    scheme, _, domain = address.partition("://")
    geocoder = _Nominatim(
        domain=domain,
        scheme=scheme,
        user_agent=user_agent(contact),
        timeout=timeout_s,
        ssl_context=_trusted(),
        adapter_factory=_DirectAdapter,
    )
    return OnlineGazetteer(
        geocoder,
        fallback=fallback,
        where=address,
        answers=Answers(cache_dir) if cache_dir else None,
        timeout_s=timeout_s,
        session=session,
        progress=progress,
        pace=pace,
        ledger=ledger,
    )


def server_address(address: str) -> str:
    """The address in its plain form, without a slash at the end.

    >>> server_address(" http://localhost:8080/nominatim/ ")
    'http://localhost:8080/nominatim'

    Raises:
        AddressError: it has no http or https scheme or no host, holds a name and password, a query
            or a fragment, or its port is no number.
    """
    plain = address.strip().rstrip("/")
    try:
        parts = urlsplit(plain)
        good = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        good = False
    if not good or re.search(r"[\s?#@\\]|[^\x21-\x7e]", plain):
        raise AddressError(
            f"{address[:200]!r} is not the address of a geocoding server. "
            "Give one such as https://nominatim.openstreetmap.org or http://localhost:8080.",
            address=address[:200],
        )
    return plain


def user_agent(contact: str = "") -> str:
    """What Dateline calls itself to a server; of ``contact``, what a header may hold.

    >>> user_agent(), user_agent("me@example.org")
    ('Dateline', 'Dateline (me@example.org)')
    """
    known = re.sub(r"[^\x21-\x7e]|[()\\]", "", contact)[:100]
    return f"{USER_AGENT} ({known})" if known else USER_AGENT


@cache
def _trusted() -> ssl.SSLContext:
    """The system's certificates, read once: it takes 60 ms, and a page makes a gazetteer a read."""
    return ssl.create_default_context()


class _DirectAdapter(RequestsAdapter):  # type: ignore[misc]
    """geopy's adapter without what would send a name more often or farther than the ledger says.

    By default it repeats a failed connection twice at once, and follows redirects to any host.
    """

    def __init__(
        self, *, proxies: dict[str, str] | None, ssl_context: ssl.SSLContext | None
    ) -> None:
        super().__init__(proxies=proxies, ssl_context=ssl_context, max_retries=0)
        self.session.max_redirects = 0


class _Nominatim(Nominatim):  # type: ignore[misc]
    """Nominatim asked for what ranks a candidate: several answers, with region and population."""

    def _construct_url(self, base_api: str, params: dict[str, Any]) -> str:
        wanted = {"limit": _LIMIT, "addressdetails": 1, "extratags": 1, "accept-language": "en"}
        return str(super()._construct_url(base_api, params | wanted))
