"""An article read with an online geocoder: what goes out, and what comes of an outage."""

import pytest

from geo.article import read_text
from geo.gazetteer.online import nominatim
from geo.gazetteer.sent import Ledger
from geo.read import read_article
from tests.nominatim_server import RAQQA, Reply, hits

pytest_plugins = ["tests.geocoding_fixtures"]


def points(reading):
    return {place.id: [m.span for m in place.mentions] for place in reading.places}


def test_only_recognised_names_go_out(server, pace, first_article, gazetteer):
    ledger = Ledger()
    online = nominatim(server.address, fallback=gazetteer, pace=pace, ledger=ledger)
    reading = read_article(first_article, gazetteer, geocoder=online)
    mentions = [mention for place in reading.places for mention in place.mentions]
    assert any(mention.form == "adjective" for mention in mentions)
    places = {mention.name for mention in mentions if mention.form == "name"}
    assert places <= set(server.names)
    assert len(server.names) == len(set(server.names))
    known = places | {unlocated.mention.name for unlocated in reading.unlocated}
    assert set(server.names) <= known
    assert [line.what for line in ledger.lines()] == server.names


def test_a_server_that_knows_nothing_changes_nothing(server, pace, first_article, gazetteer):
    online = nominatim(server.address, fallback=gazetteer, pace=pace, ledger=Ledger())
    reading = read_article(first_article, gazetteer, geocoder=online)
    assert reading == read_article(first_article, gazetteer)
    assert online.outages == ()


def test_an_outage_changes_nothing_but_is_told(server, pace, first_article, gazetteer):
    server.otherwise = Reply("", 503)
    online = nominatim(server.address, fallback=gazetteer, pace=pace, ledger=Ledger())
    reading = read_article(first_article, gazetteer, geocoder=online)
    assert reading == read_article(first_article, gazetteer)
    assert [error.code for error in online.outages] == ["geocoder-failed"]
    assert len(server.names) == 1


def test_an_online_answer_is_the_place(server, pace, first_article, gazetteer):
    server.replies["Raqqa"] = server.replies["Raqa"] = hits(RAQQA)
    online = nominatim(server.address, fallback=gazetteer, pace=pace, ledger=Ledger())
    reading = read_article(first_article, gazetteer, geocoder=online)
    own = points(read_article(first_article, gazetteer))
    spans = [
        spans for key, spans in own.items() if gazetteer.candidates(["Raqqa"])["Raqqa"][0].id == key
    ]
    assert [points(reading)["osm:relation/123"]] == spans


INFLECTED = {
    "ru": "Войска подошли к Пальмире и Ракке. В Дамаске сообщили о боях под Хомсом.",
    "ar": "تقدمت القوات من تدمر باتجاه الرقة ووصلت تعزيزات لحلب وبدمشق.",
}


@pytest.mark.parametrize("language", INFLECTED)
def test_guessed_forms_of_a_name_stay_here(server, pace, gazetteer, language):
    article = read_text(INFLECTED[language], language=language)
    online = nominatim(server.address, fallback=gazetteer, pace=pace, ledger=Ledger())
    reading = read_article(article, gazetteer, geocoder=online)
    assert server.names
    assert [name for name in server.names if name not in article.text] == []
    assert reading == read_article(article, gazetteer)


def test_an_inflected_name_means_what_its_printed_nominative_means_online(server, pace, gazetteer):
    article = read_text("Ракка окружена. Войска вошли в центр Ракки.", language="ru")
    server.replies["Ракка"] = hits(RAQQA)
    online = nominatim(server.address, fallback=gazetteer, pace=pace, ledger=Ledger())
    (place,) = read_article(article, gazetteer, geocoder=online).places
    assert (place.id, [m.name for m in place.mentions]) == ("osm:relation/123", ["Ракка", "Ракки"])
