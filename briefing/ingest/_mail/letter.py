"""This file finds in a mail what is to be read: its fields, its texts, and the mails that it encloses."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32

from briefing.errors import InputError
from briefing.ingest._dates import iso_date
from briefing.ingest._mail.charsets import text_in
from briefing.ingest._mail.fields import addresses, field, sender

LONGEST = 50_000_000  # bytes, attachments included; servers take half as many
MOST_TEXT = 5_000_000  # bytes of text in one mail; attachments do not count
MOST_PARTS = 10_000  # counted by lines that begin as the line between two parts does
DEEPEST = 50  # parts that hold parts; a mail forwarded ten times has thirty

# A part that holds others: "Content-Type: multipart/mixed"; not "Content-Type: text/html".
_HOLDER = re.compile(rb"^content-type: \s* (?: multipart | message ) /", re.IGNORECASE | re.MULTILINE | re.VERBOSE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """One text of a mail."""

    text: str
    is_html: bool
    is_flowed: bool = False
    """Whether a space at a line's end says that its paragraph goes on (RFC 3676)."""
    drops_space: bool = False
    """Whether that space is no part of the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A mail as far as it is read."""

    identity: str
    """Its Message-ID, or nothing."""
    subject: str
    sender: str | None
    published: str | None
    url: str | None
    language: str | None
    unsubscribe: tuple[str, ...]
    """Addresses that it states for leaving its list."""
    bodies: tuple[tuple[Body, ...], ...]
    """Its texts in order, each with its alternatives, the richest last."""
    enclosed: tuple["Letter", ...]


def letter_of(data: bytes, name: str) -> Letter:
    """The mail in some bytes.

    Raises:
        InputError: it is too long, or its parts hold one another too deeply.
    """
    if len(data) > LONGEST:
        raise InputError(f"{name}: has {len(data):,} bytes, more than the {LONGEST:,} that a mail may have; save it without attachments")
    if sum(1 for _ in _HOLDER.finditer(data)) > DEEPEST:
        raise InputError(f"{name}: has more than {DEEPEST} parts that hold others; save the text of the article and give that")
    if data.count(b"\n--") > MOST_PARTS:
        raise InputError(f"{name}: has more than {MOST_PARTS:,} parts; save the text of the article and give that")
    letter = _letter(BytesParser(policy=compat32).parsebytes(data))
    if sum(len(body.text) for each in _all(letter) for choice in each.bodies for body in choice) > MOST_TEXT:
        raise InputError(f"{name}: has more than {MOST_TEXT:,} characters of text; save the article alone and give that")
    return letter


def _all(letter: Letter) -> Iterator[Letter]:
    yield letter
    for inner in letter.enclosed:
        yield from _all(inner)


def _letter(message: Message) -> Letter:
    return Letter(
        identity=field(message, "Message-ID"),
        subject=field(message, "Subject"),
        sender=sender(message),
        published=iso_date(field(message, "Date")),
        url=next(iter(addresses(message, "Archived-At")), None),
        language=field(message, "Content-Language").split(",")[0].strip() or None,
        unsubscribe=addresses(message, "List-Unsubscribe"),
        bodies=tuple(choice for choice in _bodies(message) if choice),
        enclosed=tuple(_letter(inner) for inner in _enclosed(message)),
    )


def _bodies(part: Message) -> Iterator[tuple[Body, ...]]:
    """The texts of a part in order: of alternatives one, of related parts the first, of others each."""
    kind = part.get_content_type()
    if kind == "multipart/alternative":
        yield tuple(body for child in _children(part) for choice in _bodies(child) for body in choice)
    elif kind in ("multipart/related", "multipart/signed"):
        for child in _children(part)[:1]:
            yield from _bodies(child)
    elif part.get_content_maintype() == "multipart":
        for child in _children(part):
            yield from _bodies(child)
    elif kind in ("text/plain", "text/html") and not _is_attached(part):
        yield (_body(part, is_html=kind == "text/html"),)


def _body(part: Message, *, is_html: bool) -> Body:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    return Body(
        text=text_in(data, _parameter(part, "charset")),
        is_html=is_html,
        is_flowed=_parameter(part, "format").lower() == "flowed",
        drops_space=_parameter(part, "delsp").lower() == "yes",
    )


def _parameter(part: Message, name: str) -> str:
    """A parameter of the part's type; empty where it is not stated, or not in letters."""
    try:
        value = part.get_param(name)
    except (ValueError, LookupError):
        return ""
    stated = value[2] if isinstance(value, tuple) else value
    return stated.strip() if isinstance(stated, str) and stated.isascii() else ""


def _is_attached(part: Message) -> bool:
    """Whether the part is a file that goes with the mail, not its text."""
    try:
        return part.get_content_disposition() == "attachment" or part.get_filename() is not None
    except (ValueError, LookupError, TypeError):  # a file's name that cannot be decoded is one
        return True


def _children(part: Message) -> list[Message]:
    payload = part.get_payload()
    return [child for child in payload if isinstance(child, Message)] if isinstance(payload, list) else []


def _enclosed(part: Message) -> Iterator[Message]:
    """The mails that a mail forwards, outermost only."""
    if part.get_content_type() == "message/rfc822":
        yield from _children(part)
    elif part.get_content_maintype() == "multipart":
        for child in _children(part):
            yield from _enclosed(child)
