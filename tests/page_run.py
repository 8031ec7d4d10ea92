"""The page run as Streamlit runs it, without a browser, and what it then shows."""

import json
from pathlib import Path

from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).parent.parent


def page(**address):
    test = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    for key, value in address.items():
        test.query_params[key] = value
    return test.run()


def components(test):
    """The data of each of the page's own components, by its name."""
    found = test.get("bidi_component")
    return {item.proto.component_name: json.loads(item.proto.json)[0] for item in found}


def drawn(test, name):
    return components(test)[f"dateline_{name}"]


def panel(test):
    """What the passages pane shows: the id of the choice and its panel, or (None, None)."""
    data = drawn(test, "passages")
    kind, chosen = data["chosen"]["kind"], data["chosen"]["id"]
    return chosen, data["panels"][f"{kind} {chosen}"] if chosen else None


def map_arguments(test):
    return json.loads(test.get("component_instance")[0].proto.json_args)


def html(test):
    return "\n".join(item.proto.body for item in test.get("html"))


def names(test):
    blocks = drawn(test, "article")["blocks"]
    return [
        run["name"] for b in blocks for p in b["paragraphs"] for run in p["runs"] if run["name"]
    ]


def pasted(test, text, title=""):
    test.selectbox(key="article").select("paste").run()
    test.text_input(key="field_title").input(title)
    return test.text_area(key="field_text").input(text).run()
