"""What went wrong at an online geocoder, told so that the reader can do something about it.

The server's own words are left out: an error page may hold anything, and may be very long.
"""

from __future__ import annotations

from dataclasses import dataclass

from geopy.adapters import AdapterHTTPError
from geopy.exc import (
    GeocoderParseError,
    GeocoderQueryError,
    GeocoderRateLimited,
    GeocoderTimedOut,
    GeocoderUnavailable,
    GeopyError,
)

from geo.errors import GeocoderDown

_LATER = "Try again later."
_CHECK = "Check its address and the connection."
# How long a geocoder that failed is left alone, where it does not say so itself.
REST_S = 30.0


@dataclass(frozen=True, slots=True)
class Outage:
    """``error`` for the reader; ``rest_s`` seconds to leave the geocoder alone, 0 to go on."""

    error: GeocoderDown
    rest_s: float


def outage(error: Exception, *, where: str, timeout_s: float) -> Outage:
    """The outage that ``error``, raised by a geopy geocoder at ``where``, stands for."""
    if isinstance(error, GeocoderRateLimited):
        seconds = max(1, round(REST_S if error.retry_after is None else error.retry_after))
        happened = f"asks for a pause of {seconds} s (HTTP 429)"
        return Outage(
            _down("limited", where, happened, "Read again then.", seconds=seconds), seconds
        )
    if isinstance(error, GeocoderQueryError):
        return Outage(_down("query", where, "could not make sense of a name", ""), 0)
    if status := _status(error):
        return Outage(_answered(where, status), REST_S)
    return Outage(_silent(error, where, timeout_s), REST_S)


def resting(where: str, left_s: float) -> GeocoderDown:
    """The error for a geocoder that is left alone for another ``left_s`` seconds."""
    seconds = max(1, round(left_s))
    happened = f"failed and is left alone for another {seconds} s"
    return _down("resting", where, happened, "Read again then.", seconds=seconds)


def _answered(where: str, status: int) -> GeocoderDown:
    if status in (401, 402, 403, 407):
        happened = f"refuses requests from this machine (HTTP {status})"
        todo = "Read its usage policy, or set the address of another server."
        return _down("refused", where, happened, todo, status=status)
    return _down("failed", where, f"answered with HTTP error {status}", _LATER, status=status)


def _silent(error: Exception, where: str, timeout_s: float) -> GeocoderDown:
    """The error where there is no answer, or none that makes sense."""
    # geopy tells a body that stalls as "unavailable"; only its text says that time ran out.
    if isinstance(error, GeocoderTimedOut) or "Read timed out" in str(error):
        happened, seconds = f"did not answer within {timeout_s:g} s", f"{timeout_s:g}"
        return _down("timeout", where, happened, _LATER, seconds=seconds)
    if "Exceeded 0 redirects" in str(error):
        happened = "sends requests on to another address, where nothing was sent"
        return _down("moved", where, happened, "Set the address that the server really has.")
    if isinstance(error, GeocoderUnavailable):
        return _down("unreachable", where, "could not be reached", _CHECK)
    if isinstance(error, GeocoderParseError) or not isinstance(error, GeopyError):
        return _down("unreadable", where, "sent an answer that could not be read", _CHECK)
    return _down("failed", where, f"failed ({type(error).__name__})", _LATER, status=0)


def _down(code: str, where: str, happened: str, todo: str, **values: str | int) -> GeocoderDown:
    error = GeocoderDown(
        f"{where} {happened}. The built-in gazetteer answered instead. {todo}".rstrip(),
        server=where,
        **values,
    )
    error.code = f"geocoder-{code}"
    return error


def _status(error: Exception) -> int:
    cause = error.__cause__
    return int(cause.status_code) if isinstance(cause, AdapterHTTPError) else 0
