"""How often a choice is right, by how sure it is: python -m bench.reliability.

On names as annotated, so that recognition has no part in it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bench.corpora import corpus_path
from bench.gold_places import REACH_KM, Text, located, rows_of, text_of
from geo.gazetteer import EmbeddedGazetteer, open_gazetteer
from geo.geodesy import haversine_km
from geo.places.resolution.confidence import decisions, load_calibration
from geo.places.resolution.outlets import Outlet, Outlets
from geo.places.resolution.rank import ballot_of, rank
from geo.places.resolution.weights import Weights, load_weights

# Corpora that weights may not be learnt from.
CORPORA = (
    "trnews lgl tudloc annodis_fr_handlabelled nerel_ru hipe_hipe2020_fr_dev hipe_hipe2020_de_dev"
    " hipe_hipe2020_en_dev hipe_topres19th_en_train"
).split()
Home = Callable[[Text], Outlet | None]


@dataclass(frozen=True, slots=True)
class Case:
    """One name's choice: how sure it is, whether it is right, and whether within 161 km.

    ``times`` is how often the text has the name.
    """

    here: float
    right: bool
    within: bool
    times: int


@lru_cache(maxsize=16)
def corpus_texts(name: str, gazetteer: EmbeddedGazetteer) -> tuple[Text, ...]:
    """The texts of a measuring corpus; empty where it is absent."""
    path = corpus_path(name)
    return tuple(text_of(row, gazetteer) for row in rows_of(path)) if path.is_file() else ()


def home_of(texts: Sequence[Text]) -> Home | None:
    """Where the outlet of each text is at home, by its other texts; None when none is named."""
    outlets, weights = Outlets(), load_weights()
    slim = {text.id: located(text)[0] for text in texts}
    alone = {i: rank(t.setting, weights) for i, t in slim.items() if t.setting.groups}
    ballots = {i: ballot_of(ranking) for i, ranking in alone.items()}
    for text in texts:
        if text.id in ballots:
            outlets.add(text.article, ballots[text.id])
    if len({text.source for text in texts}) in (0, 1, len(texts)):
        return None
    return lambda text: outlets.others(text.article, ballots[text.id])


def cases_of(texts: Sequence[Text], weights: Weights, home: Home | None = None) -> list[Case]:
    """What is decided for each annotated name that has candidates."""
    found = []
    for text in texts:
        slim, times = located(text)
        if not slim.setting.groups:
            continue
        ranking = rank(slim.setting, weights, home(text) if home else None)
        for one, point in zip(decisions(ranking), slim.points, strict=True):
            if point is None:
                continue
            entry = ranking.roster.entries[one.order[0]]
            away = haversine_km(point.lat, point.lon, entry.lat, entry.lon)
            here = one.confidence.here
            found.append(Case(here, point.means(entry), away <= REACH_KM, times[one.group]))
    return found


def right_share(cases: Sequence[Case]) -> float:
    """The percentage of names within 161 km."""
    return 100 * sum(c.times for c in cases if c.within) / max(sum(c.times for c in cases), 1)


def lines_of(measured: Mapping[str, Sequence[Case]], sure: float, likely: float) -> list[str]:
    """The table of how often sure, likely and unsure choices were right, and what got no pin."""
    pinned = load_calibration().pinned
    bands = ((sure, 2.0), (likely, sure), (pinned, likely), (-1.0, pinned))
    lines = ["| names as annotated | sure | likely | unsure | no pin |", "|---|---|---|---|---|"]
    for name, cases in measured.items():
        cells = []
        for low, high in bands:
            inside = [case for case in cases if low <= case.here < high]
            share = 100 * sum(case.right for case in inside) / max(len(inside), 1)
            cells.append(f"{share:.1f} of {len(inside)}" if inside else "–")
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return lines


def main() -> None:
    """Print the table, without and with what the outlet's other articles say."""
    gazetteer, weights, calibration = open_gazetteer(), load_weights(), load_calibration()
    measured: dict[str, Sequence[Case]] = {}
    for name in CORPORA:
        texts = corpus_texts(name, gazetteer)
        measured[name] = cases_of(texts, weights)
        if home := home_of(texts):
            measured[f"{name}, outlets known"] = cases_of(texts, weights, home)
    print("\n## How often a choice is right, by what it is called\n")
    print("\n".join(lines_of(measured, calibration.sure, calibration.likely)))


if __name__ == "__main__":
    main()
