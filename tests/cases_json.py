"""Cases as JSON: {"in_the_wild": […], "negative": […], "known_failures": […]}, each with a label.

A known failure runs as a strict xfail: an accidental improvement fails until the case is moved.
"""

import json
from pathlib import Path

import pytest

CASES = Path(__file__).parent / "cases"


def load_cases(name):
    """The cases of ``cases/<name>.json`` as pytest parameters, known failures marked."""
    groups = json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))
    return [
        pytest.param(
            case,
            id=f"{group}: {case['label']}",
            marks=[pytest.mark.xfail(strict=True)] if group == "known_failures" else [],
        )
        for group, cases in groups.items()
        for case in cases
    ]
