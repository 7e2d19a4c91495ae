"""This file makes pages and Markdown files that mean harm: deep, wide, endless, and wrongly nested."""

import json
from collections.abc import Callable, Mapping

from tests.hostile.texts import MILLION, SENTENCE, repeated

_P = f"<p>{SENTENCE * 3}</p>"
_ENTITIES = "".join(f'<!ENTITY e{number} "{f"&e{number - 1};" * 10}">' for number in range(1, 10))
_DEEP = 100_000


def _page(body: str, head: str = "") -> Callable[[], bytes]:
    return lambda: f"<!doctype html><html><head><title>Quay</title>{head}</head><body><h1>Quay</h1>{body}</body></html>".encode()


def _nested(opens: str, closes: str = "", depth: int = _DEEP) -> Callable[[], bytes]:
    return _page(opens * depth + _P + closes * depth)


def _data(value: str) -> Callable[[], bytes]:
    return _page(_P, f'<script type="application/ld+json">{value}</script>')


PAGES: Mapping[str, Callable[[], bytes]] = {
    "deep.html": _nested("<div>", "</div>"),
    "deep-unclosed.html": _nested("<div><b>"),
    "deep-inline.html": _nested("<b><i>", "</i></b>"),
    "deep-tables.html": _nested("<table><tr><td>", "</td></tr></table>", 10_000),
    "deep-lists.html": _nested("<ul><li>", "</li></ul>", 10_000),
    "deep-quotes.html": _nested("<blockquote>", "</blockquote>", 2_000),
    "deep-article.html": _nested("<article>", "</article>", 2_000),
    "wrongly-nested.html": _page("<b><p></b>" * 50_000 + _P),
    "paragraphs.html": _page("<p>a" * 200_000),
    "sentences.html": _page(f"<p>{SENTENCE}</p>" * 12_000),
    "headings.html": _page(f"<h2>Who pays?</h2><p>{SENTENCE}" * 10_000),
    "only-headings.html": _page("<h2>Who pays?" * _DEEP + _P),
    "links.html": _page('<a href="x">Quay</a> ' * _DEEP + _P),
    "list-items.html": _page("<li>Quay" * _DEEP + _P),
    "breaks.html": _page("<br>" * 500_000 + _P),
    "cells.html": _page("<table>" + ("<tr>" + "<td>1" * 300) * 300 + "</table>" + _P),
    "spans.html": _page('<table><tr><td colspan="1000000000" rowspan="1000000000">1</table>' * 100 + _P),
    "attributes.html": _page("<p " + " ".join(f"a{number}=1" for number in range(200_000)) + f">{SENTENCE}"),
    "long-attribute.html": _page(f'<p class="{"a " * MILLION}">{SENTENCE}'),
    "long-text.html": _page(f"<p>{'a' * MILLION}</p>{_P}"),
    "unclosed-comment.html": _page(_P + "<!--" + "- " * MILLION),
    "unclosed-tags.html": repeated("<", end=_P),
    "unclosed-script.html": _page(_P + "<script>" + "<!--<script>" * 100_000),
    "entities.html": repeated("&amp;", end=_P),
    "entity-bomb.html": lambda: f'<!DOCTYPE html [<!ENTITY e0 "quay">{_ENTITIES}]><html><body>{_P}<p>&e9;</p></body></html>'.encode(),
    "entity-bomb.xhtml": lambda: (
        f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY e0 "quay">{_ENTITIES}]><html xmlns="http://www.w3.org/1999/xhtml">'
        f"<body>{_P}<p>&e9;</p></body></html>"
    ).encode(),
    "deep-data.html": _data("[" * _DEEP + "]" * _DEEP),
    "wide-data.html": _data(json.dumps([{"@type": "NewsArticle", "headline": "Quay", "author": {"name": "Krey"}}] * 10_000)),
    "long-data.html": _data(json.dumps({"@type": "NewsArticle", "headline": "a" * 900_000, "articleBody": "b" * 90_000})),
    "metas.html": _page(_P, '<meta property="og:title" content="Quay">' * 50_000),
    "charsets.html": _page(_P, '<meta charset="utf-7"><meta charset="idna"><meta charset="zlib">'),
    "nul-signs.html": _page(_P.replace(" ", "\0 ") * 1000),
    "local-files.html": _page('<img src="file:///etc/passwd"><iframe src="file:///etc/passwd"></iframe><object data="/etc/passwd">' + _P),
    "data-picture.html": _page(f'<img src="data:image/png;base64,{"A" * MILLION}">{_P}'),
    "hidden.html": _page("<div hidden>" + _P * 5000 + "</div>" + _P),
    "forms.html": _page("<form><select>" + "<option>Quay" * _DEEP + "</select></form>" + _P),
}

_HEAD = f"# Quay\n\n{SENTENCE}\n\n"

MARKDOWN: Mapping[str, Callable[[], bytes]] = {
    "deep-quotes.md": repeated(">", 100_000, start=_HEAD, end=SENTENCE),
    "deep-lists.md": lambda: (_HEAD + "".join(f"{'  ' * depth}- a\n" for depth in range(700))).encode(),
    "lists-in-a-line.md": repeated("- ", 100_000, start=_HEAD, end=SENTENCE),
    "brackets.md": repeated("[", 300_000, start=_HEAD),
    "pictures.md": repeated("![", 300_000, start=_HEAD),
    "links.md": repeated("[a](", 300_000, start=_HEAD),
    "closed-links.md": repeated("[a](b) ", 500_000, start=_HEAD),
    "link-ends.md": repeated("](", 300_000, start=_HEAD),
    "stars.md": repeated("*", 300_000, start=_HEAD, end="a"),
    "stars-of-words.md": repeated("*a **a ", 300_000, start=_HEAD),
    "mixed-stars.md": repeated("a_*", 300_000, start=_HEAD),
    "code.md": lambda: (_HEAD + "".join(f"{'`' * length}a " for length in range(1, 700))).encode(),
    "tildes.md": repeated("~", 300_000, start=_HEAD),
    "tags.md": repeated("<", 300_000, start=_HEAD),
    "unclosed-tags.md": repeated("<a b='", 300_000, start=_HEAD),
    "declarations.md": repeated("<!A ", 300_000, start=_HEAD),
    "comments.md": repeated("<!--", 300_000, start=_HEAD),
    "questions.md": repeated("<?", 300_000, start=_HEAD),
    "addresses.md": repeated("<a:", 300_000, start=_HEAD),
    "entities.md": repeated("&#", 300_000, start=_HEAD),
    "backslashes.md": repeated("\\", 300_000, start=_HEAD),
    "references.md": lambda: (_HEAD + "".join(f"[a{number}]: /b\n" for number in range(50_000)) + "[a1] " * 50_000).encode(),
    "notes.md": lambda: (_HEAD + "".join(f"[^{number}] " for number in range(20_000)) + "\n\n[^1]: [^1] [^2]\n\n[^2]: [^1]\n").encode(),
    "nested-notes.md": repeated("^[a", 100_000, start=_HEAD),
    "tables.md": lambda: (_HEAD + "|a" * 2000 + "|\n" + "|-" * 2000 + "|\n" + "|b|\n" * 2000).encode(),
    "headings.md": repeated(f"## Who pays?\n\n{SENTENCE}\n\n"),
    "only-headings.md": repeated("# a\n", 400_000),
    "rules.md": repeated("---\n", 300_000),
    "front.md": repeated("title: [a, [b\n", 300_000, start="---\n"),
    "tabs.md": repeated("\t", 300_000, start=_HEAD, end="a"),
    "html-blocks.md": repeated("<div>\n\n", 100_000, start=_HEAD, end=SENTENCE),
}
