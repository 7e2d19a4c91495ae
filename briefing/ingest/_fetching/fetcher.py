"""This file is the order of a fetch: robots.txt, the question, redirects, and what comes of it."""

import time
from email.message import Message
from functools import cached_property
from typing import TYPE_CHECKING, overload

from briefing import __version__
from briefing.errors import InputError
from briefing.ingest._fetching.answer import Answer
from briefing.ingest._fetching.exchange import asked, machines_trust
from briefing.ingest._fetching.fetched import Fetched, Unchanged, Version
from briefing.ingest._fetching.limits import Deadline, Limits
from briefing.ingest._fetching.network import Guarded, Network
from briefing.ingest._fetching.robots import PRODUCT, Rules, check, robots_url, rules_of
from briefing.ingest._fetching.statuses import BUSY, NOT_MODIFIED, OK, REDIRECTS, fault_of, wait_of
from briefing.ingest._fetching.urls import Url, next_url, url_of

if TYPE_CHECKING:
    import ssl

_ACCEPTED = "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, text/plain;q=0.9, */*;q=0.5"
_ASKING = {"User-Agent": f"{PRODUCT}/{__version__}", "Accept": _ACCEPTED, "Accept-Encoding": "gzip"}


class Fetcher:
    """What fetches during one run: it asks each site for its robots.txt once."""

    def __init__(self, limits: Limits, network: Network) -> None:
        self._limits = limits
        self._network = network
        self._rules: dict[str, Rules] = {}

    @overload
    def fetch(self, url: str) -> Fetched: ...

    @overload
    def fetch(self, url: str, known: Version | None) -> Fetched | Unchanged: ...

    def fetch(self, url: str, known: Version | None = None) -> Fetched | Unchanged:
        """What is at an address; if it is still in the `known` version, only that.

        Raises:
            InputError: it cannot be had, or may not.
        """
        first = here = url_of(url)
        deadline = Deadline(self._limits.seconds, str(first))
        for _ in range(self._limits.redirects + 1):
            check(self._rules_for(here, deadline), here)
            answer = self._patiently_asked(here, _conditions(known), deadline)
            if not _is_redirect(answer):
                return _result(first, here, answer, known)
            here = next_url(here, answer.headers["location"])
        raise InputError(f"{first}: redirects more than {self._limits.redirects} times; check the address in a browser")

    def _rules_for(self, url: Url, deadline: Deadline) -> Rules:
        if url.origin not in self._rules:
            self._rules[url.origin] = rules_of(self._robots_answer(robots_url(url), deadline), url)
        return self._rules[url.origin]

    def _robots_answer(self, url: Url, deadline: Deadline) -> Answer:
        """What a site answers for its robots.txt, after redirects; one that redirects on and on has none."""
        answer = self._asked(url, {}, deadline)
        for _ in range(self._limits.redirects):
            if not _is_redirect(answer):
                break
            url = next_url(url, answer.headers["location"])
            answer = self._asked(url, {}, deadline)
        return answer

    def _patiently_asked(self, url: Url, conditions: dict[str, str], deadline: Deadline) -> Answer:
        """The answer; the second one where a busy server says that it will have one soon."""
        answer = self._asked(url, conditions, deadline)
        wait = wait_of(answer) if answer.status in BUSY else None
        if wait is None or wait > min(self._limits.wait, deadline.left()):
            return answer
        time.sleep(wait)
        return self._asked(url, conditions, deadline)

    def _asked(self, url: Url, conditions: dict[str, str], deadline: Deadline) -> Answer:
        network = Guarded(self._network, deadline, str(url))
        return asked(url, _ASKING | conditions, network, self._trust, self._limits.size)

    @cached_property
    def _trust(self) -> "ssl.SSLContext":
        return self._network.trust or machines_trust()


def _is_redirect(answer: Answer) -> bool:
    return answer.status in REDIRECTS and "location" in answer.headers


def _conditions(known: Version | None) -> dict[str, str]:
    if known is None:
        return {}
    stated = {"If-None-Match": known.etag, "If-Modified-Since": known.modified}
    return {name: value for name, value in stated.items() if value}


def _result(first: Url, here: Url, answer: Answer, known: Version | None) -> Fetched | Unchanged:
    version = Version(answer.headers.get("etag"), answer.headers.get("last-modified"))
    if answer.status == NOT_MODIFIED and known is not None:
        return Unchanged(str(first), Version(version.etag or known.etag, version.modified or known.modified))
    if answer.status != OK:
        raise InputError(f"{here}: {fault_of(answer)}")
    media_type, charset = _content_type(answer.headers.get("content-type"))
    return Fetched(url=str(first), final_url=str(here), data=answer.data, media_type=media_type, charset=charset, version=version)


def _content_type(stated: str | None) -> tuple[str | None, str | None]:
    if not stated:
        return (None, None)
    message = Message()
    message["Content-Type"] = stated
    return (message.get_content_type(), message.get_content_charset())
