"""A small reading made by hand, and how its CSV table is read back."""

import csv
import io

from geo.model import (
    Article,
    Axis,
    BearingCheck,
    Candidate,
    Mention,
    Place,
    Reading,
    Reason,
    Rival,
    Section,
    Span,
    Unlocated,
)

TEXT = "L'armée partira d'Atlas vers Borée (est), dit Cadre. Dune reste.\n\nLire aussi : Atlas"
ATLAS = Candidate("geonames:1", "Atlas", 10.0, 20.0, "city", "SY", "North", 5000)
BOREE = Candidate("geonames:2", "Borée", 11.25, 21.5, "city", "SY", "East", 9000)
FAR = Candidate("geonames:3", "Atlas", -33.5, 151.0, "city", "AU", "", 100)


def mention(name: str, *, after: int = 0, **fields: object) -> Mention:
    start = TEXT.index(name, after)
    return Mention(Span(start, start + len(name)), name, **fields)  # type: ignore[arg-type]


def sample(check: BearingCheck) -> Reading:
    body, links = TEXT.index("\n\n"), TEXT.index("Lire")
    article = Article(
        TEXT,
        "fr",
        "Essai",
        sections=(Section("body", Span(0, body)), Section("related", Span(links, len(TEXT)))),
    )
    places = (
        Place(
            ATLAS,
            (mention("Atlas", role="base"), mention("Atlas", after=links)),
            (Reason("population", 0.5, (("population", 550),)), Reason("exact", 0.25)),
            (Rival(FAR, 0.1254),),
            "likely",
        ),
        Place(BOREE, (mention("Borée", role="objective"),)),
    )
    axis = Axis(
        "advance", ATLAS.id, BOREE.id, "planned", (Span(0, TEXT.index(" Dune")),),
        stated_direction="east", actor="L'armée", speaker="Cadre", claim="announced", check=check,
    )  # fmt: skip
    pending = Axis("withdrawal", None, BOREE.id, "hypothetical", (mention("Dune").span,))
    lost = Unlocated(mention("Dune", sense="other"), "not_in_gazetteer")
    return Reading(article, places, (axis, pending), (lost,))


def rows(table: str) -> list[dict[str, str]]:
    assert table.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(table[1:], newline="")))
