"""The page as Streamlit runs it, without a browser: what it draws, remembers and sends."""

import ast
import pickle
import re
import subprocess
import sys
from collections import Counter

import pytest

from geo.page.examples import examples
from tests.page_run import ROOT, drawn, html, map_arguments, names, page, panel, pasted

HOSTILE = "<script>alert(1)</script> <img src=x onerror=alert(1)> `${x}` **b** $x$ \u202e"
OWN_STATE = ("article", "kind", "id", "mention", "seq", "tab", "lang", "language", "channel")


@pytest.fixture(scope="module")
def opened():
    return page()


def test_opens_on_the_first_article(opened):
    assert not opened.exception
    assert "<h1" in html(opened)
    assert "mentions:" in html(opened)
    shown = [
        "".join(run["text"] for run in p["runs"])
        for block in drawn(opened, "article")["blocks"]
        for p in block["paragraphs"]
    ]
    assert shown == [line.strip() for line in examples()[0].text.splitlines() if line.strip()]


def test_every_name_on_the_page_is_on_the_map(opened):
    named = {name["place"] for name in names(opened)} - {None}
    assert named
    script = map_arguments(opened)["script"]
    assert all(place in script for place in named)


def test_the_map_names_no_other_host(opened):
    arguments = map_arguments(opened)
    assert not re.search(r"https?://", arguments["script"] + arguments["header"])
    links = arguments["js_links"] + arguments["css_links"]
    assert links
    assert all(link.startswith("../geo.page.mounts.") for link in links)


def test_a_choice_never_enters_the_map(opened):
    place = names(opened)[0]["place"]
    chosen = page(place=place, lang="en")
    channels = [test.session_state["channel"] for test in (opened, chosen)]
    scripts = [
        map_arguments(test)["script"].replace(channel, "")
        for test, channel in zip((opened, chosen), channels, strict=True)
    ]
    digest = re.compile(r'"digest": "\w+"')
    assert digest.sub("", scripts[0]) == digest.sub("", scripts[1])


def test_nothing_left_the_machine(opened):
    assert "Nothing. No request has been made." in html(opened)


def test_the_page_remembers_plain_values_only(opened):
    values = {key: opened.session_state[key] for key in OWN_STATE}
    assert all(isinstance(value, str | int) for value in values.values())
    assert pickle.loads(pickle.dumps(values)) == values


def test_before_anything_is_chosen_the_axes_and_places_are_offered(opened):
    start = drawn(opened, "passages")["panels"]["start"]
    assert [(item["kind"], item["id"]) for item in start["axes"]["items"]] == [
        ("axis", "axis-1"),
        ("axis", "axis-2"),
    ]
    offered = {item["id"]: item["facts"] for item in start["places"]["items"]}
    count = Counter(name["place"] for name in names(opened))
    assert offered == {place: str(times) for place, times in count.items()}
    assert start["places"]["items"][0]["mark"] == "scene"


def test_a_place_in_the_address_opens_its_passages(opened):
    wanted = names(opened)[0]["place"]
    test = page(article="raqqa-2016-03", place=wanted)
    count = sum(name["place"] == wanted for name in names(test))
    chosen, shown = panel(test)
    assert chosen == wanted
    assert len(shown["passages"]) == count
    assert drawn(test, "article")["selection"]["id"] == wanted
    assert test.query_params["place"] == wanted


def test_an_axis_in_the_address_opens_its_passages():
    test = page(axis="1")
    chosen, shown = panel(test)
    assert chosen == "axis-1"
    assert shown["passages"]
    assert test.query_params["axis"] == "1"


@pytest.mark.parametrize(
    "address",
    [
        {"article": "no-such-article"},
        {"place": "geonames:0"},
        {"place": HOSTILE},
        {"axis": "99"},
        {"axis": "0"},
        {"axis": "-1"},
        {"axis": "²"},
        {"axis": "9" * 400},
        {"lang": "tlh"},
        {"unknown": "x"},
    ],
    ids=str,
)
def test_what_an_address_asks_in_vain_is_ignored(address):
    test = page(**address)
    assert not test.exception
    assert panel(test) == (None, None)
    assert dict(test.query_params) == {"article": "raqqa-2016-03", "lang": "en"}


def test_a_click_opens_the_passages_and_another_closes_them(opened):
    place = names(opened)[0]["place"]
    test = page()
    test.session_state.kind, test.session_state.id = "place", place
    assert panel(test.run())[0] == place
    test.session_state.kind, test.session_state.id = "", ""
    assert panel(test.run()) == (None, None)


def test_the_axes_table_carries_what_the_map_carries():
    test = page(axis="1")
    test.session_state.tab = "axes"
    table = drawn(test.run(), "table")
    assert table["picked"] == "axis-1"
    assert [row["id"] for row in table["rows"]][:1] == ["axis-1"]
    assert all(len(row["cells"]) == len(table["columns"]) for row in table["rows"])
    assert panel(test)[0] == "axis-1"


def test_in_french():
    test = page(lang="fr")
    assert "Rien. Aucune requête n’a été faite." in html(test)
    assert drawn(test, "article")["words"]["pane"] == "Article"
    assert test.query_params["lang"] == "fr"


def test_the_language_of_the_interface_can_be_changed():
    test = page()
    test.session_state.lang = "fr"
    assert "mars 2016" in html(test.run())


def test_filters_take_places_off_the_map_and_tell_so():
    # Tags name the same capitals as places.
    test = page(hide="aside,people,other,adjective")
    before = map_arguments(test)["script"]
    seats = {name["place"] for name in names(test) if name["sense"] == "government"}
    assert seats
    test.button_group(key="shown_sense").set_value(["literal"]).run()
    after = map_arguments(test)["script"]
    assert any(place in before and place not in after for place in seats)
    assert {n["reason"] for n in names(test) if n["sense"] == "government"} == {"filtered"}
    assert {"government", "people", "other"} <= set(test.query_params["hide"].split(","))


def test_the_address_sets_the_filters():
    test = page(hide="aside,nonsense")
    assert test.toggle(key="filter_aside").value is False
    assert test.toggle(key="filter_adjective").value is True
    asides = [n for n in names(test) if n["mark"] == "aside" and n["sense"] == "literal"]
    assert asides
    assert {name["reason"] for name in asides} == {"filtered"}
    assert page().query_params.get("hide") is None


def test_empty_text_gives_a_hint():
    test = pasted(page(), "  \n ")
    assert not test.exception
    assert "Paste the text of an article" in html(test)
    assert not test.get("bidi_component")


def test_a_text_too_long_for_the_page_is_refused_with_its_size():
    test = pasted(page(), "Alep. " * 40_000)
    assert "The text has 240,000 characters; the page shows up to 200,000." in html(test)
    assert not test.exception


def test_pasted_text_is_read_and_stays_out_of_the_address():
    test = pasted(page(), "L'armée avance vers Alep, a annoncé l'agence.", "Une dépêche")
    assert not test.exception
    assert "Une dépêche" in html(test)
    assert [name["mark"] for name in names(test)]
    assert dict(test.query_params) == {"article": "paste", "lang": "en"}


def test_pasted_text_can_be_cleared():
    test = pasted(page(), "L'armée avance vers Alep.")
    test.button[0].click().run()
    assert test.text_area(key="field_text").value == ""
    assert "Paste the text of an article" in html(test)


def test_pasted_text_outlives_a_look_at_another_article():
    test = pasted(page(), "L'armée avance vers Alep.")
    test.selectbox(key="article").select("raqqa-2016-03").run()
    test.selectbox(key="article").select("paste").run()
    assert test.text_area(key="field_text").value == "L'armée avance vers Alep."


def test_hostile_text_stays_text():
    test = pasted(page(), f"{HOSTILE} is near Aleppo.", HOSTILE)
    assert not test.exception
    first = drawn(test, "article")["blocks"][0]["paragraphs"][0]["runs"][0]["text"]
    assert first.startswith("<script>")
    assert "<script>" not in html(test)
    assert "<img" not in html(test)
    assert "<script>" not in map_arguments(test)["script"]


def test_too_long_a_text_is_refused_with_a_sentence():
    test = pasted(page(), "Alep. " * 200_000)
    assert not test.exception
    assert "1,200,000 characters" in html(test)


def test_another_language_can_be_set():
    test = page()
    test.selectbox(key="language").select("en").run()
    assert not test.exception
    assert "English" in html(test)


NESTED = "The University of Aleppo has closed its doors. The army stands in Homs."


def nested_names(test):
    return [name for name in names(test) if name["nested"]]


def test_places_inside_longer_names_are_shown_on_request():
    test = pasted(page(), NESTED)
    assert [name["reason"] for name in nested_names(test)] == ["not_a_place"]
    test.toggle(key="filter_nested").set_value(True).run()
    assert [name["reason"] for name in nested_names(test)] == [None]
    assert "nested" not in test.query_params["hide"]


def test_what_the_article_needs_loads_no_tables():
    """Folium brings pandas, which take longer to load than all the rest: the map comes after."""
    tree = ast.parse((ROOT / "dashboard.py").read_text(encoding="utf-8"))
    named = [node.module for node in tree.body if isinstance(node, ast.ImportFrom)]
    loaded = "import sys\n" + "\n".join(f"import {name}" for name in named if name != "__future__")
    code = f"{loaded}\nprint(*{{'folium', 'pandas', 'pyarrow'}} & set(sys.modules))"
    told = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == ""
