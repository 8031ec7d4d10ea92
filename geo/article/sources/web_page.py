"""An HTML page -> Draft: trafilatura finds the article in it; captions, links and tags are told apart.

The parser runs in the child process (``parser``); nothing is fetched and no script is run.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator
from dataclasses import dataclass

import trafilatura
from lxml import etree, html
from trafilatura.settings import Document

from geo.article.sources.encoding import decode
from geo.article.sources.source import Draft, Note, Part
from geo.errors import ArticleError
from geo.model import SectionKind

_META_CHARSET = re.compile(
    rb"<(?:meta\s[^>]*?charset|\?xml\s[^>]*?encoding)\s*=\s*[\"']?\s*([\w:.-]+)", re.IGNORECASE
)
_HEAD_BYTES = 8192
_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
# What libxml2 does not take, and what would end a paragraph for us.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x85\u2028\u2029]")
_SPACES = re.compile(r"[ \t\r\n\u00a0\u200b]+")
_CAPTIONS = "//figure[.//figcaption] | //*[contains(concat(' ', @class, ' '), ' wp-caption-text ')]"
_BLOCKS = frozenset(
    """body div p head item quote list row table article section main header footer aside nav figure
    figcaption blockquote ul ol li dl dt dd tr h1 h2 h3 h4 h5 h6 pre form fieldset address hr center""".split()
)
_SILENT = frozenset("script style head title noscript template svg math textarea select".split())
_BREAKS = frozenset(("br", "lb"))
_CELLS = frozenset(("td", "th", "cell"))
_LINKS = frozenset(("a", "ref"))
# A paragraph that is a link from end to end points to another article.
_LINK_SHARE = 0.8


@dataclass(frozen=True, slots=True)
class _Block:
    tag: str
    text: str
    linked: int


def parse_page(data: bytes, *, name: str = "", charset: str = "", url: str = "") -> Draft:
    """The article of a page, its furniture left out.

    ``charset`` is what the server declares, empty when it declares nothing; ``url`` is the page's
    own address, empty for a file. A page whose main text cannot be told is given whole, with a note.

    Raises:
        ArticleError: the page is not text, or prints none.
    """
    tree = _tree(page_text(data, name=name, charset=charset))
    whole = tuple(Part(block.text) for block in _blocks(tree))
    if not whole:
        raise ArticleError(
            "page-no-text",
            f"{name or url or 'The page'} prints no text: it may need a script or a subscription. Open it in your "
            "browser and paste its text.",
            name=name or url,
        )
    caption_mark = f"caption{secrets.token_hex(8)} "
    _mark_captions(tree, caption_mark)
    found = trafilatura.bare_extraction(
        tree,
        url=url or None,
        include_comments=False,
        include_links=True,
        with_metadata=True,
        # A date found by searching the text may be any date; without one the reader sees none.
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    parts = tuple(_parts(found.body, caption_mark)) if isinstance(found, Document) else ()
    # Where it finds no article, trafilatura may still give all the page's words in one paragraph.
    glued = len(parts) == 1 and parts[0].text not in {part.text for part in whole}
    if not parts or glued or not isinstance(found, Document):
        return Draft(whole, notes=(Note("page-whole"),))
    return _described(parts, found)


def parse_whole_page(data: bytes, *, name: str = "", charset: str = "") -> Draft:
    """All the text that a page prints, in order; for documents that are an article from end to end."""
    tree = _tree(page_text(data, name=name, charset=charset))
    return Draft(tuple(Part(block.text) for block in _blocks(tree)))


def page_text(data: bytes, *, name: str = "", charset: str = "") -> str:
    """The markup as text; the page's own declaration counts where the server gives none."""
    match = _META_CHARSET.search(data[:_HEAD_BYTES])
    declared = charset or (match.group(1).decode("ascii", "ignore") if match else "")
    return decode(data, declared=declared, name=name)[0]


def _tree(markup: str) -> etree._Element:
    cleaned = _CONTROL.sub(" ", _XML_DECLARATION.sub("", markup))
    try:
        return html.document_fromstring(cleaned or "<html></html>")
    except (etree.ParserError, ValueError):
        return html.document_fromstring("<html><body></body></html>")


def _mark_captions(tree: etree._Element, mark: str) -> None:
    """Put each caption in a paragraph that opens with ``mark``, so that it stays in its place.

    Trafilatura drops figures whole; an ordinary paragraph it keeps when the article holds it.
    """
    for element in tree.xpath(_CAPTIONS):
        captions = element.xpath(".//figcaption") or [element]
        text = " ".join(_squeeze(" ".join(caption.itertext())) for caption in captions)
        parent = element.getparent()
        if not text or parent is None:
            continue
        paragraph = html.Element("p")
        paragraph.text, paragraph.tail = mark + text, element.tail
        parent.replace(element, paragraph)


def _blocks(tree: etree._Element) -> Iterator[_Block]:
    """The paragraphs in order, white space squeezed; a line break in one stays a line break."""
    tag, linked, links, silent = "", 0, 0, 0
    words: list[str] = []

    def flushed() -> Iterator[_Block]:
        lines = [_squeeze(line) for line in "".join(words).split("\x1f")]
        text = "\n".join(line for line in lines if line)
        if text:
            yield _Block(tag, text, linked)

    for event, element in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        name = element.tag if isinstance(element.tag, str) else ""
        block = name in _BLOCKS
        if block:
            yield from flushed()
            tag, words, linked = name if event == "start" else "", [], 0
        if event == "start":
            silent += name in _SILENT
            links += name in _LINKS
            text = element.text
        else:
            silent -= event == "end" and name in _SILENT
            links -= event == "end" and name in _LINKS
            text = element.tail
            if event == "end" and name in _CELLS and element.getnext() is not None:
                words.append(" | ")
            words.append("\x1f" if name in _BREAKS else "")
        if text and not silent:
            words.append(text)
            linked += len(_squeeze(text)) if links else 0
    yield from flushed()


def _parts(body: etree._Element, caption_mark: str) -> Iterator[Part]:
    """The paragraphs of trafilatura's tree; its first main heading is the headline."""
    for heading in body.iter("head"):  # in HTML that name is the silent part of a page
        heading.tag = heading.get("rend", "h2")
    headed = False
    for block in _blocks(body):
        text, _, caption = block.text.partition(caption_mark)
        if text.strip():
            kind: SectionKind | None = None
            if block.tag == "h1" and not headed:
                headed, kind = True, "headline"
            elif block.linked >= _LINK_SHARE * len(text):
                kind = "related"
            yield Part(text.strip(), kind)
        if caption:
            yield Part(caption.replace(caption_mark, "").strip(), "caption")


def _described(parts: tuple[Part, ...], found: Document) -> Draft:
    """The draft with what the page says of itself; a title that the article lacks goes on top."""
    title = _squeeze(found.title or "")
    printed = next((part.text for part in parts if part.kind == "headline"), "")
    if title and not printed:
        same = _squeeze(parts[0].text).casefold() == title.casefold()
        parts = (Part(title, "headline"), *(parts[1:] if same else parts))
    tags = ", ".join(dict.fromkeys(tag.strip() for tag in found.tags or () if tag.strip()))
    if tags:
        parts = (*parts, Part(tags, "tags"))
    return Draft(
        parts,
        title=title or _squeeze(printed),
        source=_squeeze(found.sitename or found.hostname or ""),
        date=found.date or "",
        author=_squeeze(found.author or ""),
    )


def _squeeze(text: str) -> str:
    return _SPACES.sub(" ", text).strip()
