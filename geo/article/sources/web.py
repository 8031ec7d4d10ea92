"""A web address -> Source: fetched once, on the reader's demand, then read as a file is."""

from __future__ import annotations

import os
from collections.abc import Callable

from geo.article.sources import refusals
from geo.article.sources.address import Policy
from geo.article.sources.fetch import Asked, fetch
from geo.article.sources.isolation import parse_apart
from geo.article.sources.reading import Parser, read_document
from geo.article.sources.source import Kind, Source

# What a server may call a document of ours; None where the name tells nothing.
_MEDIA_TYPES: dict[str, Kind | None] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "text",
    "text/markdown": "markdown",
    "application/pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "message/rfc822": "email",
    "application/octet-stream": None,
}
PUBLIC = Policy()
SETTING = "DATELINE_FETCH"
_OFF = frozenset({"off", "0", "no", "false"})


def fetching() -> bool:
    """True unless the environment variable ``DATELINE_FETCH`` is off, 0, no or false."""
    return os.environ.get(SETTING, "").strip().lower() not in _OFF


def read_address(
    url: str,
    *,
    language: str = "",
    on_request: Callable[[Asked], None] | None = None,
    policy: Policy = PUBLIC,
    parser: Parser = parse_apart,
) -> Source:
    """The article at a web address; blocks for ``policy.seconds`` at most, then for its parsing.

    ``on_request`` is called with each request before anything is sent for it, redirects included;
    failed ones count. ``policy`` and ``parser`` are seams for tests: the page leaves them alone.

    Raises:
        ArticleError: the address is refused or not answered, what it gives is no article, or
            fetching is turned off.
    """
    if not fetching():
        raise refusals.turned_off(SETTING)
    answer = fetch(url, policy=policy, media_types=frozenset(_MEDIA_TYPES), on_request=on_request)
    return read_document(
        answer.body,
        language=language,
        charset=answer.charset,
        declared=_MEDIA_TYPES.get(answer.media_type),
        addresses=answer.addresses,
        parser=parser,
    )
