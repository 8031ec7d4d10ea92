"""One dispatch in seven languages: the same places, the same senses, the same axes."""

from pathlib import Path

import pytest

from geo.article import read_text
from geo.article.language import LANGUAGES
from geo.read import read_article

FOLDER = Path(__file__).parent / "dispatches"
TIKRIT, MOSUL, KIRKUK = "geonames:90150", "geonames:99072", "geonames:94787"
ANKARA, BAGHDAD = "geonames:323786", "geonames:98182"
PLACES = {TIKRIT: 2, MOSUL: 1, KIRKUK: 1, ANKARA: 1, BAGHDAD: 1}
AXES = {
    ("advance", TIKRIT, MOSUL, "under_way", None, None),
    ("advance", TIKRIT, KIRKUK, "planned", None, None),
}


@pytest.fixture(scope="module", params=LANGUAGES)
def reading(request, gazetteer):
    text = (FOLDER / f"tikrit.{request.param}.txt").read_text(encoding="utf-8")
    found = read_article(read_text(text), gazetteer)
    assert found.article.language == request.param
    return found


def test_the_same_places(reading):
    counts = {
        place.id: sum(mention.form == "name" for mention in place.mentions)
        for place in reading.places
    }
    assert {place: count for place, count in counts.items() if count} == PLACES
    assert [item.mention.name for item in reading.unlocated if item.mention.form == "name"] == []


def test_one_government_speaks(reading):
    senses = {m.sense: p.id for p in reading.places for m in p.mentions if m.form == "name"}
    assert senses["government"] == ANKARA
    assert {
        m.sense for p in reading.places if p.id != ANKARA for m in p.mentions if m.form == "name"
    } == {"literal"}


def test_the_same_axes(reading):
    told = [
        (a.kind, a.origin, a.objective, a.status, a.stated_direction, a.approach_from)
        for a in reading.axes
    ]
    assert (set(told), len(told)) == (AXES, 2)
    assert all(reading.article.quote(span) for axis in reading.axes for span in axis.passages)
