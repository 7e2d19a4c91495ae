"""This file reads a mail that was saved: a newsletter is a source, and so is each mail that one forwards."""

import re

from briefing.errors import InputError
from briefing.ingest._names import numbered
from briefing.ingest._reader import Reader
from briefing.ingest._signatures import refuse_foreign
from briefing.model.text import Source

_BEGINNING = 50_000  # bytes in which a mail's fields are looked at; those of its way through servers may come first

_FIELDS = re.compile(rb"(?: [!-9;-~]+ : [^\n]*\n (?: [ \t][^\n]*\n )* )+", re.VERBOSE)  # matches "To: a\nCc: b\n c\n", not "To whom\n"
_FROM = re.compile(rb"^ from: ", re.IGNORECASE | re.MULTILINE | re.VERBOSE)

# A field that only programs write: "MIME-Version: 1.0" and "Message-ID: <a@b>"; not "Subject: Quay", which people write, too.
_TECHNICAL = re.compile(
    rb"^ (?: message-id | mime-version | received | return-path | dkim-signature ): ", re.IGNORECASE | re.MULTILINE | re.VERBOSE
)


def read(data: bytes, name: str) -> tuple[Source, ...]:
    """The mail, or the mails that it forwards, as sources.

    Raises:
        InputError: the bytes are no mail, or too many, or there is no text in it.
    """
    from briefing.ingest._mail.letter import letter_of
    from briefing.ingest._mail.sources import sources_of

    refuse_foreign(data, name)
    mail = _without_lead(data)
    if not _FIELDS.match(mail):
        raise InputError(f"{name}: no text in it that begins as a mail does; save it as the mail program's .eml, or as text")
    sources = sources_of(letter_of(mail, name), name)
    if not sources:
        raise InputError(f"{name}: no text in it that can be read; open the mail and save its article as a page or as text")
    return numbered(sources, name)


def recognises(data: bytes) -> bool:
    """Whether the bytes begin with the fields of a mail."""
    fields = _FIELDS.match(_without_lead(data[:_BEGINNING]))
    return bool(fields and _FROM.search(fields[0]) and _TECHNICAL.search(fields[0]))


def _without_lead(data: bytes) -> bytes:
    """The mail without empty lines and a byte order mark before it."""
    return data.lstrip(b"\xef\xbb\xbf \t\r\n")


READER = Reader(suffixes=(".eml",), recognises=recognises, read=read, media_types=("message/rfc822",))
