"""This file makes feeds of our own articles, in the three forms."""

import json
from collections.abc import Sequence
from xml.sax.saxutils import escape

from tests.unit.digest.articles import BRIDGE, BRIDGE_TOO, WHEAT

Entry = tuple[str, str, str]
"""(path, title, text) of an article."""

BRIDGE_ENTRY: Entry = ("/bridge", "Cracked cables shut the Tarn Ferry bridge", BRIDGE)
BRIDGE_TOO_ENTRY: Entry = ("/closed", "Tarn Ferry bridge closed: cracks in cables", BRIDGE_TOO)
WHEAT_ENTRY: Entry = ("/wheat", "Rain sends wheat lower in Port Ansel", WHEAT)
DATE = "2026-04-14T05:00:00Z"


def rss(title: str, entries: Sequence[Entry], host: str) -> bytes:
    items = "".join(
        f"<item><title>{escape(head)}</title><link>https://{host}{path}</link><pubDate>Tue, 14 Apr 2026 05:00:00 GMT</pubDate>"
        f"<description>{escape(f'<p>{text}</p>')}</description></item>"
        for path, head, text in entries
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>{escape(title)}</title>{items}</channel></rss>'.encode()


def atom(title: str, entries: Sequence[Entry], host: str) -> bytes:
    items = "".join(
        f'<entry><title>{escape(head)}</title><link href="https://{host}{path}"/><updated>{DATE}</updated>'
        f'<content type="html">{escape(f"<p>{text}</p>")}</content></entry>'
        for path, head, text in entries
    )
    return f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>{escape(title)}</title>{items}</feed>'.encode()


def json_feed(title: str, entries: Sequence[Entry], host: str) -> bytes:
    items = [
        {"id": path, "url": f"https://{host}{path}", "title": head, "content_text": text, "date_published": DATE}
        for path, head, text in entries
    ]
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": title, "items": items}).encode()
