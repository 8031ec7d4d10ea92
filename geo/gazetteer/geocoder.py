"""The embedded gazetteer as a geopy geocoder: the same call as for an online service, no network.

    from geo.gazetteer import open_gazetteer
    from geo.gazetteer.geocoder import EmbeddedGeocoder
    EmbeddedGeocoder(open_gazetteer()).geocode("Raqqa")       # a geopy Location

There is no ``reverse``: a gazetteer of points cannot say what lies at a point.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Protocol

from geopy.adapters import BaseSyncAdapter
from geopy.exc import GeocoderQueryError, GeocoderServiceError
from geopy.geocoders.base import DEFAULT_SENTINEL, Geocoder
from geopy.location import Location

from geo.gazetteer.keys import fold
from geo.model import Candidate, Gazetteer

Codes = str | Sequence[str] | None


class LabelledGazetteer(Gazetteer, Protocol):
    """A gazetteer that also knows what its entries are called in a language."""

    def labels(self, ids: Iterable[str], language: str) -> dict[str, str]:
        """The display name of each id in ``language``; unknown ids are left out."""
        ...


class EmbeddedGeocoder(Geocoder):  # type: ignore[misc]
    """Geocodes place names, alone ("Raqqa") or with what they lie in ("Tripoli, Lebanon")."""

    def __init__(self, gazetteer: LabelledGazetteer) -> None:
        super().__init__(adapter_factory=_NoNetwork)
        self._gazetteer = gazetteer

    def geocode(
        self,
        query: str,
        *,
        exactly_one: bool = True,
        timeout: float | None = DEFAULT_SENTINEL,  # noqa: ARG002 (every geopy geocoder takes it)
        limit: int | None = None,
        language: str = "en",
        country_codes: Codes = None,
        country_bias: Codes = None,
    ) -> Location | list[Location] | None:
        """The best Location of a name, or all of them as a list where ``exactly_one`` is False.

        None when the name is not in the gazetteer, in both cases, as geopy's geocoders do.
        ``country_codes`` (ISO 3166-1 alpha-2, one or several) leaves out all other countries;
        ``country_bias`` only prefers those given. ``limit`` is 1 or more, None for all. Addresses are in
        ``language``, English where the gazetteer lacks it. ``raw`` holds the candidate's fields.

        Raises:
            geopy.exc.GeocoderQueryError: the query is not text, or ``limit`` is below 1.
        """
        if not isinstance(query, str):
            raise GeocoderQueryError(f"The query must be a place name as text, not {query!r}.")
        if limit is not None and limit < 1:
            raise GeocoderQueryError(f"The limit must be 1 or more, not {limit}.")
        only, preferred = _codes(country_codes), _codes(country_bias)
        found = [c for c in self._find(query) if not only or c.country in only]
        found.sort(key=lambda candidate: candidate.country not in preferred)
        locations = [self._location(c, language) for c in found[: 1 if exactly_one else limit]]
        if not locations:
            return None
        return locations[0] if exactly_one else locations

    def _find(self, query: str) -> tuple[Candidate, ...]:
        """The whole query is a name ("Washington, D.C."), else its first part is one."""
        whole = self._gazetteer.candidates([query])[query]
        if whole or "," not in query:
            return whole
        name, *context = (part.strip() for part in query.split(","))
        found = self._gazetteer.candidates([name, *context])
        return tuple(
            candidate
            for candidate in found[name]
            if all(_lies_in(candidate, part, found[part]) for part in context)
        )

    def _location(self, candidate: Candidate, language: str) -> Location:
        country = self._gazetteer.country(candidate.country) if candidate.country else None
        ids = [candidate.id, country.id] if country else [candidate.id]
        labels = self._gazetteer.labels(ids, language)
        parts = [
            labels.get(candidate.id, candidate.name),
            candidate.admin1,
            labels.get(country.id, country.name) if country else "",
        ]
        address = ", ".join(dict.fromkeys(part for part in parts if part))
        return Location(address, (candidate.lat, candidate.lon), asdict(candidate))


def _lies_in(candidate: Candidate, part: str, meanings: tuple[Candidate, ...]) -> bool:
    """True when ``part`` names the candidate's country or first-level region."""
    if not part or fold(part) in (fold(candidate.admin1), fold(candidate.country)):
        return True
    return any(
        meaning.kind == "country"
        or (meaning.kind == "governorate" and fold(meaning.name) == fold(candidate.admin1))
        for meaning in meanings
        if candidate.country and meaning.country == candidate.country
    )


def _codes(codes: Codes) -> frozenset[str]:
    given = [codes] if isinstance(codes, str) else codes or []
    return frozenset(code.upper() for code in given)


class _NoNetwork(BaseSyncAdapter):  # type: ignore[misc]
    """geopy asks every geocoder for an adapter; this one answers nothing."""

    def get_json(self, url: str, *, timeout: float, headers: dict[str, str]) -> object:
        return self.get_text(url, timeout=timeout, headers=headers)

    def get_text(self, url: str, *, timeout: float, headers: dict[str, str]) -> str:  # noqa: ARG002
        raise GeocoderServiceError("The embedded gazetteer asks no server.")
