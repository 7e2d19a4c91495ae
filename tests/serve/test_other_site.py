"""This file tests with a real browser that a second site in it, even one that knows the whole address, gets nothing and changes nothing."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

from tests.serve.conftest import Served

if TYPE_CHECKING:
    from playwright.sync_api import Browser

STRANGER = (
    b"<!DOCTYPE html><html lang=en><title>A stranger's page</title><body>"
    b"<form method=post target=in><input name=a></form><iframe name=in></iframe>"
)

TRIES = """async ({address, body}) => {
    const got = {};
    const tried = async (name, work) => { try { got[name] = await work(); } catch (error) { got[name] = "refused"; } };
    const words = async (answer) => (answer.type === "opaque" ? "opaque" : await answer.text());
    const json = {"content-type": "application/json"};
    await tried("read", async () => words(await fetch(address + "state/sources")));
    await tried("read without cors", async () => words(await fetch(address + "state/sources", {mode: "no-cors"})));
    await tried("tell", async () => words(await fetch(address + "make", {method: "POST", headers: json, body})));
    await tried("tell without cors", async () => words(await fetch(address + "make", {method: "POST", mode: "no-cors", body})));
    await tried("send", async () => String(navigator.sendBeacon(address + "sources/file?name=a.txt", body)));
    await tried("script", () => new Promise((resolve) => {
        const script = document.createElement("script");
        script.onload = () => resolve("loaded");
        script.onerror = () => resolve("refused");
        script.src = address + "page.js";
        document.body.append(script);
    }));
    const form = document.forms[0];
    form.action = address + "sources/file?name=form.txt";
    form.submit();
    await new Promise((resolve) => setTimeout(resolve, 800));
    const frame = document.querySelector("iframe");
    frame.src = address;
    await new Promise((resolve) => setTimeout(resolve, 800));
    await tried("frame", async () => String(frame.contentDocument?.title));
    return got;
}"""


class _Stranger(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        """Answers with the stranger's page."""
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(STRANGER)))
        self.end_headers()
        self.wfile.write(STRANGER)

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the parent's name
        """Says nothing."""


@contextmanager
def stranger() -> Iterator[str]:
    """The origin of another site on this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Stranger)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_another_site_neither_reads_nor_steers(served: Served, browser: "Browser") -> None:
    text = "The stranger's own words were put here on Monday, the stranger said."
    body = json.dumps({"sources": [{"name": "stranger", "text": text}], "wishes": {}, "tab": "t"})
    before = served.ask("GET", f"/{served.token}/state/sources")[2]
    with stranger() as origin:
        tab = browser.new_page()
        tab.goto(origin)
        got = tab.evaluate(TRIES, {"address": served.address, "body": body})
        shown = [frame.content() for frame in tab.frames if frame.url.startswith(served.origin)]
        tab.close()
    assert got["read"] == got["tell"] == got["script"] == "refused"
    assert {got["read without cors"], got["tell without cors"]} <= {"refused", "opaque"}
    assert got["frame"] in ("refused", "null", "undefined", "")
    assert not [html for html in shown if "Paste an article" in html]
    assert served.ask("GET", f"/{served.token}/state/sources")[2] == before
