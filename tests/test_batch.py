"""Many articles at once: what the outlet's other articles tell of one."""

import json
from functools import partial

from geo.batch import read_line, survey
from geo.places import Outlets

HOME = (
    "Rain fell on Bonham, Texas, on Monday. Roads to Sulphur Springs, Texas, were closed.",
    "Firefighters from Bonham and Honey Grove, Texas, drove to Mount Vernon, Texas.",
    "A school bus from Commerce, Texas, broke down near Greenville, Texas.",
    "The fair in Mount Pleasant, Texas, drew crowds from Pittsburg, Texas, and Gilmer, Texas.",
)
ASKED = "The mayor of Clarksville opened the library."


def lines(source, *, asked=ASKED):
    texts = [*HOME, asked]
    return [
        json.dumps({"id": n, "text": text, "lang": "en", "source": source})
        for n, text in enumerate(texts)
    ]


def places(line):
    """The admin1 of each place of a line of output, by name, with the sentences of its reasons."""
    return {
        place["name"]: (place["admin1"], place["reasons"]) for place in json.loads(line)["places"]
    }


def test_the_other_articles_of_the_outlet_decide(gazetteer):
    batch = lines("The Red River Messenger")
    outlets = survey(partial(iter, batch), gazetteer)
    alone, well = read_line(batch[-1], 5, gazetteer, Outlets(), text=False)
    assert well
    assert places(alone)["Clarksville"][0] == "Tennessee"
    told, _ = read_line(batch[-1], 5, gazetteer, outlets, text=False)
    region, reasons = places(told)["Clarksville"]
    assert region == "Texas"
    assert "This outlet’s other articles point to Texas." in reasons


def test_without_a_source_nothing_is_learnt(gazetteer):
    batch = lines("")
    outlets = survey(partial(iter, batch), gazetteer)
    told, _ = read_line(batch[-1], 5, gazetteer, outlets, text=False)
    assert places(told)["Clarksville"][0] == "Tennessee"


def test_a_stream_learns_as_it_goes(gazetteer):
    outlets = Outlets()
    for number, line in enumerate(lines("The Red River Messenger"), start=1):
        told, _ = read_line(line, number, gazetteer, outlets, text=False, learning=True)
    assert places(told)["Clarksville"][0] == "Texas"


def test_a_survey_passes_over_what_cannot_be_read(gazetteer):
    batch = ["", "no JSON", '{"text": 1, "source": "x"}', '{"text": "Alep", "source": 7}']
    survey(partial(iter, [*batch, *lines("wire"), *batch]), gazetteer)


def test_a_line_without_text_keeps_its_id(gazetteer):
    told, well = read_line('{"id": "b"}', 3, gazetteer, Outlets(), text=False)
    message = 'Line 3 is not an object with a "text". Give {"id", "text"}.'
    assert (json.loads(told), well) == ({"id": "b", "error": message}, False)
