r"""What kind of document some bytes are, told by what they hold and never by their name.

>>> kind_of(b"%PDF-1.7 ...", name="notes.txt")
'pdf'
>>> kind_of(b"The army entered the town.", name="notes.pdf")
'text'
"""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

from geo.article.sources.source import Kind
from geo.errors import ArticleError

_HEAD_BYTES = 4096
# Formats that are no article to us, by their first bytes.
_FOREIGN = (
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"RIFF", "RIFF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"7z\xbc\xaf", "7z"),
    (b"Rar!", "RAR"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ", "xz"),
    (b"\x1f\x8b", "gzip"),
    (b"\x28\xb5\x2f\xfd", "zstd"),
    (b"ID3", "MP3"),
    (b"OggS", "Ogg"),
    (b"\x7fELF", "ELF"),
    (b"SQLite format 3", "SQLite"),
    (b"%!PS", "PostScript"),
)
# A member in a ZIP archive's directory. A DOCX has some dozens of them; an archive of 20 MB may have
# half a million, and takes many seconds to open.
_MEMBER, _MOST_MEMBERS = b"PK\x01\x02", 10_000
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HTML = re.compile(
    r"(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|section|meta|title|div|h1|p)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(r"</?[A-Za-z][^>]*>")
_MAIL_LINE = re.compile(r"^([A-Za-z][A-Za-z0-9-]{1,40}):[ \t]?\S?", re.MULTILINE)
_MAIL_FIELDS = frozenset(
    """from to cc date subject mime-version message-id received return-path reply-to delivered-to
    content-type content-transfer-encoding sender dkim-signature list-id x-mailer user-agent""".split()
)
_MAIL_PROOF = frozenset("message-id received mime-version return-path".split())
_MARKDOWN_NAMES = (".md", ".markdown")
_HTML_NAMES = (".html", ".htm", ".xhtml")


def kind_of(data: bytes, *, name: str = "", declared: Kind | None = None) -> Kind:
    """The kind of ``data``.

    ``name`` tells Markdown from plain text, and is used in errors. ``declared`` is what a server
    calls it: a text with tags in it that is declared or named HTML is HTML, even when no known tag
    opens it.

    Raises:
        ArticleError: the bytes are of a format that Dateline does not read.
    """
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _in_zip(data, name)
    if data.startswith(_COMPOUND):
        # Word's own encryption wraps the .docx in a compound file.
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise encrypted(name)
        raise _foreign(name, "Word 97-2003 (.doc)")
    for mark, found in _FOREIGN:
        if data.startswith(mark):
            raise _foreign(name, found)
    head = _head(data)
    if _HTML.match(head):
        return "html"
    if head.startswith("<?xml"):
        raise _foreign(name, "XML")
    if _is_mail(head):
        return "email"
    ending = name.lower()
    if (declared == "html" or ending.endswith(_HTML_NAMES)) and _TAG.search(head):
        return "html"
    return "markdown" if declared == "markdown" or ending.endswith(_MARKDOWN_NAMES) else "text"


def _head(data: bytes) -> str:
    """The first bytes as characters, good enough to see ASCII marks in UTF-8 and UTF-16 alike."""
    plain = data[:_HEAD_BYTES].replace(b"\0", b"").decode("latin-1")
    return (
        plain.removeprefix("\xef\xbb\xbf")
        .removeprefix("\xff\xfe")
        .removeprefix("\xfe\xff")
        .lstrip()
    )


def encrypted(name: str) -> ArticleError:
    """The error for a document that needs a password."""
    return ArticleError(
        "file-encrypted",
        f"{name or 'The document'} is protected by a password. Save a copy without it and read that.",
        name=name,
    )


def broken(name: str, kind: str) -> ArticleError:
    """The error for a document that its own format's reader cannot open; ``kind`` as in "PDF"."""
    return ArticleError(
        "file-broken",
        f"{name or 'The document'} is damaged: it cannot be opened as {kind}. Save it anew, or "
        "paste its text.",
        name=name,
        kind=kind,
    )


def _foreign(name: str, found: str) -> ArticleError:
    return ArticleError(
        "file-kind",
        f"{name or 'The document'} is {found}, which Dateline does not read. Save it as text, PDF or DOCX.",
        name=name,
        found=found,
    )


def _in_zip(data: bytes, name: str) -> Kind:
    if data.count(_MEMBER) > _MOST_MEMBERS:
        raise _foreign(name, "ZIP")
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            members = set(archive.namelist())
    except Exception as error:  # zipfile raises half a dozen types on damaged archives
        raise broken(name, "DOCX") from error
    if "word/document.xml" in members:
        return "docx"
    if "[Content_Types].xml" in members:
        raise _foreign(name, "Office (xlsx, pptx)")
    raise _foreign(name, "EPUB or OpenDocument" if "mimetype" in members else "ZIP")


def _is_mail(head: str) -> bool:
    """True for a message's header block: it opens the text, and has at least two mail fields."""
    block = re.split(r"\r?\n\r?\n", head, maxsplit=1)[0]
    block = re.sub(r"\AFrom [^\n]*\n", "", block)
    fields = {match.group(1).lower() for match in _MAIL_LINE.finditer(block)}
    known = fields & _MAIL_FIELDS
    opens = _MAIL_LINE.match(block) is not None
    # "From: … Date: …" may open an article as well; a machine's field may not.
    return opens and len(known) >= 2 and (bool(known & _MAIL_PROOF) or {"from", "subject"} <= known)
