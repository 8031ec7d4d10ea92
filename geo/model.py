"""The values that flow from step to step, in the order in which they are made.

All are frozen, hold tuples and plain values, and carry their evidence (spans, reasons, rivals).
Offsets are code points into ``Article.text``; coordinates are WGS 84 degrees, latitude first.

>>> article = Article(text="Palmyre est reprise.", language="fr")
>>> article.quote(Span(0, 7))
'Palmyre'
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, Protocol

SectionKind = Literal["headline", "lead", "body", "caption", "related", "tags", "boilerplate"]
SourceKind = Literal["text", "markdown", "html", "pdf", "docx", "email"]
Form = Literal["name", "adjective"]
Sense = Literal["literal", "government", "people", "other"]
Role = Literal["scene", "base", "objective", "dateline", "seat", "comparison"]
Kind = Literal[
    "continent", "country", "governorate", "district", "city", "quarter", "region", "water",
    "relief", "island", "airbase", "crossing", "camp", "dam", "facility", "institution",
]  # fmt: skip
Precision = Literal["point", "town", "district", "governorate", "country", "region", "water"]
Match = Literal["name", "exact", "folded", "stripped", "loose", "online"]
PlaceStatus = Literal["sure", "likely", "unsure"]
Direction = Literal[
    "north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest"
]
AxisKind = Literal["advance", "withdrawal"]
AxisStatus = Literal["planned", "under_way", "completed", "repelled", "hypothetical"]
Claim = Literal["announced", "claimed", "reported"]
Verdict = Literal["both", "heading", "position", "differs"]

PRECISION: Mapping[Kind, Precision] = {
    "continent": "region", "country": "country", "governorate": "governorate",
    "district": "district", "city": "town", "quarter": "point", "region": "region",
    "water": "water", "relief": "region", "island": "region", "airbase": "point",
    "crossing": "point", "camp": "point", "dam": "point", "facility": "point",
    "institution": "point",
}  # fmt: skip


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of an article's text, in code points: ``0 <= start < end <= len(text)``."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"A span needs 0 <= start < end, got {self.start}, {self.end}.")

    def covers(self, other: Span) -> bool:
        """True when ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """True when the two spans share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Section:
    """A part of an article that is of one kind, such as the body or the related links."""

    kind: SectionKind
    span: Span


@dataclass(frozen=True, slots=True)
class Article:
    """A text to be read; ``text`` never changes once made, sections are in order without overlap.

    ``language`` is an ISO 639-1 code, empty when unknown. ``date`` is ISO 8601 (a year, a month or
    a day) or empty. Characters in no section are white space.
    """

    text: str
    language: str = ""
    title: str = ""
    source: str = ""
    date: str = ""
    sections: tuple[Section, ...] = ()

    def quote(self, span: Span) -> str:
        """The text under ``span``, character for character."""
        return self.text[span.start : span.end]

    def section_at(self, offset: int) -> Section | None:
        """The section that holds the character at ``offset``, None between sections."""
        index = bisect_right(self.sections, offset, key=lambda section: section.span.start) - 1
        if index < 0 or offset >= self.sections[index].span.end:
            return None
        return self.sections[index]


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where an article came from, so that a quotation can be checked later.

    ``sha256`` is that of the raw input: the file's bytes, or the answer's body once its transport
    compression is undone. ``read_at`` is UTC. ``addresses`` are the web addresses asked, in order:
    the reader's own first, then each redirect; empty for a file. ``file_name`` is empty for an
    address and for a pasted text.
    """

    sha256: str
    read_at: datetime
    kind: SourceKind
    file_name: str = ""
    addresses: tuple[str, ...] = ()

    @property
    def address(self) -> str:
        """The web address that answered, empty for a file."""
        return self.addresses[-1] if self.addresses else ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place name as printed: ``article.quote(m.span) == m.name`` holds for every mention.

    ``nested`` tells that it lies inside the name of an organisation ("the University of Aleppo");
    ``role`` is None where the text gives it none. ``qualifier`` is the relation before the name as
    printed ("north of", "southern"), empty when there is none.
    """

    span: Span
    name: str
    form: Form = "name"
    nested: bool = False
    sense: Sense = "literal"
    role: Role | None = None
    qualifier: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One gazetteer entry that a name may mean.

    ``id`` is ``source:key`` ("geonames:172955"). ``country`` is an ISO 3166-1 alpha-2 code, empty
    where none applies; it is context for choosing, not a claim about sovereignty. ``admin1`` is
    the English name of the first-level region, empty when unknown. ``population`` is 0 when unknown.
    ``matched`` says how the printed name met the entry, best first as listed in ``Match``.
    """

    id: str
    name: str
    lat: float
    lon: float
    kind: Kind = "city"
    country: str = ""
    admin1: str = ""
    population: int = 0
    matched: Match = field(default="exact", compare=False)

    def __post_init__(self) -> None:
        if not (-90 <= self.lat <= 90 and -180 <= self.lon <= 180):
            raise ValueError(f"{self.id}: latitude {self.lat}, longitude {self.lon} out of range.")


@dataclass(frozen=True, slots=True)
class Reason:
    """One feature that spoke for or against a choice; ``weight`` is its share of the score.

    ``code`` names its sentence, ``values`` fill it; ``lead`` is its share over the best rival's.
    """

    code: str
    weight: float
    values: tuple[tuple[str, str | int], ...] = ()
    lead: float = field(default=0.0, compare=False)


@dataclass(frozen=True, slots=True)
class Rival:
    """A candidate that was not chosen, with the score that it reached."""

    candidate: Candidate
    score: float


@dataclass(frozen=True, slots=True)
class Place:
    """A decided place: the chosen entry, its mentions in text order, why; best rivals first."""

    chosen: Candidate
    mentions: tuple[Mention, ...]
    reasons: tuple[Reason, ...] = ()
    rivals: tuple[Rival, ...] = field(default=(), compare=False, repr=False)
    status: PlaceStatus = "sure"

    @property
    def id(self) -> str:
        """The chosen entry's id."""
        return self.chosen.id

    @property
    def score(self) -> float:
        """The sum of the reasons' weights."""
        return sum(reason.weight for reason in self.reasons)

    @property
    def precision(self) -> Precision:
        """How much ground the point stands for."""
        return PRECISION[self.chosen.kind]


@dataclass(frozen=True, slots=True)
class BearingCheck:
    """A stated direction held against the ground, in two readings (README, "The two readings").

    ``bearing_deg`` is the geodesic's initial bearing from origin to objective, 0-360 from north; it
    and ``distance_km`` are None unless both ends are stated. ``position_deg`` is the bearing from the
    middle of the objective's country to the objective, None where that is not known or too near. The
    ``off`` figures say how far each lies from the stated direction, None without one, as ``verdict``.
    """

    bearing_deg: float | None
    distance_km: float | None
    heading_off_deg: float | None = None
    position_deg: float | None = None
    position_off_deg: float | None = None
    tolerance_deg: float | None = None
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True)
class Axis:
    """A movement or ground attack that the text states; ``origin`` and ``objective`` are place ids.

    An end that is not stated is None. ``stated_direction`` is the heading in words, never computed;
    ``approach_from`` the side whence the force comes. ``actor`` and ``speaker`` quote the text, empty
    when not stated. ``claim``: a party announces it, claims that it happened, or others report it.
    """

    kind: AxisKind
    origin: str | None
    objective: str | None
    status: AxisStatus
    passages: tuple[Span, ...]
    stated_direction: Direction | None = None
    approach_from: Direction | None = None
    actor: str = ""
    speaker: str = ""
    claim: Claim = "reported"
    check: BearingCheck = BearingCheck(None, None)


UnlocatedReason = Literal["not_in_gazetteer", "not_a_place", "too_many_rivals", "adjective", "filtered"]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Unlocated:
    """A mention without a point, and why it has none."""

    mention: Mention
    reason: UnlocatedReason


@dataclass(frozen=True, slots=True)
class Reading:
    """All of it: a mention is in one place or in ``unlocated``; a lone text has no provenance."""

    article: Article
    places: tuple[Place, ...] = ()
    axes: tuple[Axis, ...] = ()
    unlocated: tuple[Unlocated, ...] = ()
    provenance: Provenance | None = None

    def place(self, place_id: str | None) -> Place | None:
        """The place of that id, None when the reading has none."""
        return next((p for p in self.places if p.id == place_id), None)


class Gazetteer(Protocol):
    """What can be asked of a gazetteer, whether embedded or any geopy geocoder."""

    def candidates(self, names: Iterable[str]) -> Mapping[str, tuple[Candidate, ...]]:
        """The entries that each name may mean, best first; ``()`` for an unknown name.

        Raises:
            GeocoderDown: an online geocoder could not be reached.
        """

    def country(self, code: str) -> Candidate | None:
        """The country of an ISO 3166-1 alpha-2 code with its representative point, or None."""

    def respelt(self, name: str) -> tuple[Candidate, ...]:
        """The larger places whose name is a letter off ``name``, matched loosely; ``()`` for none."""
