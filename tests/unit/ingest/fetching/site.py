"""This file is a web site on this machine, for tests of fetching: real connections, answers of the test's own making."""

import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from briefing.ingest import Limits
from briefing.ingest._fetching.fetcher import Fetcher
from briefing.ingest._fetching.network import Network

Answer = Callable[["Handler"], None]

# All of 127.0.0.0/8 is this machine; only its first address is let through, so that the others stand for a private network.
HERE = Network(allows=lambda address: address == "127.0.0.1")


@dataclass
class Site:
    """A running site."""

    port: int
    answers: dict[str, Answer] = field(default_factory=dict)
    """By path; any other is 404."""
    asked: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)
    """Paths and headers, robots.txt left out."""

    def url(self, path: str = "/page", host: str = "127.0.0.1", scheme: str = "http") -> str:
        """The address of a page."""
        return f"{scheme}://{host}:{self.port}{path}"


class Handler(BaseHTTPRequestHandler):
    """Answers one connection."""

    site: Site

    def do_GET(self) -> None:
        """Answers as the test has it."""
        if self.path != "/robots.txt":
            self.site.asked.append((self.path, dict(self.headers.items())))
        self.site.answers.get(self.path, status(404))(self)

    def log_message(self, *_: object) -> None:
        """Keeps quiet."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """A client that has gone is what the tests are about."""


@contextmanager
def running_site(trust: ssl.SSLContext | None = None) -> Iterator[Site]:
    """A site; with a certificate it speaks TLS."""

    class OwnHandler(Handler):
        """Of this site alone."""

    server = _Server(("127.0.0.1", 0), OwnHandler)
    if trust:
        server.socket = trust.wrap_socket(server.socket, server_side=True)
    site = Site(server.server_address[1])
    OwnHandler.site = site
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def local_fetcher(network: Network = HERE, *, seconds: float = 10, size: int = 1_000_000, redirects: int = 5) -> Fetcher:
    """A fetcher for which 127.0.0.1 is the whole public internet."""
    return Fetcher(Limits(seconds=seconds, size=size, redirects=redirects), network)


def page(data: bytes, code: int = 200, **headers: str) -> Answer:
    """An answer with a body; a header's name has _ for -."""

    def answer(handler: Handler) -> None:
        handler.send_response(code)
        for name, value in {"Content-Length": str(len(data)), **headers}.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(data)

    return answer


def status(code: int, **headers: str) -> Answer:
    """An answer without a body."""
    return page(b"", code, **headers)


def redirect(location: str, code: int = 302) -> Answer:
    """An answer that leads elsewhere."""
    return status(code, Location=location)


def in_turn(*answers: Answer) -> Answer:
    """One answer after another, the last again and again."""
    waiting = list(answers)

    def answer(handler: Handler) -> None:
        (waiting.pop(0) if len(waiting) > 1 else waiting[0])(handler)

    return answer
