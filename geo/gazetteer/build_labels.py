"""Names of towns and regions by language, from the packages that keep GeoNames' language tags."""

from __future__ import annotations

import importlib
import pkgutil
import re
import sqlite3
from collections.abc import Iterator
from typing import Any

from geo.gazetteer.sources import package_file

_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
# plaincities lost the apostrophes of French and Spanish articles: "dHidalgo", "LAquila".
_LOST_APOSTROPHE = re.compile(r"\b([dlDL])(?=[AEÉÈIÎOÔUYH][a-zà-ÿ])")
_ARABIC = re.compile(r"[\u0600-\u06ff]")


def labels() -> dict[str, dict[str, str]]:
    """Names by language of towns over 15,000 and of regions, by GeoNames id.

    plaincities knows English, French, Spanish and Arabic, pycities English, Russian and Ukrainian.
    """
    found: dict[str, dict[str, str]] = {}
    for language in ("en", "fr", "es", "ar"):
        for data in _plaincities(language):
            places = [*data._states.values(), *data._districts.values()]
            pairs = [
                *zip(data.geoid_list, data.name_list, strict=True),
                *((p[2], p[0]) for p in places),
            ]
            for number, name in pairs:
                if isinstance(name, str) and (language != "ar" or _ARABIC.search(name)):
                    name = _LOST_APOSTROPHE.sub(r"\1'", name)
                    found.setdefault(f"geonames:{number}", {})[language] = name
    with sqlite3.connect(package_file("pycities", "data", "data.db")) as db:
        for number, english, russian, ukrainian in db.execute(
            "SELECT geonames_id, name_en, name_ru, name_uk FROM city"
        ):
            names = found.setdefault(f"geonames:{number}", {})
            if english:
                names.setdefault("en", english)
            for language, name in (("ru", russian), ("uk", ukrainian)):
                if name and _CYRILLIC.search(name):
                    names[language] = name
    return found


def sections_of_cities() -> frozenset[str]:
    """The ids of towns over 15,000 that GeoNames calls a section of a town (PPLX)."""
    return frozenset(
        f"geonames:{number}"
        for data in _plaincities("en")
        for number, code in zip(data.geoid_list, data._feature_code_list, strict=True)
        if code == "PPLX"
    )


def _plaincities(language: str) -> Iterator[Any]:
    package = importlib.import_module(f"plaincities._values.{language}")
    for module in pkgutil.iter_modules(package.__path__):
        data = importlib.import_module(f"{package.__name__}.{module.name}")
        if hasattr(data, "_states"):
            yield data
