"""This file finds where a mail's text goes over to a mail that it forwards: at some lines like "From: …", "Subject: …".

The labels are in the language of the sender's program, so their words are not looked at: what counts is that they are
labels, and that an address stands among them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.ingest._dates import iso_date
from briefing.ingest._parts import Part

LEAST_LINES = 3  # of a forwarded mail's fields: from whom, when, on what
LEAST_RULED = 2  # the same under a line of hyphens
MOST_COVER_WORDS = 150  # before it; a longer text is an answer or an article of its own
MOST_FIELDS = 12

# A field of a forwarded mail: "From: Venn Courier <news@venn.example>" and "*Betreff:* Kai"; not "He said: no" or "https://…".
_FIELD = re.compile(r"\*?(\S{1,15}(?:[ ]\S{1,15})?)[ ]?:\*?[ \t]*(\S.*)", re.VERBOSE)
_ADDRESS = re.compile(r"(?<![^\s@<>])[^\s@<>]++@[^\s@<>]+")  # matches "news@venn.example", not "@venn"
_RULE = re.compile(r"\s*-{4,}")  # matches "---------- Forwarded message ---------" and "-----Original Message-----"
_DIGITS = re.compile(r"\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Forward:
    """A forwarded mail inside another's text."""

    parts: tuple[Part, ...]
    """Of the whole text: what stands before the forwarded mail is no part of the article, its date is its dateline."""
    subject: str | None
    sender: str | None
    published: str | None


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    part: int


def forward_in(parts: Sequence[Part], subject: str) -> Forward | None:
    """The mail that a text forwards, if it does so; `subject` is the subject of the mail around it."""
    lines = [_Line(text, number) for number, part in enumerate(parts) for text in part.text.split("\n")]
    run = _last_fields(lines)
    if run is None:
        return None
    values = [found[2].strip() for line in lines[run.start : run.stop] if (found := _FIELD.match(line.text))]
    known = _subject(values, subject)
    return Forward(
        parts=tuple(_marked(parts, lines[run.start].part, lines[run.stop - 1].part, known)),
        subject=known,
        sender=next((_name(value) for value in values if _ADDRESS.search(value)), None),
        published=next((date for value in values if (date := iso_date(value))), None),
    )


def _last_fields(lines: Sequence[_Line]) -> range | None:
    """The last lines of fields that have no more than a covering note, and other fields, before them, and more behind them."""
    best = None
    total = sum(len(line.text.split()) for line in lines)
    for run in _runs(lines):
        words = sum(len(line.text.split()) for line in lines[: run.start])
        if words > MOST_COVER_WORDS or words > total / 2:
            break
        best = run
    return best


def _runs(lines: Sequence[_Line]) -> Iterator[range]:
    start = 0
    for number in range(len(lines) + 1):
        if number < len(lines) and _FIELD.match(lines[number].text):
            continue
        run = range(start, number)
        start = number + 1
        least = LEAST_RULED if run and run[0] and _RULE.match(lines[run[0] - 1].text) else LEAST_LINES
        if least <= len(run) <= MOST_FIELDS and any(_ADDRESS.search(lines[each].text) for each in run):
            yield run


def _marked(parts: Sequence[Part], first: int, last: int, subject: str | None) -> Iterator[Part]:
    for number, part in enumerate(parts):
        if number > last:
            yield part
        elif number < first:
            yield replace(part, kind="furniture", is_main=False, level=0)
        else:
            yield from (_field_part(line, subject) for line in part.text.split("\n") if line.strip())


def _field_part(line: str, subject: str | None) -> Part:
    """A field as a part: the subject is the headline's copy, the date the article's."""
    found = _FIELD.match(line)
    value = found[2].strip() if found else ""
    is_date = _is_date(value) and value != subject
    return Part(text=line, kind="dateline" if is_date else "furniture", is_main=is_date, level=0)


def _subject(values: Sequence[str], around: str) -> str | None:
    """The value that the subject around it repeats; where its writer changed it, the only one that is no address and no date."""
    repeated = next((value for value in values if around.endswith(value)), None)
    others = [value for value in values if not _ADDRESS.search(value) and not _is_date(value)]
    return repeated or (others[0] if len(others) == 1 else None)


def _is_date(value: str) -> bool:
    return len(_DIGITS.findall(value)) >= 3 and not _ADDRESS.search(value)


def _name(value: str) -> str | None:
    """The name before an address."""
    name = _ADDRESS.sub("", value).partition("<")[0].strip(" \t\"'*[]()")
    return name or None
