"""This file tests reading web pages: the words that show, their marks, and what the page says of itself."""

from itertools import pairwise

import pytest

from briefing import InputError, Source, brief, inspect
from briefing.ingest import formats, read_bytes

PROSE = "The harbour authority will close the northern quay in October, after a dispute of two years over its lock gates."
MORE = "Mayor Ottoline Krey said the closure of the quay would cost 340 jobs and called on the authority to publish its report."

LAST = "The authority wants to move all ships to the southern quay, where the lock gates were replaced in March, by the end of the year."


def page(body: str, head: str = "") -> Source:
    (source,) = read_bytes(f"<!doctype html><html lang='en-GB'><head>{head}</head><body>{body}</body></html>".encode(), "page.html")
    return source


def kinds(source: Source) -> list[tuple[str, str]]:
    return [(mark.kind, mark.span.of(source.text)) for mark in source.marks]


def test_html_is_among_the_formats() -> None:
    assert {"html", "plain"} <= set(formats())


def test_marks_cover_the_text_in_order_a_line_break_apart() -> None:
    source = page(f"<nav><a href='/'>Home</a></nav><h1>Quay to Close</h1><p>{PROSE}<br>{MORE}</p><ul><li>One<li>Two</ul>")
    assert source.marks[0].span.start == 0
    assert source.marks[-1].span.end == len(source.text)
    assert all(source.text[before.span.end : after.span.start] == "\n" for before, after in pairwise(source.marks))


def test_inline_elements_end_no_line_and_white_space_is_collapsed() -> None:
    assert page("<p>The <b>north</b>ern\n   quay <a href='/'>closes</a>\n.</p>").text == "The northern quay closes ."


def test_entities_are_decoded_once() -> None:
    assert page("<p>Krey &amp; Vaile &ldquo;met&rdquo; &amp;amp; left</p>").text == "Krey & Vaile “met” &amp; left"


def test_a_break_stays_inside_its_block_and_two_end_it() -> None:
    source = page("<div>First line<br>second line<br><br>Another block</div>")
    assert [words for _, words in kinds(source)] == ["First line\nsecond line", "Another block"]


def test_a_row_of_a_table_is_a_block_and_a_table_for_layout_is_none() -> None:
    assert ("table", "Year\tShips") in kinds(page("<table><tr><th>Year<th>Ships<tr><td>2024<td>412</table>"))
    layout = page(f"<table><tr><td><h2>Menu</h2></td><td><p>{PROSE}</p></td></tr></table>")
    assert ("paragraph", PROSE) in kinds(layout)


def test_the_markup_says_what_a_block_is() -> None:
    body = (
        f"<h1>Quay</h1><p class='byline'>By Corin Ashdale</p><p><time>14 April</time></p><p>{PROSE}</p><h3>Why</h3>"
        "<blockquote>We asked.</blockquote><ol><li>One</ol><figure><figcaption>Cranes</figcaption></figure><footer>Imprint</footer>"
    )
    expected = ["title", "byline", "dateline", "paragraph", "heading", "quote", "list_item", "caption", "furniture"]
    source = page(body, "<title>Quay</title>")
    assert [kind for kind, _ in kinds(source)] == expected
    assert [mark.level for mark in source.marks if mark.kind in ("title", "heading")] == [1, 3]


def test_a_page_says_of_itself_what_it_says_and_no_more() -> None:
    head = (
        "<title>Quay to Close - Venn Courier</title><meta property='og:title' content='Quay to Close'>"
        "<meta property='og:site_name' content='Venn Courier'><link rel='canonical' href='https://venn.example/quay'>"
        "<meta property='article:published_time' content='2026-04-14T09:00:00Z'>"
    )
    source = page(f"<p>{PROSE}</p>", head)
    assert (source.title, source.outlet, source.url) == ("Quay to Close", "Venn Courier", "https://venn.example/quay")
    assert (source.published, source.language) == ("2026-04-14T09:00:00Z", "en-GB")
    bare = page(f"<p>{PROSE}</p>")
    assert (bare.title, bare.outlet, bare.url, bare.published) == (None, None, None, None)


def test_structured_data_is_asked_where_the_head_is_silent() -> None:
    article = '"headline": "Quay to Close", "datePublished": "2026-04-14", "author": [{"name": "Corin Ashdale"}, "Ide Morrow"]'
    data = f'{{"@graph": [{{"@type": "WebSite"}}, {{"@type": "NewsArticle", {article}}}]}}'
    source = page(f"<p>{PROSE}</p><script type='application/ld+json'>{data}</script>")
    assert (source.title, source.published, source.author) == ("Quay to Close", "2026-04-14", "Corin Ashdale, Ide Morrow")
    assert page(f"<script type='application/ld+json'>{'[' * 100_000}</script><p>{PROSE}</p>").title is None


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("\ufeff<html><p>Ça va à Tarn".encode("utf-16-le"), "Ça va à Tarn"),
        (b"<html><meta charset=iso-8859-1><p>\x93\xc7a va\x94", "“Ça va”"),
        (b"<html><meta charset=iso-8859-1><p>\xc3\x87a va", "Ça va"),
        ('<html><meta charset="windows-1251"><p>Паром'.encode("cp1251"), "Паром"),
        ("<html><p>Ça va à Tarn, déjà".encode() + b"\xe9", "Ça va à Tarn, déjà"),
        (
            b"<html><meta charset=no-such-thing><p>" + "Die Fähre fährt über den Fluß zur Mühle, schöne Grüße. ".encode("cp1252") * 4,
            "Fähre",
        ),
    ],
)
def test_the_charset_is_found_by_mark_by_statement_or_by_look(data: bytes, words: str) -> None:
    assert words in read_bytes(data, "page.html")[0].text


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "no text in it"),
        (b"<html><script>1</script></html>", "no text in it"),
        (b"\x00\x01\x02", "is a binary file, not HTML"),
        (b"{\\rtf1", "is a rich text document"),
        (b"<p>" + b"x" * 20_000_000, "more than the 20,000,000 that a page may have"),
    ],
)
def test_what_is_no_page_is_told(data: bytes, says: str) -> None:
    with pytest.raises(InputError, match=f"^page.html: .*{says}"):
        read_bytes(data, "page.html")


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 1000 + f"<p>{PROSE}</p>" * 50,
        f"<p {' '.join(f'a{number}=1' for number in range(50_000))}>{PROSE}</p>",
        "<p>" * 60_000 + PROSE,
        f"<div hidden>{'<div hidden>' * 500}{'</div>' * 501}<p>{PROSE}</p>",
    ],
    ids=["deep", "attributes", "wide", "hidden"],
)
def test_a_page_made_to_stop_the_reader_does_not(body: str) -> None:
    assert PROSE in page(body).text


def test_every_excerpt_of_a_page_stands_in_its_text() -> None:
    source = page(
        f"<nav>Home</nav><h1>Quay to Close</h1><p>{PROSE}</p><p>{MORE}</p><h2>What Next</h2><p>The cause is\nstill unknown. {PROSE}</p>"
    )
    made = brief([source]).to_dict()
    points = [point for section in made["sections"] for point in section["points"]]
    assert points
    assert all(source.text[point["start"] : point["end"]] == point["text"] for point in points)


def test_a_marked_heading_is_kept_though_it_ends_with_a_full_stop() -> None:
    article = inspect(page(f"<h1>Quay</h1><p>{PROSE}</p><p>{MORE}</p><h2>what happens next.</h2><p>{LAST}</p>")).article
    assert [article.words_of(section.heading) for section in article.sections if section.heading] == ["what happens next."]


def test_a_date_that_a_page_states_as_mail_does_is_read() -> None:
    head = "<meta property='article:published_time' content='Tue, 14 Apr 2026 09:00:00 +0200'>"
    assert page(f"<p>{PROSE}</p>", head).published == "2026-04-14T09:00:00+02:00"
