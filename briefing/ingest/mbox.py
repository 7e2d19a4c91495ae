"""This file reads a mailbox (mbox): every mail in it that has a text is a source, or several."""

import re
from collections.abc import Iterator

from briefing.errors import InputError
from briefing.ingest._names import numbered
from briefing.ingest._reader import Reader
from briefing.ingest._signatures import refuse_foreign
from briefing.model.text import Source

LONGEST = 200_000_000  # bytes
MOST_MAILS = 2_000
_BEGINNING = 10_000  # bytes in which the first mail's fields begin

# The line before a mail: "From news@venn.example Tue Apr 14 09:00:00 2026" with a field under it; not "From here on" in a text.
_POSTMARK = re.compile(rb"(?: \A | (?<=\n\n) | (?<=\n\r\n) ) From[ ][^\n]*\n (?= >*From[ ] | [!-9;-~]+: )", re.VERBOSE)
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)  # matches ">From here on", a line that was escaped, not "From here on"


def read(data: bytes, name: str) -> tuple[Source, ...]:
    """The mails of a mailbox as sources, in its order; of several with one Message-ID the first.

    Raises:
        InputError: the bytes are no mailbox, or too many; it holds too many mails, or none with a text.
    """
    from briefing.ingest._mail.letter import letter_of
    from briefing.ingest._mail.sources import sources_of

    refuse_foreign(data, name)
    if len(data) > LONGEST:
        raise InputError(
            f"{name}: has {len(data):,} bytes, more than the {LONGEST:,} that a mailbox may have; save the mails that you want"
        )
    sources: list[Source] = []
    seen = set()
    for number, mail in enumerate(_mails(data), start=1):
        if number > MOST_MAILS:
            raise InputError(
                f"{name}: holds more than the {MOST_MAILS:,} mails that are read; save those that you want in a mailbox of their own"
            )
        letter = letter_of(mail, f"{name}#{number}")
        if letter.identity and letter.identity in seen:
            continue
        seen.add(letter.identity)
        sources.extend(sources_of(letter, name))
    if not sources:
        raise InputError(f"{name}: no text in it that can be read; give a mailbox in the form mbox, or a mail as .eml")
    return numbered(sources, name)


def recognises(data: bytes) -> bool:
    """Whether the bytes begin as a mailbox does."""
    return bool(_POSTMARK.match(data[:_BEGINNING].lstrip()))


def _mails(data: bytes) -> Iterator[bytes]:
    """The mails one after the other, without the lines before them; escaped lines as they were sent."""
    starts = [(found.start(), found.end()) for found in _POSTMARK.finditer(data)]
    ends = [start for start, _ in starts[1:]] + [len(data)]
    for (_, start), end in zip(starts, ends, strict=False):
        yield _ESCAPED.sub(rb"\1", data[start:end])


READER = Reader(suffixes=(".mbox",), recognises=recognises, read=read, media_types=("application/mbox",))
