"""This file tests reading PDFs: the order of the words, what a line is, and what is refused."""

from itertools import pairwise
from pathlib import Path

import pytest

from briefing import InputError, Source, brief, read, render
from briefing.ingest import read_bytes
from tests.papers import drawn, printed, words_at

PROSE = "The harbour authority will close the northern quay in October, after a dispute of two years over its lock gates."
MORE = "Mayor Ottoline Krey said the closure of the quay would cost 340 jobs and called on the authority to publish its report."
EXAMPLE = Path(__file__).parents[3] / "examples" / "harbour-dispute.txt"


def source_of(data: bytes) -> Source:
    (source,) = read_bytes(data, "paper.pdf")
    return source


def kinds(source: Source) -> list[tuple[str, str]]:
    return [(mark.kind, mark.span.of(source.text)) for mark in source.marks]


def column(left: float, top: float, lines: list[str]) -> list[tuple[float, float, str]]:
    return [(left, top - 12 * number, line) for number, line in enumerate(lines)]


def test_marks_cover_the_text_in_order_a_line_break_apart() -> None:
    source = source_of(printed(f"<h1>Northern Quay to Close</h1><p>{PROSE}</p><p>{MORE}</p>"))
    assert source.marks[0].span.start == 0
    assert source.marks[-1].span.end == len(source.text)
    assert all(source.text[before.span.end : after.span.start] == "\n" for before, after in pairwise(source.marks))


def test_what_the_document_says_of_itself_is_kept_and_what_its_program_says_is_not() -> None:
    head = "<title>Northern Quay to Close</title><meta name=author content='Corin Ashdale'>"
    source = source_of(printed(f"<html lang=en-GB><head>{head}</head><p>{PROSE}</p></html>"))
    assert (source.title, source.author, source.language) == ("Northern Quay to Close", "Corin Ashdale", "en-GB")
    made = source_of(drawn(words_at([(50, 300, PROSE)], 4), info={"Title": "Microsoft Word - release_v3.doc", "Author": "cashdale"}))
    assert (made.title, made.author, made.published) == (None, None, None)


def test_columns_are_read_one_after_the_other_though_their_lines_are_drawn_in_turn() -> None:
    left = column(
        40,
        300,
        [
            "the first column goes down here",
            "and it is read to its very end",
            "before the eye goes up again.",
            "That is its last line of text.",
        ],
    )
    right = column(
        215,
        300,
        [
            "the second column stands beside",
            "it and is read when the first is",
            "done, as a reader would read it",
            "and no other way than this one.",
        ],
    )
    drawn_in_turn = [word for pair in zip(left, right, strict=True) for word in pair]
    text = " ".join(source_of(drawn(words_at(drawn_in_turn))).text.split())
    assert text.index("last line of text") < text.index("the second column")
    assert "to its very end before the eye" in text


def test_a_word_broken_at_a_lines_end_is_joined_only_where_the_document_shows_it() -> None:
    broken = [
        "the talks on the quay have a long-",
        "term aim, and the long term is a nego-",
        "tiation of years in which they will nego-",
        "tiate on and on",
    ]
    text = source_of(drawn(words_at(column(40, 300, broken)))).text
    assert "long-term aim" in text
    assert "a negotiation of years" in text


def test_a_page_that_lies_on_its_side_is_read_upright() -> None:
    turned = (
        "BT /F1 10 Tf "
        + " ".join(f"0 1 -1 0 {100 + 12 * number} 40 Tm ({line}) Tj" for number, line in enumerate(["One line", "two lines"]))
        + " ET"
    )
    assert source_of(drawn(turned)).text.split() == ["One", "line", "two", "lines"]
    assert source_of(drawn(words_at(column(40, 300, ["One line", "two lines"])), rotate=90)).text.split() == ["One", "line", "two", "lines"]


def test_words_off_the_page_are_not_read() -> None:
    assert source_of(drawn(words_at([(40, 300, "Seen"), (900, 300, "Unseen")]))).text == "Seen"


def test_ligatures_are_letters() -> None:
    assert "efficient offer" in source_of(printed("<p>An e\ufb03cient o\ufb00er of the harbour authority was on the desk</p>")).text


def test_running_heads_and_page_numbers_are_furniture_on_every_page() -> None:
    heads = (
        "@page { size: 420pt 250pt; @top-center { content: 'Venn Courier' } "
        "@bottom-center { content: counter(page) ' / ' counter(pages) } }"
    )
    source = source_of(printed(f"<style>{heads}</style>" + "".join(f"<p>{number} times. {PROSE} {MORE}</p>" for number in range(10))))
    frame = [text for kind, text in kinds(source) if kind == "furniture"]
    assert frame.count("Venn Courier") > 1
    assert sum(text.startswith("1 / ") for text in frame) == 1
    assert all(not mark.is_main for mark in source.marks if mark.kind == "furniture")


def test_a_paragraph_goes_on_over_a_page_end() -> None:
    style = "<style>@page { size: 420pt 200pt }</style>"
    long = " ".join([PROSE, MORE] * 6)
    assert [text for kind, text in kinds(source_of(printed(f"{style}<p>{long}</p>"))) if kind == "paragraph"] == [long]


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("<p lang=zh>市长周一表示，码头将于十月关闭。</p>", "市长周一表示，码头将于十月关闭。"),
        ("<p dir=rtl lang=he>הסיבה אינה ידועה עד היום.</p>", "הסיבה אינה ידועה עד היום."),
        ("<p dir=rtl lang=ar>إن الميناء سيغلق</p>", "إن الميناء سيغلق"),
        ("<p lang=ru>Паром остаётся в Тарне.</p>", "Паром остаётся в Тарне."),
    ],
)
def test_other_scripts_are_read_in_their_direction(page: str, words: str) -> None:
    text = source_of(printed(page)).text
    if "\N{REPLACEMENT CHARACTER}" in text or not text:
        pytest.skip("no font for this script is installed")
    assert text == words


def test_headings_have_levels_by_their_size() -> None:
    page = f"<h1>Northern Quay to Close in October</h1><p>{PROSE}</p><h2>What it costs</h2><p>{MORE}</p><h3>The gates</h3><p>{PROSE}</p>"
    source = source_of(printed(page))
    assert [(mark.kind, mark.level) for mark in source.marks if mark.level] == [("title", 1), ("heading", 2), ("heading", 3)]


def test_a_page_of_our_own_making_is_read_back() -> None:
    made = brief(read(EXAMPLE))
    text = " ".join(source_of(render(made, "pdf").data).text.split())
    assert made.to_dict()["title"]["text"] in text
    assert made.to_dict()["bottom_line"]["text"] in text


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "no text in it"),
        (b"%PDF-1.7\n", "is a damaged PDF; fetch it anew"),
        (b"Plain words", "is a damaged PDF"),
        (drawn(""), "no text in it, only pictures of pages; recognise their text first"),
        (drawn(words_at([(40, 300, "Secret")]), password="key"), "is a PDF that a password locks"),  # noqa: S106 - of a test's file
        (drawn(*[""] * 501), "has 501 pages, more than the 500"),
        (drawn(words_at([(at % 200 * 2, at // 200 * 3, "a") for at in range(26_000)], 1)), "holds more text than can be read at once"),
    ],
    ids=["empty", "cut off", "text", "scanned", "locked", "long", "dense"],
)
def test_what_cannot_be_read_is_told_with_the_next_step(data: bytes, says: str) -> None:
    with pytest.raises(InputError, match=f"^paper.pdf: .*{says}"):
        read_bytes(data, "paper.pdf")


def test_a_pdf_locked_by_its_owner_alone_is_read() -> None:
    assert source_of(drawn(words_at([(40, 300, "Open")]), password="")).text == "Open"


def test_a_pdf_is_known_by_its_first_bytes_whatever_its_name() -> None:
    assert read_bytes(b"\n" + drawn(words_at([(40, 300, "Open")])), "paper.txt")[0].text == "Open"
