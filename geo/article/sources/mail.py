"""An e-mail message -> Draft: its subject, its sender, its date and its text (standard library).

Attachments are not opened; a note says how many there are.
"""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime

from geo.article.sources.encoding import decode
from geo.article.sources.kinds import encrypted
from geo.article.sources.source import Draft, Note, Part

_ENCRYPTED = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
# RFC 3676: in a flowed text a line that ends in a space goes on in the next one.
_FLOWED = re.compile(r"(?<!^--)(?<! ) \r?\n", re.MULTILINE)


def parse_mail(data: bytes, *, name: str = "") -> Draft:
    """The message's text, its plain form before its HTML one; the subject is its headline.

    Raises:
        ArticleError: the message is encrypted.
        Exception: of any kind, where the message is damaged.
    """
    message = message_from_bytes(data, policy=policy.default)
    if message.get_content_type() in _ENCRYPTED:
        raise encrypted(name)
    parts = _body(message, name)
    subject = " ".join(str(message.get("subject", "")).split())
    headline = (Part(subject, "headline"),) if subject and parts else ()
    attached = sum(1 for _ in message.iter_attachments()) if message.is_multipart() else 0
    sender, address = parseaddr(str(message.get("from", "")))
    return Draft(
        (*headline, *parts),
        title=subject,
        source=sender or address,
        date=_date(str(message.get("date", ""))),
        notes=(Note("mail-attachments", (("count", attached),)),) if attached else (),
    )


def _body(message: EmailMessage, name: str) -> tuple[Part, ...]:
    for preferred in ("plain", "html"):
        found = message.get_body(preferencelist=(preferred,))
        if found is None:
            continue
        payload = found.get_payload(decode=True)
        charset = found.get_param("charset", "")
        declared = charset if isinstance(charset, str) else ""
        if not isinstance(payload, bytes) or not payload.strip():
            continue
        if preferred == "html":
            from geo.article.sources.web_page import parse_whole_page

            return parse_whole_page(payload, name=name, charset=declared).parts
        text = decode(payload, declared=declared, name=name)[0]
        if str(found.get_param("format", "")).lower() == "flowed":
            text = _FLOWED.sub(" ", text)
        return (Part(text.strip()),) if text.strip() else ()
    return ()


def _date(header: str) -> str:
    """The day of a Date header as ISO 8601, in the sender's own time zone; empty when unreadable."""
    try:
        return parsedate_to_datetime(header).date().isoformat()
    except (TypeError, ValueError, IndexError, OverflowError):
        return ""
