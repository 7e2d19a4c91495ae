"""Verifying: a PDF of ours against its own record, the texts that it carries, and sources that are given."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from briefing.model.imprint import Page
from briefing.model.text import Source
from briefing.model.verification import Verification
from briefing.verify.excerpts import check_excerpts
from briefing.verify.faults import excerpt_faults, file_faults, page_faults
from briefing.verify.notices import find_notices
from briefing.verify.printed import Printed, PrintedPage, read_printed
from briefing.verify.record import Record, read_record
from briefing.verify.sight import PageSight, compare_page
from briefing.verify.signs import marked_letters
from briefing.verify.texts import matched

__all__ = ["compare"]


def compare(pdf: bytes, given: Sequence[Source] = ()) -> Verification:
    """A PDF compared with its own record, with the texts that it carries, and with sources that are given.

    Raises:
        InputError: it is no PDF, a damaged one, or none that this program made.
    """
    printed = read_printed(pdf)
    record = read_record(printed.attached)
    texts = matched(record, printed.attached, given)
    sights = tuple(_sights(record, printed))
    checks = tuple(check_excerpts(record, texts, sights))
    sources = tuple(texts.check(source) for source in record.sources)
    return Verification(
        program=record.program,
        sources=sources,
        excerpts=checks,
        faults=(*file_faults(record, texts), *excerpt_faults(checks, record, texts), *page_faults(sights, printed, record)),
        notices=tuple(find_notices(record, sources, is_given=bool(given))),
    )


def _sights(record: Record, printed: Printed) -> Iterator[PageSight]:
    """The pages as they are seen; of the record and the file one may have more."""
    loose = marked_letters(line.text for page in record.pages for part in page.parts for line in part.lines)
    for stated, page in zip_longest(record.pages, printed.pages):
        yield compare_page(stated or Page(()), page or PrintedPage((), 0), loose)
