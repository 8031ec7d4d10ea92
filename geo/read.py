"""The steps in order: an article and a gazetteer -> a Reading."""

from __future__ import annotations

from geo.axes import find_axes
from geo.model import Article, Gazetteer, Provenance, Reading
from geo.places import Outlets, ballot, find_mentions, resolve, with_roles


def read_article(
    article: Article,
    gazetteer: Gazetteer,
    *,
    geocoder: Gazetteer | None = None,
    outlets: Outlets | None = None,
    provenance: Provenance | None = None,
) -> Reading:
    """The reading of ``article``: its places, its axes, and the mentions without a point.

    ``gazetteer`` is the embedded one, which recognition scans word by word. ``geocoder``, where
    given, is asked instead of it for where the recognised names lie, and for nothing else, so that
    an online service sees names and never the text. ``outlets`` tell where other articles of the same
    source point. ``provenance`` is kept with the reading.

    Raises:
        GeocoderDown: ``geocoder`` could not be reached and has nothing to fall back on.
        ModelMissing: the model that tells place names is absent or damaged.
    """
    mentions = find_mentions(article, gazetteer)
    places, unlocated = resolve(article, mentions, gazetteer, geocoder=geocoder, outlets=outlets)
    axes = find_axes(article, places, gazetteer)
    return Reading(article, with_roles(article, places, axes), axes, unlocated, provenance)


def survey_article(article: Article, gazetteer: Gazetteer, outlets: Outlets) -> None:
    """Count in ``outlets`` where the names of ``article`` point, if they want to know.

    Raises:
        ModelMissing: the model that tells place names is absent or damaged.
    """
    if outlets.wants(article):
        outlets.add(article, ballot(article, find_mentions(article, gazetteer), gazetteer))
