"""An online answer -> a Candidate: what OpenStreetMap's geocoders call a thing -> our kinds.

Nominatim and Photon describe an answer by OpenStreetMap's tags; both are read here. An answer of
any other geocoder has a point and an address, and becomes a town of that name.

Source:
    https://nominatim.org/release-docs/latest/api/Output/ and
    https://wiki.openstreetmap.org/wiki/Map_features (read 2026-11).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from typing import Any

from geo.model import Candidate, Kind

_WORDS: Mapping[Kind, str] = {
    "continent": "continent",
    "country": "country",
    "governorate": "state province governorate",
    "district": "county district state_district",
    "city": "city town village hamlet municipality isolated_dwelling locality",
    "quarter": "suburb borough quarter neighbourhood city_district city_block",
    "region": "region",
    "water": "water bay strait sea ocean lake reservoir river canal stream wadi spring",
    "relief": "peak mountain mountain_range ridge massif desert valley plateau hill saddle cape "
    "volcano plain",
    "island": "island islet archipelago",
    "airbase": "aerodrome airfield aeroway",
    "crossing": "border_control checkpoint",
    "camp": "refugee_site",
    "dam": "dam",
    "institution": "university hospital embassy government parliament",
}
_TYPES: Mapping[str, Kind] = {
    word: kind for kind, words in _WORDS.items() for word in words.split()
}
_CLASSES: Mapping[str, Kind] = {
    "waterway": "water",
    "aeroway": "airbase",
    "mountain_pass": "relief",
}
# What bears a place's name without being a place of a dispatch: "rue de Raqqa", "Palmyra Grill".
_NEVER = frozenset("shop office craft club tourism leisure highway advertising emergency".split())
# Photon abbreviates what Nominatim writes out.
_OBJECTS = {name: name for name in ("node", "way", "relation")} | {
    "N": "node",
    "W": "way",
    "R": "relation",
}
_REGIONS = ("state", "region", "province", "governorate", "state_district")


def to_candidate(
    address: str, lat: float, lon: float, raw: Mapping[str, Any], *, source: str
) -> Candidate | None:
    """The candidate of one answer; None where it is no toponym or has no point.

    ``raw`` is what the service said of it, in any shape. The id is "osm:relation/123" where the
    service names the object, else ``source`` and a hash of the answer.

    Raises:
        ValueError: the coordinates are out of range.
    """
    said = _flat(raw)
    if _text(said, "class", "category", "osm_key") in _NEVER or (lat == 0 and lon == 0):
        return None
    return Candidate(
        id=_id(said, f"{address}|{lat:.5f}|{lon:.5f}", source),
        name=_text(said, "name") or address.split(",")[0].strip() or address,
        lat=lat,
        lon=lon,
        kind=_kind(said),
        country=_country(_text(said, "country_code", "countrycode")),
        admin1=_text(said, *_REGIONS),
        population=_population(said.get("population")),
        matched="online",
    )


def _flat(raw: Mapping[str, Any]) -> dict[str, Any]:
    """Nominatim's address and tags and Photon's properties lie one level down."""
    flat = dict(raw)
    for inner in ("address", "extratags", "properties"):
        if isinstance(raw.get(inner), Mapping):
            flat = {**raw[inner], **flat}
    return flat


def _text(said: Mapping[str, Any], *keys: str) -> str:
    return next((said[key] for key in keys if isinstance(said.get(key), str)), "")


def _population(said: object) -> int:
    """Mappers write "220488", but also "220 488", "~220000" or "220000 (2004)": then it is unknown."""
    return int(said) if isinstance(said, str) and re.fullmatch("[0-9]{1,10}", said) else 0


def _country(code: str) -> str:
    return code.upper() if len(code) == 2 and code.isascii() and code.isalpha() else ""


def _kind(said: Mapping[str, Any]) -> Kind:
    tag = _text(said, "class", "category", "osm_key")
    level = _text(said, "addresstype") or _text(said, "type")
    if tag == "boundary" and level in ("region", "territory"):
        return "governorate"
    words = (_text(said, "osm_value"), level, _text(said, "type"))
    kind = next((_TYPES[word] for word in words if word in _TYPES), None)
    return kind or _CLASSES.get(tag) or ("facility" if tag else "city")


def _id(said: Mapping[str, Any], answer: str, source: str) -> str:
    kind, number = _OBJECTS.get(_text(said, "osm_type")), said.get("osm_id")
    if kind and isinstance(number, int):
        return f"osm:{kind}/{number}"
    return f"{source}:{hashlib.sha256(answer.encode()).hexdigest()[:12]}"
