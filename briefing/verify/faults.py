"""This file gathers what is not as it was made."""

from collections.abc import Iterator, Sequence

from briefing.model.verification import ExcerptCheck, Fault, FaultKind, Sight
from briefing.verify.excerpts import faults_of
from briefing.verify.known import is_of_this_program, unknown_words
from briefing.verify.printed import Printed
from briefing.verify.record import NAME, Record
from briefing.verify.sight import PageSight
from briefing.verify.texts import Texts

_KINDS: dict[Sight, FaultKind] = {"altered": "page", "missing": "missing", "hidden": "hidden"}


def file_faults(record: Record, texts: Texts) -> Iterator[Fault]:
    """Of what the PDF carries: its record, and the texts of its sources."""
    if not record.is_sealed:
        yield Fault(kind="record", words="something in it was changed after it was sealed", where=NAME)
    for source in record.sources:
        if texts.check(source).is_embedded_same is False:
            words = f"what the PDF carries as the text of {source.name} is not the text that the page was made of"
            yield Fault(kind="source", words=words, where=source.place)


def excerpt_faults(checks: Sequence[ExcerptCheck], record: Record, texts: Texts) -> Iterator[Fault]:
    """Of excerpts, in the order of their sources."""
    for check in checks:
        yield from faults_of(check, record, texts, _pages_of(check, record))


def page_faults(sights: Sequence[PageSight], printed: Printed, record: Record) -> Iterator[Fault]:
    """Of all else that stands on the pages."""
    for number, sight in enumerate(sights, start=1):
        yield from _page_faults(f"page {number}", sight, record)
    for number, page in enumerate(printed.pages, start=1):
        if page.stamps:
            yield Fault(kind="foreign", words=f"{page.stamps} comments, stamps or filled-in fields lie over it", where=f"page {number}")
    if is_of_this_program(record):
        yield from (Fault(kind="unknown", words=text, where=f"page {number}") for number, text in unknown_words(record))


def _page_faults(where: str, sight: PageSight, record: Record) -> Iterator[Fault]:
    known = {stated.place for stated in record.excerpts}
    for part in sight.parts:
        words = " ".join(line.text for line in part.part.lines)
        if part.part.place and part.part.place not in known:
            yield Fault(kind="foreign", words=words, found="it passes for an excerpt, and is none of the record's", where=where)
        elif part.part.place is None and part.sight in _KINDS:
            yield Fault(kind=_KINDS[part.sight], words=words, found=part.printed, where=where)
    for words in sight.foreign:
        yield Fault(kind="foreign", words=words, where=where)


def _pages_of(check: ExcerptCheck, record: Record) -> str:
    """The pages that show an excerpt, in words."""
    numbers = [number for number, page in enumerate(record.pages, start=1) if any(part.place == check.place for part in page.parts)]
    return ("page " if len(numbers) == 1 else "pages ") + ", ".join(map(str, numbers))
