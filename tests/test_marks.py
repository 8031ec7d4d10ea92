"""geo.views.marks: how mentions and places are shown, and what the map opens on."""

from geo.model import Article, Axis, Candidate, Mention, Place, Reading, Section, Span
from geo.views.marks import axis_id, mention_mark, place_mark, theatre

TEXT = "Alep Moscou Syrie Orient\nHoms"
ARTICLE = Article(TEXT, sections=(Section("body", Span(0, 24)), Section("tags", Span(25, 29))))


def place(name, kind="city", sense="literal"):
    start = TEXT.index(name)
    mention = Mention(Span(start, start + len(name)), name, sense=sense)
    return Place(Candidate(f"x:{name}", name, 1, 2, kind=kind), (mention,))


ALEPPO, MOSCOW = place("Alep"), place("Moscou", sense="government")
SYRIA, ORIENT, HOMS = place("Syrie", "country"), place("Orient", "continent"), place("Homs")


def test_marks():
    places = [ALEPPO, MOSCOW, SYRIA, ORIENT, HOMS]
    assert [place_mark(ARTICLE, p) for p in places] == [
        "scene", "seat", "country", "country", "aside",
    ]  # fmt: skip
    assert mention_mark(ARTICLE, place("Alep", sense="people").mentions[0], None) == "other"


def test_the_theatre_is_where_things_happen():
    places = (ALEPPO, MOSCOW, SYRIA, HOMS)
    assert theatre(Reading(ARTICLE, places)) == (ALEPPO,)
    assert theatre(Reading(ARTICLE, (MOSCOW, SYRIA))) == (SYRIA,)
    assert theatre(Reading(ARTICLE, (MOSCOW, HOMS))) == (MOSCOW, HOMS)
    assert theatre(Reading(ARTICLE)) == ()


def test_a_text_of_countries_opens_on_all_of_them():
    iran = place("Orient", "country", sense="government")
    assert theatre(Reading(ARTICLE, (MOSCOW, SYRIA, iran))) == (SYRIA, iran)
    assert theatre(Reading(ARTICLE, (MOSCOW, iran))) == (iran,)


def test_an_axis_end_is_in_the_theatre():
    axis = Axis("advance", ALEPPO.id, SYRIA.id, "planned", (Span(0, 4),))
    assert theatre(Reading(ARTICLE, (ALEPPO, MOSCOW, SYRIA), (axis,))) == (ALEPPO, SYRIA)


def test_a_dateline_is_not_the_theatre():
    told = Mention(Span(5, 11), "Moscou", role="dateline")
    agency = Place(Candidate("x:Moscou", "Moscou", 55, 37), (told,))
    assert place_mark(ARTICLE, agency) == "aside"
    assert theatre(Reading(ARTICLE, (agency, ALEPPO))) == (ALEPPO,)


def test_a_comparison_is_no_scene():
    told = Mention(Span(5, 11), "Moscou", role="comparison")
    likened = Place(Candidate("x:Moscou", "Moscou", 55, 37), (told,))
    assert place_mark(ARTICLE, likened) == "aside"
    assert theatre(Reading(ARTICLE, (likened, ALEPPO))) == (ALEPPO,)


def test_axis_ids_count_from_one():
    assert axis_id(0) == "axis-1"
