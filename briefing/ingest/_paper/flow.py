"""This file brings the pages of a PDF into one flow of paragraphs, and joins those that a column's or a page's end cut."""

from collections.abc import Iterator, Sequence

from briefing.ingest._paper.columns import regions_of
from briefing.ingest._paper.document import Paper
from briefing.ingest._paper.furniture import Framed, without_furniture
from briefing.ingest._paper.hyphens import Vocabulary
from briefing.ingest._paper.initials import with_initials
from briefing.ingest._paper.paragraphs import SIZE_STEP, Paragraph, paragraphs_of
from briefing.ingest._paper.patience import Patience
from briefing.ingest._paper.rows import usual_size

OFTEN_INDENTED = 3  # paragraphs; then one without an indent at a column's top goes on from the column before
_ENDS = ".!?…:;。！？؟۔।"
_CLOSERS = "\"'”’»)]›“⁰¹²³⁴⁵⁶⁷⁸⁹"  # behind a sentence's end; a note's number, too


def flow_of(paper: Paper, patience: Patience) -> tuple[Paragraph, ...]:
    """All that is written in a PDF, in the order of reading; running heads are of the kind "furniture".

    Raises:
        InputError: it takes too long.
    """
    known = _words_of(paper)
    pages = without_furniture([with_initials(sheet.signs.words, known) for sheet in paper.sheets])
    found: list[Paragraph] = []
    for number, (page, sheet) in enumerate(zip(pages, paper.sheets, strict=True)):
        found += _of_page(page, sheet.signs.turned, number)
        patience.check(number)
    vocabulary = Vocabulary([line.text for paragraph in found for line in paragraph.lines])
    whole = _joined(found, usual_size([word for sheet in paper.sheets for word in sheet.signs.words]))
    for paragraph in whole:
        paragraph.write(vocabulary)
    return tuple(whole)


def _words_of(paper: Paper) -> frozenset[str]:
    """The words of a document as they stand, without the marks behind them."""
    return frozenset(word.text.lower().strip(".,;:!?") for sheet in paper.sheets for word in sheet.signs.words)


def _of_page(page: Framed, turned: Sequence[str], number: int) -> Iterator[Paragraph]:
    yield from (_furniture(text, number) for text in page.heads)
    for order, region in enumerate(regions_of(page.words)):
        yield from paragraphs_of(region, number, order)
    yield from (_furniture(text, number) for text in (*page.feet, *turned))


def _furniture(text: str, page: int) -> Paragraph:
    return Paragraph([], page, -1, kind="furniture", text=text)


def _joined(paragraphs: Sequence[Paragraph], body: float) -> list[Paragraph]:
    indented = sum(paragraph.is_indented for paragraph in paragraphs) >= OFTEN_INDENTED
    whole: list[Paragraph] = []
    going: Paragraph | None = None  # the paragraph of running text that may go on in the next column
    for paragraph in paragraphs:
        if going and _goes_on(going, paragraph, indented=indented):
            going.lines += paragraph.lines
            going.is_full, going.page, going.region = paragraph.is_full, paragraph.page, paragraph.region
            continue
        whole.append(paragraph)
        if _is_running(paragraph, body):
            going = paragraph
        elif paragraph.lines and paragraph.size > body * (1 + SIZE_STEP):
            going = None  # a heading ends what is before it
    return whole


def _is_running(paragraph: Paragraph, body: float) -> bool:
    return paragraph.kind in ("", "list_item") and bool(paragraph.lines) and abs(paragraph.size - body) <= SIZE_STEP * body


def _goes_on(going: Paragraph, paragraph: Paragraph, *, indented: bool) -> bool:
    """Whether a paragraph in another column is the rest of one."""
    if paragraph.kind or not paragraph.lines or (paragraph.page, paragraph.region) == (going.page, going.region):
        return False
    alike = abs(paragraph.size - going.size) <= SIZE_STEP * going.size and paragraph.first.is_bold == going.lines[-1].is_bold
    if not alike or paragraph.is_indented:
        return False
    last, first = going.lines[-1].text, paragraph.first.text
    if first[0].islower() or last[-1] in "-\u00ad\u2010":
        return last[-1] not in _ENDS
    if last.rstrip(_CLOSERS)[-1:] not in tuple(_ENDS):
        return going.is_full
    return indented and going.is_full
