"""This file reads a mail's header fields, whatever is wrong with them.

The standard library's structured headers take seconds for a long subject and raise a dozen errors for broken ones, so
fields are taken raw and decoded here.
"""

import re
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr

from briefing.ingest._mail.charsets import text_in

LONGEST = 2_000  # characters of a field that are looked at
LONGEST_NAME = 200

_ADDRESS = re.compile(r"<\s*(https?://[^\s<>]+)\s*>", re.IGNORECASE | re.VERBOSE)  # matches "<https://venn.example>", not "<mailto:a@b>"


def field(message: Message, name: str) -> str:
    """A field as a reader sees it, on one line; of several the first; empty where there is none."""
    return _shown(_raw(message, name))


def sender(message: Message) -> str | None:
    """The name under which the mail was sent; None where there is only an address."""
    try:
        name, address = parseaddr(_raw(message, "From"))
    except (ValueError, LookupError, RecursionError):  # comments in comments, and the like
        return None
    shown = _shown(name)
    return shown if 0 < len(shown) <= LONGEST_NAME and shown.lower() != address.lower() else None


def addresses(message: Message, name: str) -> tuple[str, ...]:
    """The addresses of the web that a field holds in angle brackets."""
    return tuple(_ADDRESS.findall(re.sub(r"\s+", "", _raw(message, name))))


def _raw(message: Message, name: str) -> str:
    values = (value for key, value in message.raw_items() if key.lower() == name.lower())
    return str(next(values, ""))[:LONGEST]


def _shown(raw: str) -> str:
    """A raw field with its encoded words decoded; bytes that bear no statement are decoded by their look."""
    try:
        pieces = decode_header(_without_bytes(raw))
    except (HeaderParseError, ValueError):
        pieces = [(_without_bytes(raw), None)]
    text = "".join(piece if isinstance(piece, str) else text_in(piece, charset) for piece, charset in pieces)
    return " ".join(text.replace("\0", " ").split())


def _without_bytes(raw: str) -> str:
    """The field with bytes beyond ASCII, which the parser keeps as lone surrogates, as characters."""
    return raw if raw.isascii() else text_in(raw.encode("utf-8", "surrogateescape"), None)
