"""This file tests reading feeds: which entries are sources, what is stated of them, and how feeds are told."""

import json

import pytest

from briefing import InputError, Source, brief
from briefing.ingest import read_bytes
from briefing.ingest.feed import MOST_ENTRIES, MOST_TAGS, READER, recognises

WORDS = "The harbour authority will close the northern quay in October, after a dispute of two years over its lock gates."


def rss(items: str, channel: str = "<title>Venn Courier</title>", attributes: str = "") -> bytes:
    return f"<rss version='2.0'{attributes}><channel>{channel}{items}</channel></rss>".encode()


def item(fields: str = "", text: str = WORDS) -> str:
    return f"<item>{fields}<description>{text}</description></item>"


def only(data: bytes) -> Source:
    (source,) = read_bytes(data, "feed.xml")
    return source


def test_sources_stand_in_the_order_of_the_feed_with_a_number_each() -> None:
    sources = read_bytes(rss(item("<title>One</title>") + item("<title>Two</title>")), "feed.xml")
    assert [(source.name, source.title) for source in sources] == [("feed.xml#1", "One"), ("feed.xml#2", "Two")]


def test_the_only_entry_has_the_files_name() -> None:
    assert only(rss(item())).name == "feed.xml"


def test_the_title_stands_over_the_text_once() -> None:
    assert only(rss(item("<title>Quay to Close</title>"))).text == f"Quay to Close\n{WORDS}"
    assert only(rss(item("<title>Quay to Close</title>", f"&lt;h1>Quay to Close&lt;/h1>&lt;p>{WORDS}"))).text == f"Quay to Close\n{WORDS}"


def test_the_whole_content_is_taken_before_the_summary() -> None:
    fields = "<content:encoded><![CDATA[<p>The whole.</p>]]></content:encoded>"
    assert only(rss(item(fields))).text == "The whole."
    assert only(rss(item("<content:encoded> </content:encoded>"))).text == WORDS


@pytest.mark.parametrize(
    ("stated", "published"),
    [
        ("Tue, 14 Apr 2026 09:00:00 GMT", "2026-04-14T09:00:00+00:00"),
        ("14 Apr 26 09:00 EST", "2026-04-14T09:00:00-05:00"),
        ("2026-04-14T09:00:00Z", "2026-04-14T09:00:00+00:00"),
        ("2026-04-14", "2026-04-14"),
        ("2026-04", "2026-04"),
        ("Tue, 31 Feb 2026 09:00:00 GMT", None),
        ("Thu, 01 Jan 0001 00:00:00 GMT", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_a_date_is_no_more_exact_than_it_is_stated(stated: str, published: str | None) -> None:
    assert only(rss(item(f"<pubDate>{stated}</pubDate>"))).published == published


@pytest.mark.parametrize(
    ("fields", "url"),
    [
        ("<link>https://venn.example/a</link>", "https://venn.example/a"),
        ("<link>/a</link>", "https://venn.example/a"),
        ("<link xml:base='https://tarn.example/b/'>c</link>", "https://venn.example/c"),  # RSS knows no base
        ("<guid>https://venn.example/g</guid>", "https://venn.example/g"),
        ("<guid isPermaLink='false'>https://venn.example/g</guid>", None),
        ("<link>javascript:alert(1)</link>", None),
        ("<link>http://[venn</link>", None),
        ("", None),
    ],
)
def test_a_link_is_a_whole_address_of_the_web_or_none(fields: str, url: str | None) -> None:
    assert only(rss(item(fields), "<link>https://venn.example/</link>")).url == url


def test_bases_are_followed_from_the_inside_out() -> None:
    feed = (
        "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://tarn.example/news/'><entry xml:base='2026/'>"
        f"<link href='ferry'/><content>{WORDS}</content></entry></feed>"
    )
    assert only(feed.encode()).url == "https://tarn.example/news/2026/ferry"


def test_names_of_players_and_shops_are_not_taken_for_the_entrys() -> None:
    namespaces = " xmlns:media='http://search.yahoo.com/mrss/' xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'"
    fields = "<media:title>q.jpg</media:title><itunes:author>Shop</itunes:author><media:description>A crane</media:description>"
    source = only(rss(item(fields), attributes=namespaces))
    assert (source.title, source.author, source.text) == (None, None, WORDS)


def test_an_entry_of_another_feeds_names_that_feed() -> None:
    assert only(rss(item("<source url='https://tarn.example/feed'>Tarn Post</source>"))).outlet == "Tarn Post"


def test_atom_says_whether_its_text_is_html() -> None:
    def atom(kind: str) -> bytes:
        return f"<feed xmlns='http://www.w3.org/2005/Atom'><entry><content{kind}>a &lt;b>c&lt;/b></content></entry></feed>".encode()

    assert only(atom("")).text == only(atom(" type='text'")).text == "a <b>c</b>"
    assert only(atom(" type='html'")).text == "a c"


@pytest.mark.parametrize(
    "data",
    [
        f'<?xml version="1.0" encoding="iso-8859-1"?>{rss(item(text="Café — no")).decode()}'.replace("—", "-").encode("iso-8859-1"),
        "\ufeff".encode("utf-16-le") + rss(item(text="Café - no")).decode().encode("utf-16-le"),
        rss(item(text="Caf&eacute; - no")),
    ],
)
def test_feeds_are_read_in_any_charset(data: bytes) -> None:
    assert only(data).text == "Café - no"
    assert recognises(data)


@pytest.mark.parametrize("root", [b"<rss>", b"<?xml version='1.0'?>\n<!-- a --><!DOCTYPE rss [<!ENTITY a 'b'>]>\n<rss version='2.0'>"])
def test_a_feed_is_told_by_its_first_element_whatever_the_name(root: bytes) -> None:
    assert recognises(root)
    assert read_bytes(root + rss(item()).removeprefix(b"<rss version='2.0'>"), "download")[0].text == WORDS


@pytest.mark.parametrize("data", [b"", b"<html><rss>", b"<rssx>", b"<feed>", b"{", b'{"version": "1.0"}', b"About <rss>"])
def test_what_may_be_something_else_is_not_taken_for_a_feed(data: bytes) -> None:
    assert not recognises(data)


def test_a_json_feed_is_told_by_its_version() -> None:
    feed = {"version": "https://jsonfeed.org/version/1", "items": [{"content_text": WORDS}]}
    assert read_bytes(json.dumps(feed).encode(), "download")[0].text == WORDS
    assert recognises(json.dumps(feed).replace("/", "\\/").encode())


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"  ", "no text in it; fetch the feed again"),
        (b"<a/>", "no entries"),
        (b"<!-- -->", "no text in it; give a feed"),
        (rss("<item><title>Quay</title></item>"), "1 entries are titles and links alone; give the articles"),
        (rss(item() * (MOST_ENTRIES + 1)), "5,001 entries, more than the 5,000"),
        (rss(item() + f"<![CDATA[{'<p>' * MOST_TAGS}]]>"), "more than the 400,000 tags"),
        (b"<rss>" + b" " * 20_000_000, "more than the 20,000,000 that a feed may have"),
        (b'{"version": "https://jsonfeed.org/version/1"', "is no JSON"),
        (b'{"version": "https://jsonfeed.org/version/1"}', "no list of entries"),
        (b"%PDF-1.7", "is a PDF"),
    ],
)
def test_what_is_no_feed_with_texts_is_told(data: bytes, says: str) -> None:
    with pytest.raises(InputError, match=f"^feed.xml: .*{says}"):
        READER.read(data, "feed.xml")


@pytest.mark.parametrize("link", ["https://venn.example/q", "/q"])
def test_a_briefing_quotes_the_article_and_not_what_the_blog_adds(link: str) -> None:
    added = f'&lt;p>The post &lt;a href="{link}">Quay&lt;/a> appeared first on Venn Courier.&lt;/p>'
    briefing = brief(read_bytes(rss(item("<link>https://venn.example/q</link>", f"&lt;p>{WORDS}&lt;/p>{added}")), "feed.xml"))
    assert [point.excerpt.text for section in briefing.sections for point in section.points] == [WORDS]
