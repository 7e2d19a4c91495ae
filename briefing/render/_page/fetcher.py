"""This file keeps WeasyPrint from reading anything that we did not hand it: no network, no file but our fonts."""

from base64 import b64decode
from collections.abc import Iterable, Mapping
from pathlib import Path

from weasyprint.urls import URLFetcher, URLFetcherResponse

from briefing.render._page.assets import KINDS


class ClosedFetcher(URLFetcher):  # type: ignore[misc]  # weasyprint has no types
    """A fetcher that gives out the files named at its making, and pictures that the document itself holds; it refuses all else."""

    def __init__(self, files: Iterable[Path] = ()) -> None:
        # The parent's __init__ is not called: it builds an SSL context and handlers for every scheme, which we never want.
        self._files = {file.as_uri(): file for file in files}
        self._fail_on_errors = False  # weasyprint reads it; a refused picture is then left out, with a warning

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:  # noqa: ARG002 - the parent's shape
        """The file of that address, if it is one of ours, or the picture that the address is."""
        kind, _, data = url.partition(";base64,")
        if kind.removeprefix("data:") in KINDS.values():
            return URLFetcherResponse(url, b64decode(data), {"Content-Type": kind.removeprefix("data:")})
        if url not in self._files:
            raise ValueError(f"not allowed: {url[:80]}")
        return URLFetcherResponse(url, self._files[url].read_bytes(), {"Content-Type": "font/ttf"})
