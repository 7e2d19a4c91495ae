"""This file tests reading DOCX files: their text, their statements, and what is refused."""

from itertools import pairwise

import pytest

from briefing import InputError, Source
from briefing.ingest import read_bytes
from tests.packages import packed, zipped

PROSE = "The harbour authority will close the northern quay in October, after a dispute of two years over its lock gates."


def paragraph(text: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def source_of(data: bytes) -> Source:
    (source,) = read_bytes(data, "release.docx")
    return source


def test_marks_cover_the_text_in_order_a_line_break_apart() -> None:
    source = source_of(packed(paragraph("Quay to Close", "Titel") + paragraph(PROSE) + paragraph("   ") + paragraph("End", "Liste")))
    assert [mark.kind for mark in source.marks] == ["title", "paragraph", "list_item"]
    assert (source.marks[0].span.start, source.marks[-1].span.end) == (0, len(source.text))
    assert all(source.text[before.span.end : after.span.start] == "\n" for before, after in pairwise(source.marks))


def test_headings_have_the_level_of_their_style_of_what_it_is_based_on_or_of_the_outline() -> None:
    body = "".join(paragraph("A part", style) + paragraph(PROSE) for style in ("berschrift1", "Rubrik", "Zwischen"))
    assert [mark.level for mark in source_of(packed(body)).marks if mark.kind == "heading"] == [1, 1, 3]


def test_a_document_says_of_itself_what_it_says_and_the_day_of_its_file_is_none_of_the_text() -> None:
    core = "<dc:title>Quay to Close</dc:title><dc:creator>Corin Ashdale</dc:creator><dcterms:created>2013-12-23T23:15:00Z</dcterms:created>"
    source = source_of(packed(paragraph(PROSE), core=core))
    assert (source.title, source.author, source.language, source.published) == ("Quay to Close", "Corin Ashdale", "en-GB", None)
    bare = source_of(packed(paragraph(PROSE), core="<dc:title>release.docx</dc:title><dc:creator>admin</dc:creator>"))
    assert (bare.title, bare.author) == (None, None)


def test_a_table_that_lays_the_page_out_is_read_as_its_paragraphs() -> None:
    cells = "".join(f"<w:tc>{paragraph('A part', 'berschrift1')}{paragraph(PROSE)}</w:tc>" for _ in range(2))
    source = source_of(packed(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"))
    assert [mark.kind for mark in source.marks if mark.kind != "title"].count("paragraph") == 2


def test_a_part_outside_of_the_file_is_not_fetched() -> None:
    data = zipped(
        {
            "word/document.xml": b'<d xmlns:w="w"><body><p><r><t>Words</t></r></p></body></d>',
            "word/_rels/document.xml.rels": b'<R><r Id="a" Type="x/footnotes" Target="../../../../etc/passwd"/>'
            b'<r Id="b" Type="x/styles" Target="https://venn.example/s" TargetMode="External"/></R>',
        }
    )
    assert source_of(data).text == "Words"


_BOMB = b'<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><d><body><p><r><t>&b;</t></r></p></body></d>'


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "no text in it"),
        (b"PK\x03\x04rest", "is a ZIP or Office document that is damaged"),
        (b"\xd0\xcf\x11\xe0rest", "is an old or a locked Office document.*save it as .docx"),
        (zipped({"word/document.xml": b"<d><body>"}), "is a damaged document; open it in a word processor"),
        (zipped({"word/document.xml": _BOMB}), "is a damaged document"),
        (zipped({"word/document.xml": b"<d/>"}), "holds no text document"),
        (zipped({"word/other.xml": b"<d/>"}), "holds no text document"),
        (zipped({"word/document.xml": b"<d>" + b" " * 61_000_000 + b"</d>"}), "holds more than a document does once unpacked"),
        (zipped({"xl/workbook.xml": b"<d/>"}), "is a spreadsheet"),
    ],
    ids=["empty", "cut off", "old", "broken", "entities", "bodyless", "mainless", "swollen", "spreadsheet"],
)
def test_what_cannot_be_read_is_told_with_the_next_step(data: bytes, says: str) -> None:
    with pytest.raises(InputError, match=f"^release.docx: .*{says}"):
        read_bytes(data, "release.docx")


@pytest.mark.parametrize(
    ("part", "says"),
    [
        ("xl/workbook.xml", "is a spreadsheet, .*save the article as text"),
        ("ppt/presentation.xml", "is a presentation, .*print the article to a PDF"),
        ("content.xml", "is an OpenDocument file, .*save it as .docx"),
        ("META-INF/container.xml", "is an e-book"),
        ("Index/Document.iwa", "is a Pages document"),
        ("photos/quay.jpg", "is a ZIP archive, .*unpack it"),
    ],
)
def test_foreign_packages_are_told_by_their_parts(part: str, says: str) -> None:
    with pytest.raises(InputError, match=f"^file: {says}"):
        read_bytes(zipped({part: b"x"}), "file")


def test_a_document_is_known_by_its_parts_whatever_its_name() -> None:
    assert read_bytes(packed(paragraph("Words")), "release.bin")[0].text == "Words"
