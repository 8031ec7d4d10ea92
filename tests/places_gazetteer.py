"""A gazetteer of a few places in memory, for the unit tests of the room ``places``."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import replace

from geo.model import Candidate

_PLACES = {
    ("Raqqa", "Rakka", "الرقة"): [
        Candidate("geonames:172955", "Raqqa", 35.95, 39.01, "city", "SY", "Raqqa", 177636),
        Candidate("admin1:SY.04", "Raqqa Governorate", 35.9, 38.7, "governorate", "SY", "Raqqa"),
    ],
    ("Palmyre", "Palmyra"): [
        Candidate("geonames:163808", "Palmyra", 34.56, 38.28, "city", "SY", "Homs", 55062),
        Candidate("geonames:5205381", "Palmyra", 40.31, -76.59, "city", "US", "Pennsylvania", 7320),
    ],
    ("Deir Ezzor", "Deir ez-Zor"): [
        Candidate("geonames:170794", "Deir ez-Zor", 35.34, 40.14, "city", "SY", "Deir ez-Zor", 242565),
        Candidate("admin1:SY.07", "Deir ez-Zor Governorate", 35, 40.4, "governorate", "SY", "Deir ez-Zor"),
    ],
    ("Homs", "Homs province"): [
        Candidate("geonames:169577", "Homs", 34.73, 36.71, "city", "SY", "Homs", 775404),
    ],
    ("Moscou", "Moscow", "Москва", "Moscú", "Moskau", "موسكو"): [
        Candidate("geonames:524901", "Moscow", 55.75, 37.62, "city", "RU", "Moscow", 10381222),
        Candidate("geonames:5601538", "Moscow", 46.73, -117.0, "city", "US", "Idaho", 25146),
    ],
    ("Washington", "Washington, D.C."): [
        Candidate("geonames:4140963", "Washington", 38.9, -77.04, "city", "US", "Washington, D.C.", 601723),
        Candidate("admin1:US.WA", "Washington", 47.5, -120.5, "governorate", "US", "Washington"),
    ],
    ("Paris",): [
        Candidate("geonames:2988507", "Paris", 48.85, 2.35, "city", "FR", "Île-de-France", 2138551),
        Candidate("geonames:4717560", "Paris", 33.66, -95.56, "city", "US", "Texas", 24782),
    ],
    ("Texas",): [Candidate("admin1:US.TX", "Texas", 31.25, -99.25, "governorate", "US", "Texas")],
    ("Alep", "Aleppo"): [
        Candidate("geonames:170063", "Aleppo", 36.2, 37.16, "city", "SY", "Aleppo", 1602264)
    ],
    ("Syrie", "Syria"): [Candidate("country:SY", "Syria", 35, 38, "country", "SY", "", 20000000)],
    ("Russie", "Russia", "Россия"): [Candidate("country:RU", "Russia", 60, 100, "country", "RU", "", 140000000)],
    ("États-Unis", "United States"): [
        Candidate("country:US", "United States", 39.76, -98.5, "country", "US", "", 327000000)
    ],
    ("North Korea",): [Candidate("country:KP", "North Korea", 40, 127, "country", "KP", "", 25000000)],
    ("South Korea",): [Candidate("country:KR", "South Korea", 36, 128, "country", "KR", "", 51000000)],
    ("mer Rouge", "Red Sea"): [
        Candidate("geonames:361468", "Red Sea", 26.1, 34, "governorate", "EG", "Red Sea", 506601),
        Candidate("dateline:red-sea", "Red Sea", 20, 38.5, "water"),
    ],
    ("Lavrov",): [Candidate("geonames:1", "Lavrov", 50.8, 24.5, "city", "UA", "Volyn", 900)],
    ("Pentagone", "Pentagon"): [
        Candidate("dateline:pentagon", "Pentagon", 38.87, -77.06, "institution", "US", "Virginia")
    ],
    ("Québec", "Quebec"): [
        Candidate("geonames:6325494", "Québec", 46.81, -71.21, "city", "CA", "Quebec", 531902),
        Candidate("geonames:6115047", "Quebec", 52, -72, "governorate", "CA", "Quebec", 8500000),
    ],
    ("Georgia",): [
        Candidate("country:GE", "Georgia", 42, 43.5, "country", "GE", "", 3731000),
        Candidate("geonames:4197000", "Georgia", 32.75, -83.5, "governorate", "US", "Georgia", 9687653),
    ],
    ("Alabama",): [
        Candidate("geonames:4829764", "Alabama", 32.75, -86.75, "governorate", "US", "Alabama", 4779736)
    ],
    ("Florida",): [
        Candidate("geonames:4155751", "Florida", 28.75, -82.5, "governorate", "US", "Florida", 18801310)
    ],
    ("Ukraine",): [Candidate("country:UA", "Ukraine", 49, 32, "country", "UA", "", 44600000)],
    ("Moldova",): [Candidate("country:MD", "Moldova", 47, 29, "country", "MD", "", 3500000)],
    ("Lebanon",): [
        Candidate("country:LB", "Lebanon", 33.833, 35.833, "country", "LB", "", 6800000),
        Candidate("geonames:5197079", "Lebanon", 40.34, -76.41, "city", "US", "Pennsylvania", 25477),
    ],
    ("Est",): [Candidate("geonames:2", "Est", 51.85, 5.3, "city", "NL", "Gelderland", 700)],
}  # fmt: skip


def _key(name: str) -> str:
    text = unicodedata.normalize("NFKD", name.casefold())
    return "".join(c if c.isalnum() else " " for c in text if not unicodedata.combining(c))


class TinyGazetteer:
    """Satisfies ``geo.model.Gazetteer`` on the places above; counts its look-ups."""

    def __init__(self, places: Mapping[tuple[str, ...], list[Candidate]] = _PLACES) -> None:
        self.asked = 0
        self._places = {_key(name): entries for names, entries in places.items() for name in names}

    def candidates(self, names: Iterable[str]) -> Mapping[str, tuple[Candidate, ...]]:
        self.asked += 1
        return {
            name: tuple(
                replace(entry, matched="name" if _key(entry.name) == _key(name) else "exact")
                for entry in self._places.get(_key(name), ())
            )
            for name in names
        }

    def respelt(self, name: str) -> tuple[Candidate, ...]:  # noqa: ARG002
        return ()

    def country(self, code: str) -> Candidate | None:
        for entries in self._places.values():
            if entries[0].id == f"country:{code}":
                return entries[0]
        return None
