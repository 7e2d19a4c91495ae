"""This file makes feeds that mean harm."""

import json
from collections.abc import Callable, Mapping

from tests.hostile.texts import MILLION, SENTENCE

_ITEM = f"<item><title>Quay</title><link>https://venn.example/1</link><description>{SENTENCE * 4}</description></item>"
_LAUGHS = "".join(f'<!ENTITY e{number} "{f"&e{number - 1};" * 10}">' for number in range(1, 10))


def _feed(inner: str, doctype: str = "") -> Callable[[], bytes]:
    return lambda: f'<?xml version="1.0"?>{doctype}<rss version="2.0"><channel><title>Venn</title>{inner}</channel></rss>'.encode()


def _with(doctype: str, body: str) -> Callable[[], bytes]:
    return _feed(_ITEM.replace(SENTENCE, body + SENTENCE), f"<!DOCTYPE rss [{doctype}]>")


FEEDS: Mapping[str, Callable[[], bytes]] = {
    "laughs.rss": _with(f'<!ENTITY e0 "quay">{_LAUGHS}', "&e9;"),
    "square.rss": _with(f'<!ENTITY a "{"a" * 100_000}">', "&a;" * 100_000),
    "outside.rss": _with('<!ENTITY a SYSTEM "file:///etc/passwd">', "&a;"),
    "parameters.rss": _with('<!ENTITY % a SYSTEM "file:///etc/passwd"> %a;', ""),
    "items.rss": _feed(_ITEM * 20_000),
    "deep.rss": _feed("<a>" * 100_000 + _ITEM + "</a>" * 100_000),
    "deep-content.rss": _feed(_ITEM.replace(SENTENCE, "&lt;div&gt;" * 50_000 + SENTENCE)),
    "long-title.rss": _feed(_ITEM.replace("Quay", "a" * MILLION)),
    "long-link.rss": _feed(_ITEM.replace("/1", "/" + "a" * MILLION)),
    "long-author.rss": _feed(_ITEM.replace("</title>", f"</title><author>{'a@' * 500_000}</author>")),
    "authors.rss": _feed(_ITEM.replace("</title>", "</title>" + "<author>a@b.example (Krey)</author>" * 50_000)),
    "path-link.rss": _feed(_ITEM.replace("https://venn.example/1", "file:///../../../etc/passwd").replace("Quay", "../../../tmp/outside")),
    "attributes.rss": _feed("<item " + " ".join(f'a{number}="1"' for number in range(100_000)) + "/>" + _ITEM),
    "namespaces.rss": _feed("".join(f'<n{number}:a xmlns:n{number}="u{number}"/>' for number in range(20_000)) + _ITEM),
    "ampersands.rss": _feed(_ITEM.replace(SENTENCE, "& " * 300_000 + SENTENCE)),
    "cdata.rss": _feed(_ITEM.replace(SENTENCE, f"<![CDATA[{'<p>a' * 200_000}]]>" + SENTENCE)),
    "unclosed.rss": _feed(_ITEM + "<item><title>" * 50_000),
    "nul-signs.rss": _feed(_ITEM.replace(" ", "\0 ")),
    "dates.rss": _feed(_ITEM.replace("</title>", f"</title><pubDate>{'9' * 100_000}</pubDate>")),
    "deep.json": lambda: b'{"version": "https://jsonfeed.org/version/1.1", "items": ' + b"[" * 200_000,
    "wide.json": lambda: json.dumps(
        {"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "content_text": SENTENCE * 3, "title": "Quay"}] * 20_000}
    ).encode(),
    "long-number.json": lambda: b'{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": ' + b"9" * MILLION + b"}]}",
    "odd-values.json": lambda: (
        b'{"version": "https://jsonfeed.org/version/1.1", "title": 1, "items": [{"id": {}, "url": 3, "content_html": 7, "authors": 1}, 4]}'
    ),
}
