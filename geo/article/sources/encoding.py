r"""Bytes -> text: the byte order mark, then UTF-8, then what is declared, then what it looks like.

UTF-8 comes before a declared encoding: bytes that happen to be valid UTF-8 with accents in them are
UTF-8 in practice, whatever an old server says of them.

>>> decode("Ракка".encode("utf-16"))
('Ракка', 'utf-16')
>>> decode(b"L'arm\xe9e", declared="iso-8859-1")
("L'armée", 'cp1252')
"""

from __future__ import annotations

import codecs
import re

from geo.errors import ArticleError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# The eight-bit encodings of our seven languages. KOI8-U holds the letters of KOI8-R. A closed list
# matters: among all encodings, one short sentence in three is guessed wrongly.
_EIGHT_BIT = ["cp1252", "cp1251", "koi8_u", "cp1256", "iso8859_5"]
# What a page calls Latin-1 or ASCII is read as cp1252, as browsers do (WHATWG Encoding, 4.2).
_LABELS = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030"}
_SAMPLE_BYTES = 20_000
# A text has line ends and tabs; other control characters say that the bytes are something else.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MAX_CONTROL_SHARE = 0.002


def decode(data: bytes, *, declared: str = "", name: str = "") -> tuple[str, str]:
    """The text of ``data`` and the encoding that it was read in.

    ``declared`` is what the document or the server calls its encoding, empty when nothing does.
    ``name`` is used in the error only.

    Raises:
        ArticleError: the bytes are not text in any encoding that is known here.
    """
    for encoding in _candidates(data, declared):
        text = _attempt(data, encoding)
        if text is not None:
            return text, encoding
    # A declared encoding with a few damaged bytes is better than a guess.
    encoding = _known(declared) or ""
    if encoding:
        text = data.decode(encoding, "replace")
        if text.count("\ufffd") <= len(text) // 100 and _is_text(text):
            return text, encoding
    encoding = _guess(data)
    text = _attempt(data, encoding) if encoding else None
    if text is None:
        raise ArticleError(
            "file-not-text",
            f"{name or 'The input'} is not text in an encoding that Dateline knows. Save it as UTF-8 and "
            "read it again.",
            name=name,
        )
    return text, encoding


def _candidates(data: bytes, declared: str) -> list[str]:
    marked = [encoding for mark, encoding in _MARKS if data.startswith(mark)]
    if marked:
        return marked
    return [encoding for encoding in (_unmarked_utf16(data), "utf-8", _known(declared)) if encoding]


def _unmarked_utf16(data: bytes) -> str:
    """UTF-16 without a mark: every other byte of spaces and line ends is zero."""
    sample = data[:_SAMPLE_BYTES]
    spaces = sum(sample.count(char) for char in (b" \0", b"\n\0"))
    reverse = sum(sample.count(char) for char in (b"\0 ", b"\0\n"))
    if max(spaces, reverse) * 200 < len(sample) or b"\0" not in sample:
        return ""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    return "utf-16-le" if odd >= even else "utf-16-be"


def _known(declared: str) -> str:
    """The codec for a declared name, empty when there is none that gives text."""
    try:
        codec = codecs.lookup(declared.strip(" \"'"))
    except (LookupError, ValueError):
        return ""
    # Python also lists bytes-to-bytes transforms ("zlib") and "idna" among its codecs.
    if not codec._is_text_encoding or codec.name in ("idna", "punycode", "undefined"):
        return ""
    return _LABELS.get(codec.name, codec.name)


def _attempt(data: bytes, encoding: str) -> str | None:
    try:
        text = data.decode(encoding)
    except (UnicodeError, ValueError):
        return None
    return text if _is_text(text) else None


def _is_text(text: str) -> bool:
    return len(_CONTROL.findall(text)) <= len(text) * _MAX_CONTROL_SHARE


def _guess(data: bytes) -> str:
    """The likeliest encoding of an unlabelled text, empty when none is likely."""
    from charset_normalizer import from_bytes

    sample = data[:_SAMPLE_BYTES]
    best = from_bytes(sample, cp_isolation=_EIGHT_BIT).best() or from_bytes(sample).best()
    return best.encoding if best else ""
