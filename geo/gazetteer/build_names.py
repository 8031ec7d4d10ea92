"""Which of a place's many names is displayed: the one that newspapers print, by language."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from difflib import SequenceMatcher

from geo.gazetteer.keys import fold
from geo.gazetteer.sources import Entry

# Where GeoNames writes names in a scholars' transliteration that no newspaper prints.
TRANSLITERATED = frozenset(
    "SY IQ LB JO PS IL EG LY TN DZ MA EH MR SD SO DJ ER YE OM AE QA BH KW SA IR AF PK IN BD NP"
    " RU UA BY BG KZ KG TJ TM UZ GE AM AZ MK TR JP KR KP".split()
)
_SCHOLARLY = re.compile(r"[\u02b0-\u02ff‘’ʼʿʾ`̱]|[āēīōūḩḥşṣţṭḑḍẕz̧ṟṈṉţĀĒĪŌŪḨḤŞṢŢṬḐḌẔ]")
_MARKS = re.compile(r"[\u02b0-\u02ff‘’`]")
_GOVERNED = re.compile(r"(.+?) (?:Governorate|Province|Region|Oblast|State|District)\Z")
# Words that news leaves out ("Raqqa"), unlike "Donetsk Oblast" or "Rakhine State".
_COMMON = re.compile(
    r"(?:(?:State|Commonwealth|Province) of )?(.+?)(?: (?:Governorate|Province))?\Z"
)
_ALIKE = 0.45
_UNLIKELY = re.compile(r"\b(?:District|Governorate|Municipality|Subdistrict)\Z")


def labelled(entry: Entry, names: dict[str, str]) -> Entry:
    """``entry`` with its names by language, the English one first, free of scholarly signs."""
    raw = entry.names[0]
    english = names.get("en", raw)
    unlike = entry.kind == "city" and english != raw
    if unlike and (_UNLIKELY.search(english) or not _alike(english, raw)):
        english = raw
    if entry.country in TRANSLITERATED and _SCHOLARLY.search(english):
        governed = (m[1] for name in entry.names[1:] if (m := _GOVERNED.match(name)))
        english = next(governed, english) if entry.kind == "governorate" else english
        english = _without_signs(english)
    if entry.kind == "governorate" and (governed_name := _COMMON.match(english)):
        english = governed_name[1]
    labels = tuple(
        (language, name)
        for language, name in sorted(names.items())
        if language != "en" and name not in (raw, english) and not _SCHOLARLY.search(name)
    )
    everything = (english, *entry.names, *(name for _, name in labels))
    return replace(entry, names=tuple(dict.fromkeys(everything)), labels=labels)


def _alike(one: str, other: str) -> bool:
    """False for two names with so little in common that one may be a byname or a former name."""
    return SequenceMatcher(None, fold(one), fold(other)).ratio() >= _ALIKE


def _without_signs(name: str) -> str:
    bare = unicodedata.normalize("NFKD", _MARKS.sub("", name))
    return "".join(c for c in bare if unicodedata.category(c) != "Mn")
