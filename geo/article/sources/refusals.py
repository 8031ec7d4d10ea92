"""Why a web address was not read, each as one error with its sentence."""

from __future__ import annotations

import http.client
import ssl
import zlib

from geo.errors import ArticleError

_PASTE = "Open it in your browser and paste its text."


def turned_off(setting: str) -> ArticleError:
    """Whoever runs Dateline does not let it fetch anything."""
    return ArticleError(
        "web-off",
        f"Fetching web addresses is turned off here ({setting}=off), so nothing was asked. {_PASTE}",
        setting=setting,
    )


def too_many_redirects(limit: int) -> ArticleError:
    """The address leads on to another one more than ``limit`` times."""
    return ArticleError(
        "web-redirects",
        f"The address leads on to another one more than {limit} times. {_PASTE}",
        limit=limit,
    )


def port(number: int) -> ArticleError:
    """The address names a port that is not the web's own."""
    return ArticleError(
        "web-port",
        f"The address asks for port {number}; Dateline asks the web's own ports only (80 and 443). {_PASTE}",
        # A word, not a number: numbers are written with thousands separators.
        port=str(number),
    )


def private(host: str, ip: str) -> ArticleError:
    """The host is not on the public internet."""
    return ArticleError(
        "web-private",
        f"The address leads to {ip}, which is not on the public internet, so Dateline does not ask it. {_PASTE}",
        host=host,
        ip=ip,
    )


def unknown_host(host: str) -> ArticleError:
    """No address is known for the host."""
    return ArticleError(
        "web-unknown-host",
        f"No machine named {host} was found. Check the address and your connection.",
        host=host,
    )


def slow(host: str, seconds: float) -> ArticleError:
    """The host did not send the whole page in time."""
    limit = f"{seconds:g}"
    return ArticleError(
        "web-slow",
        f"{host} did not send the page within {limit} s. Try again later, or paste its text.",
        host=host,
        seconds=limit,
    )


def too_large(host: str, limit: int) -> ArticleError:
    """The page is larger than ``limit`` bytes, packed or unpacked."""
    size = f"{limit / 1_000_000:g}"
    return ArticleError(
        "web-too-large",
        f"The page at {host} is larger than {size} MB, which is the limit. {_PASTE}",
        host=host,
        limit=size,
    )


def media_type(found: str) -> ArticleError:
    """The address answers with something that is no document of ours, such as a video."""
    return ArticleError(
        "web-kind",
        f"The address gives {found}, which is no article. Copy the address of the article itself.",
        found=found,
    )


def coding(found: str) -> ArticleError:
    """The answer is packed in a way that was not asked for."""
    return ArticleError(
        "web-coding",
        f"The page comes packed as “{found}”, which Dateline did not ask for and cannot read. {_PASTE}",
        found=found,
    )


def status(code: int, host: str) -> ArticleError:
    """The host answers with an HTTP status that is not 200."""
    if code in (404, 410):
        return ArticleError(
            "web-not-found",
            f"{host} has no page at this address ({code}). Check it, or look for the article anew.",
            host=host,
            status=code,
        )
    if code in (401, 402, 403, 429, 451):
        return ArticleError(
            "web-forbidden",
            f"{host} does not give the page to Dateline ({code}). {_PASTE}",
            host=host,
            status=code,
        )
    return ArticleError(
        "web-status",
        f"{host} answered with the status {code} instead of the page. Try again later.",
        host=host,
        status=code,
    )


def of(error: Exception, host: str) -> ArticleError:
    """What a failed connection or a broken answer means to the reader."""
    if isinstance(error, ssl.SSLError):
        return ArticleError(
            "web-certificate",
            f"{host} could not prove that it is {host} (TLS: {_reason(error)}), so nothing was read. "
            f"{_PASTE}",
            host=host,
            reason=_reason(error),
        )
    broken = isinstance(error, http.client.HTTPException | zlib.error | ValueError)
    if broken and not isinstance(error, ConnectionError):
        return ArticleError(
            "web-broken",
            f"The answer of {host} is damaged or is not that of a web server. {_PASTE}",
            host=host,
        )
    return ArticleError(
        "web-unreachable",
        f"{host} cannot be reached. Check the address and your connection, and try again.",
        host=host,
    )


def _reason(error: ssl.SSLError) -> str:
    detail = error.verify_message if isinstance(error, ssl.SSLCertVerificationError) else ""
    return detail or error.reason or "unknown reason"
