"""A file, a web address or a pasted text -> Source: the article, where it came from, and what was left aside.

``reading`` tells the kind of some bytes by what they hold (``kinds``) and reads plain text itself
(``encoding``); the parsers of the other formats, one a file (``web_page``, ``pdf``, ``word``,
``mail``), run in a child process with a limit of time and memory (``parser`` is the child,
``isolation`` its parent). ``web`` gets an address's bytes first (``address``, ``fetch``,
``refusals``) and refuses whatever is not on the public internet.

May import geo.model, geo.errors and geo.article.text only.
"""

from geo.article.sources.fetch import Asked
from geo.article.sources.reading import read_file, read_pasted
from geo.article.sources.source import Note, Source, provenance
from geo.article.sources.web import fetching, read_address
from geo.model import Provenance

__all__ = [
    "Asked",
    "Note",
    "Provenance",
    "Source",
    "fetching",
    "provenance",
    "read_address",
    "read_file",
    "read_pasted",
]
