"""What the tests of online geocoders share: a small embedded gazetteer and a clock."""

from collections.abc import Iterable, Mapping

from geo.model import Candidate

ONLINE_RAQQA = Candidate(
    "osm:relation/123", "Raqqa", 35.9503, 39.0094, "city", "SY", "Raqqa Governorate"
)
OWN_RAQQA = Candidate("geonames:172955", "Ar Raqqah", 35.95, 39.01, "city", "SY", "", 177_636)
OWN_HOMS = Candidate("geonames:169577", "Homs", 34.73, 36.71, "city", "SY", "", 775_404)
SYRIA = Candidate("geonames:163843", "Syria", 35.0, 38.0, "country", "SY")


class Embedded:
    """A gazetteer of three entries that notes what it is asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def candidates(self, names: Iterable[str]) -> Mapping[str, tuple[Candidate, ...]]:
        wanted = list(names)
        self.asked += wanted
        known = {"Raqqa": (OWN_RAQQA,), "Homs": (OWN_HOMS,)}
        return {name: known.get(name, ()) for name in wanted}

    def respelt(self, name: str) -> tuple[Candidate, ...]:  # noqa: ARG002
        return ()

    def country(self, code: str) -> Candidate | None:
        return SYRIA if code == "SY" else None


class Clock:
    """A clock that moves only when somebody sleeps by it."""

    def __init__(self) -> None:
        self.now = 100.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds
