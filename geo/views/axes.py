"""An axis in words: its name, the sentence that says it, and the two readings of its direction."""

from __future__ import annotations

from collections.abc import Mapping

from geo.geodesy import sector
from geo.model import Axis, Reading
from geo.views.words import Words, isolated


def end_name(end: str | None, words: Words, names: Mapping[str, str]) -> str:
    """The name of one end of an axis, or that the text does not state it."""
    return names.get(end, end) if end else words("axis-open-end")


def axis_title(axis: Axis, words: Words, names: Mapping[str, str]) -> str:
    """Base and objective with an arrow between them."""
    return words(
        "axis-title",
        origin=end_name(axis.origin, words, names),
        objective=end_name(axis.objective, words, names),
    )


def axis_name(reading: Reading, index: int, words: Words, names: Mapping[str, str]) -> str:
    """The axis at ``index`` with its number and status, as a button is called."""
    axis = reading.axes[index]
    return words(
        "axis-name",
        number=index + 1,
        title=axis_title(axis, words, names),
        told=axis_told(axis, words),
    )


def axis_told(axis: Axis, words: Words) -> str:
    """What kind of movement it is and how sure, in agreement: "Retrait prévu"."""
    return words("axis-told", kind=axis.kind, status=axis.status)


def axis_sentence(axis: Axis, words: Words) -> str:
    """Who is said to move, how sure it is, and who says it: an arrow never stands without these."""
    return words(
        "axis-sentence",
        told=axis_told(axis, words),
        actor=isolated(axis.actor) or "none",
        speaker=isolated(axis.speaker) or "none",
        claim=axis.claim,
    )


def bearing_words(degrees: float | None, words: Words) -> str:
    """A bearing in degrees with its sixteenth of the compass; empty where there is none."""
    if degrees is None:
        return ""
    return words("bearing", degrees=degrees, sector=words(f"sector-{sector(degrees, 16).lower()}"))


def verdict_words(axis: Axis, words: Words) -> str:
    """The verdict on the stated direction with its figures, or why there is none.

    "agrees both ways (27.4° off as a heading, 11.4° off as a position; 45° allowed)".
    """
    check = axis.check
    verdict = words(f"verdict-{_verdict(axis)}")
    offs = (("heading", check.heading_off_deg), ("position", check.position_off_deg))
    figures = [words(f"off-{reading}", off=off) for reading, off in offs if off is not None]
    if not figures or check.tolerance_deg is None:
        return verdict
    told = ", ".join(figures)
    return words("verdict-figures", verdict=verdict, figures=told, tolerance=check.tolerance_deg)


def _verdict(axis: Axis) -> str:
    """The verdict; "differs_heading" where that is the one reading that could be made.

    "unchecked" where no reading could decide on the stated direction, "none" without one.
    """
    check = axis.check
    if check.verdict is None:
        return "unchecked" if axis.stated_direction else "none"
    if check.verdict == "differs" and check.position_off_deg is None:
        return "differs_heading"
    return check.verdict


def direction_words(axis: Axis, words: Words) -> str:
    """The stated direction; empty where the text states none."""
    return words(f"direction-{axis.stated_direction}") if axis.stated_direction else ""


def approach_words(axis: Axis, words: Words) -> str:
    """The side whence the force comes; empty where the text states none."""
    if axis.approach_from is None:
        return ""
    return words("axis-approach-brief", direction=words(f"direction-{axis.approach_from}"))


def measured_words(axis: Axis, words: Words) -> str:
    """Bearing and distance; empty where one end is not stated or not on the map."""
    check = axis.check
    if check.bearing_deg is None or check.distance_km is None:
        return ""
    distance = words("distance", km=check.distance_km)
    return f"{bearing_words(check.bearing_deg, words)}, {distance}"


def axis_claimed(axis: Axis, words: Words) -> str:
    """What moves and how, and what kind of claim that is, by whom: "advance to come, announced"."""
    return words(
        "axis-claimed",
        kind=axis.kind,
        status=axis.status,
        claim=axis.claim,
        speaker=isolated(axis.speaker) or "none",
    )


def said_words(axis: Axis, words: Words) -> str:
    """What kind of claim it is, with the words that name its speaker."""
    claim = words(f"claim-{axis.claim}")
    return words("axis-said", claim=claim, speaker=isolated(axis.speaker) or "none")


def axis_brief(reading: Reading, axis: Axis, words: Words) -> str:
    """What the map shows of an axis beside its two ends, in words, as far as it is known.

    Status, what kind of claim it is and by whom, stated direction, bearing, distance, verdict:
    "advance announced by “…”; stated north; bearing 22.8° NNE, 169 km; agrees both as a heading and
    as a position in Syria".
    """
    measured = measured_words(axis, words)
    stated = direction_words(axis, words)
    facts = (
        axis_claimed(axis, words),
        stated and words("axis-stated-brief", direction=stated),
        approach_words(axis, words),
        measured and words("axis-measured-brief", measured=measured),
        stated and _agreement(reading, axis, words),
    )
    return words("axis-joint").join(fact for fact in facts if fact)


def axis_in_words(reading: Reading, axis: Axis, words: Words, names: Mapping[str, str]) -> str:
    """The whole axis as one sentence, for whoever does not see the map."""
    title = axis_title(axis, words, names)
    return words("axis-in-words", title=title, facts=axis_brief(reading, axis, words))


def _agreement(reading: Reading, axis: Axis, words: Words) -> str:
    objective = reading.place(axis.objective)
    code = objective.chosen.country if objective else ""
    country = words.country_name(code) if code else words("axis-its-country")
    return words("axis-agrees", verdict=_verdict(axis), country=country)


def axis_lines(axis: Axis, words: Words, names: Mapping[str, str]) -> tuple[str, ...]:
    """Everything that is known of an axis, a sentence each."""
    lines = [axis_sentence(axis, words)]
    if axis.stated_direction:
        lines.append(words("axis-stated", direction=direction_words(axis, words)))
    elif axis.approach_from is None:
        lines.append(words("axis-unstated"))
    if axis.approach_from:
        lines.append(words("axis-approach", direction=words(f"direction-{axis.approach_from}")))
    measured = measured_words(axis, words)
    if measured:
        origin, objective = (end_name(e, words, names) for e in (axis.origin, axis.objective))
        lines.append(words("axis-measured", origin=origin, objective=objective, measured=measured))
    else:
        lines.append(words("axis-unmeasured"))
    return (*lines, *_readings(axis, words))


def _readings(axis: Axis, words: Words) -> tuple[str, ...]:
    check = axis.check
    direction, tolerance = direction_words(axis, words), check.tolerance_deg or 0.0
    lines = []
    if check.heading_off_deg is not None:
        off = check.heading_off_deg
        lines.append(words("axis-as-heading", off=off, direction=direction, tolerance=tolerance))
    if check.position_off_deg is not None:
        lines.append(
            words(
                "axis-as-position",
                bearing=bearing_words(check.position_deg, words),
                off=check.position_off_deg,
                direction=direction,
                tolerance=tolerance,
            )
        )
    return tuple(lines)
