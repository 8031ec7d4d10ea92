"""Fixtures of the tests of online geocoders, for ``pytest_plugins``."""

from collections.abc import Iterator

import pytest

from geo.gazetteer.pace import Pace
from tests.geocoding import Clock
from tests.nominatim_server import NominatimServer, serving


@pytest.fixture
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """The local server must be reached as it is, whatever this machine's settings are."""
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def server(no_proxy: None) -> Iterator[NominatimServer]:  # noqa: ARG001
    with serving() as running:
        yield running


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def pace(clock: Clock) -> Pace:
    return Pace(clock=clock, sleep=clock.sleep)
