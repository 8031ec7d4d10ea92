"""The commands ``python -m geo gazetteer``: unpack the shipped file, build, enlarge, return to it."""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path
from typing import Any

from geo.errors import DumpError
from geo.gazetteer import open_gazetteer
from geo.gazetteer.unpack import ENLARGED, SHIPPED, unpacked

_RETURN = "To return to the shipped gazetteer: python -m geo gazetteer shipped"


def add_gazetteer(commands: Any) -> None:  # noqa: ANN401  (argparse hides the type)
    """Adds the commands to those of ``python -m geo``."""
    gazetteer = commands.add_parser("gazetteer", help="the embedded gazetteer")
    actions = gazetteer.add_subparsers(required=True, metavar="unpack | build | shipped")
    unpack = actions.add_parser("unpack", help="unpack the shipped file, once")
    unpack.set_defaults(run=_unpack)
    shipped = actions.add_parser("shipped", help="forget what was imported, use the shipped file")
    shipped.set_defaults(run=_shipped)
    build = actions.add_parser(
        "build", help="enlarge it by GeoNames' dumps, or build it anew from the packaged sources"
    )
    build.add_argument(
        "--geonames",
        nargs="+",
        type=Path,
        metavar="PATH",
        help="allCountries.zip, SY.zip ..., or their folder, as downloaded from GeoNames",
    )
    build.add_argument(
        "--alternate-names",
        nargs="+",
        type=Path,
        default=[],
        metavar="PATH",
        help="alternateNamesV2.zip, for names by language",
    )
    build.add_argument(
        "--country",
        nargs="+",
        type=_country,
        default=[],
        metavar="CODE",
        help="these countries alone (SY UA)",
    )
    build.add_argument("-o", "--output", type=Path, help="another file than the one that is used")
    build.set_defaults(run=_build)


def _country(code: str) -> str:
    if not re.fullmatch("[A-Za-z]{2}", code):
        raise argparse.ArgumentTypeError(f"{code} is no country code of two letters")
    return code.upper()


def _say(message: str) -> None:
    print(message, file=sys.stderr)


def _unpack(_: argparse.Namespace) -> None:
    open_gazetteer(SHIPPED, progress=_say)


def _shipped(_: argparse.Namespace) -> None:
    there = ENLARGED.is_file()
    for left in (ENLARGED, *ENLARGED.parent.glob(f"{ENLARGED.name}.import*")):
        left.unlink(missing_ok=True)
    _say("The shipped gazetteer is used again." if there else "The shipped gazetteer is in use.")


def _build(chosen: argparse.Namespace) -> None:
    if chosen.geonames:
        _enlarge(chosen)
        return
    if chosen.country or chosen.alternate_names:
        raise DumpError("Say with --geonames where GeoNames' files are: a file, or their folder.")
    from geo.gazetteer.build import build

    try:
        build(chosen.output or SHIPPED, _say)
    except ModuleNotFoundError as error:  # whoever only reads does not have the sources
        raise DumpError(
            f"The gazetteer is built from packages that are not installed ({error.name}). "
            "Install them with: pip install --group build"
        ) from error


def _enlarge(chosen: argparse.Namespace) -> None:
    # Here, so that reading an article does not wait for what only an import needs.
    from geo.gazetteer.build_dump import enlarge
    from geo.gazetteer.geonames import dumps

    out = chosen.output or ENLARGED
    if out.suffix == ".xz":
        raise DumpError(f"An import is not packed: name a .db file instead of {out.name}.")
    enlarge(
        unpacked(SHIPPED, progress=_say),
        out,
        dumps(chosen.geonames, chosen.country),
        dumps(chosen.alternate_names, ()),
        countries=frozenset(chosen.country),
        progress=_say,
    )
    if out == ENLARGED:
        _say(f"It is used from now on. {_RETURN}")
    else:
        _say(f"To use it: DATELINE_GAZETTEER={out}")
