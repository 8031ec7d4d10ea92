"""Streamlit's settings and the page's icon: what a desktop user meets first."""

import tomllib
from pathlib import Path
from xml.etree import ElementTree

import streamlit.config

from geo.page.html import ICON

SETTINGS = Path(__file__).parent.parent / ".streamlit" / "config.toml"


def flat(values, above=""):
    for name, value in values.items():
        if isinstance(value, dict):
            yield from flat(value, f"{above}{name}.")
        else:
            yield f"{above}{name}"


def test_every_setting_is_one_that_streamlit_knows():
    known = set(streamlit.config.get_config_options())
    given = set(flat(tomllib.loads(SETTINGS.read_text(encoding="utf-8"))))
    assert given - known == set()


def test_the_page_is_this_machine_s_own_and_no_address_is_asked():
    settings = tomllib.loads(SETTINGS.read_text(encoding="utf-8"))
    assert "headless" not in settings["server"]
    assert settings["server"]["showEmailPrompt"] is False
    # Other machines of the network do not reach the page unasked.
    assert settings["server"]["address"] == "localhost"
    # Without it Streamlit asks the net for this machine's address where there is no desktop.
    assert settings["browser"]["serverAddress"] == "localhost"


def test_the_icon_draws_nothing_from_elsewhere():
    icon = ElementTree.fromstring(ICON.read_text(encoding="utf-8"))
    values = [value for element in icon.iter() for value in element.attrib.values()]
    assert not [value for value in values if "url" in value or ":" in value]
