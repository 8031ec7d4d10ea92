from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from geo.model import Article, Reading
from geo.views.totals import Totals, totals, totals_sentence
from geo.views.words import Words
from tests.hand_reading import reading


def test_every_mention_is_counted_once():
    counted = totals(reading())
    assert counted == Totals(
        scene=3, country=1, seat=1, aside=1, other=1, unlocated=1, scene_places=2, axes=1
    )
    assert counted.mentions == 8


def test_in_english():
    assert totals_sentence(totals(reading()), Words("en")) == (
        "8 mentions: 3 on the map at 2 places, 1 naming a country, 1 naming a government, "
        "1 beside the events (datelines, captions, links, comparisons), 1 naming people or other things, 1 not on the map; 1 axis"
    )


def test_in_french():
    assert totals_sentence(totals(reading()), Words("fr")) == (
        "8 mentions\u00a0: 3 sur la carte en 2 lieux, 1 nommant un pays, 1 nommant un gouvernement, "
        "1 à côté des faits (têtes de dépêche, légendes, liens, comparaisons), 1 nommant des personnes ou autre chose, "
        "1 hors de la carte\u00a0; 1 axe"
    )


def test_nothing_named():
    empty = Reading(Article("Quiet."))
    assert totals_sentence(totals(empty), Words("en")) == "No place is named; no axis"
    assert totals_sentence(totals(empty), Words("fr")) == "Aucun lieu n’est nommé\u00a0; aucun axe"


@given(st.sets(st.integers(0, 3)), st.booleans())
def test_adds_up_for_any_reading(kept, with_gap):
    whole = reading()
    part = replace(
        whole,
        places=tuple(place for n, place in enumerate(whole.places) if n in kept),
        unlocated=whole.unlocated if with_gap else (),
    )
    mentions = sum(len(place.mentions) for place in part.places) + len(part.unlocated)
    assert totals(part).mentions == mentions
