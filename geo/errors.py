"""What can go wrong, in the user's words: what happened, with the value, then what to do.

Each error is also the builtin that a stranger would catch. ``code`` and ``values`` let the page say
the same sentence in the reader's language (``geo/views/locales``, messages ``error-<code>``).
"""

from __future__ import annotations


class GeoError(Exception):
    """The root of all errors that a user can act on; ``str(error)`` is the English sentence."""

    code = "unknown"

    def __init__(self, message: str, **values: str | int) -> None:
        super().__init__(message)
        self.values = values


class ArticleError(GeoError, ValueError):
    """The input is not an article that can be read (empty, too long, not text)."""

    code = "article"

    def __init__(self, code: str, message: str, **values: str | int) -> None:
        super().__init__(message, **values)
        self.code = code


class GazetteerMissing(GeoError, FileNotFoundError):
    """The gazetteer's file is absent or damaged."""

    code = "gazetteer-missing"


class DumpError(GeoError, ValueError):
    """A dump file of a gazetteer is absent, damaged, or something else."""

    code = "dump"


class GeocoderDown(GeoError, ConnectionError):
    """An online geocoder did not answer, refused, or answered nonsense."""

    code = "geocoder-down"
