"""This file states what holds of reading any bytes as a mail, a mailbox or a feed, and of any damage to good ones."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import InputError, Source, inspect
from briefing.ingest import read_bytes
from tests.golden.cases import load
from tests.properties.texts import any_text

_GOLDEN = Path(__file__).parents[1] / "golden"
_NAMES = {"letter.eml": "mails", "box.mbox": "mailboxes", "feed.xml": "feeds"}
_GOOD = {name: [case.given.encode() for case in load(_GOLDEN / folder)] for name, folder in _NAMES.items()}

_MAIL_PIECES = (
    "From: a@b.c\n",
    "From a@b.c Tue\n",
    "Subject: =?utf-8?q?a_=C3=A9?=\n",
    "Subject: =?x?b?!?=\n",
    "Content-Type: text/html; charset=x\n",
    "Content-Type: text/plain; format=flowed\n",
    "Content-Type: multipart/mixed; boundary=b\n",
    "Content-Type: multipart/alternative; boundary=b\n",
    "Content-Type: message/rfc822\n",
    "Content-Transfer-Encoding: base64\n",
    "Content-Transfer-Encoding: quoted-printable\n",
    "Content-Disposition: attachment; filename*=x''%ff\n",
    "List-Unsubscribe: <https://a.example/u>\n",
    "\n",
    "\n--b\n",
    "\n--b--\n",
    "-- \n",
    "> ",
    "=ZZ",
    "The quay \n",
    "To: <a@b.c>\n",
    "<p>The quay.</p>",
    "<a href='https://a.example/u'>x</a>",
    "<b>",
    "<td style='font-size:20px'>",
    "\xff\0",
)
_FEED_PIECES = (
    "<rss>",
    "<rdf:RDF>",
    "<feed xmlns='http://www.w3.org/2005/Atom'>",
    "<channel>",
    "<item>",
    "</item>",
    "<entry>",
    "<title>",
    "</title>",
    "<description>",
    "</description>",
    "<content type='xhtml'>",
    "<content:encoded>",
    "<link href='//['/>",
    "<link>http://[</link>",
    "<author>a@b (c)</author>",
    "<pubDate>1</pubDate>",
    "<![CDATA[",
    "]]>",
    "<!--",
    "&",
    "&lol;",
    "&#11;",
    "&#xD800;",
    "<p>",
    "<",
    "<:>",
    "<a:b:c>",
    "\0",
    '{"version": "https://jsonfeed.org/version/1", "items": [',
    '{"content_text": "a",',
    '"url": "//[", ',
    '"title": "\\ud800"}',
    "]}",
)


def read_or_refused(data: bytes, name: str) -> tuple[Source, ...]:
    try:
        return read_bytes(data, name)
    except InputError as error:
        assert str(error).startswith(name)  # noqa: PT017 - either is right; if it is refused, then with a reason
        return ()


def any_file(pieces: tuple[str, ...]) -> st.SearchStrategy[bytes]:
    return st.binary(max_size=300) | st.lists(st.sampled_from(pieces) | any_text(), max_size=30).map("".join).map(str.encode)


def damaged(good: list[bytes]) -> st.SearchStrategy[bytes]:
    """A good file with a stretch of it replaced by some bytes, or cut out, or written twice."""

    def damage(data: bytes, places: tuple[int, int], put: bytes) -> bytes:
        start, end = sorted(place % (len(data) + 1) for place in places)
        return data[:start] + put + data[end:] if put != b"twice" else data[:end] + data[start:]

    places = st.tuples(st.integers(0, 10_000), st.integers(0, 10_000))
    return st.builds(damage, st.sampled_from(good), places, st.binary(max_size=8) | st.just(b"twice"))


def any_mail_or_feed(name: str) -> st.SearchStrategy[bytes]:
    return any_file(_FEED_PIECES if name == "feed.xml" else _MAIL_PIECES) | damaged(_GOOD[name])


def stands_in_its_marks(source: Source) -> bool:
    spans = [mark.span for mark in source.marks]
    in_order = all(before.end < after.start + 1 for before, after in pairwise(spans))
    return in_order and all(span.of(source.text) == span.of(source.text).strip() != "" for span in spans)


@pytest.mark.parametrize("name", _NAMES)
@given(data=st.data())
def test_any_bytes_give_sources_with_marks_in_order_or_a_reason(name: str, data: st.DataObject) -> None:
    sources = read_or_refused(data.draw(any_mail_or_feed(name)), name)
    assert all(stands_in_its_marks(source) for source in sources)
    assert len({source.name for source in sources}) == len(sources)


@pytest.mark.parametrize("name", _NAMES)
@given(data=st.data())
def test_blocks_and_sentences_lie_in_the_text(name: str, data: st.DataObject) -> None:
    for source in read_or_refused(data.draw(any_mail_or_feed(name)), name):
        article = inspect(source).article
        assert all(article.blocks[sentence.block].span.covers(sentence.span) for sentence in article.sentences)


@pytest.mark.parametrize("name", _NAMES)
@given(data=st.data())
def test_the_same_file_is_read_the_same_twice(name: str, data: st.DataObject) -> None:
    file = data.draw(any_mail_or_feed(name))
    assert read_or_refused(file, name) == read_or_refused(file, name)
