"""This file asks a site's robots.txt whether a page may be fetched, as RFC 9309 has it."""

from typing import Protocol

from briefing.errors import InputError
from briefing.ingest._fetching.answer import Answer
from briefing.ingest._fetching.urls import Url, url_of

PRODUCT = "neutral-briefing"
"""What we are called in robots.txt and in the User-Agent header."""
LONGEST = 512_000  # bytes; the RFC asks for 500 KiB at least, and rules beyond are not read
_SERVER_ERRORS = range(500, 600)


class Rules(Protocol):
    """The rules of one site."""

    def can_fetch(self, url: str, user_agent: str) -> bool:
        """Whether the page may be fetched."""


def robots_url(url: Url) -> Url:
    """Where the site of a page has its rules."""
    return url_of(f"{url.origin}/robots.txt")


def rules_of(answer: Answer, shown: Url) -> Rules:
    """The rules that a server's answer holds; none at all where there is no such file.

    Raises:
        InputError: the server is in trouble, which the RFC tells robots to take for a refusal.
    """
    from protego import Protego

    if answer.status in _SERVER_ERRORS:
        raise InputError(
            f"{shown}: the site cannot say whether robots are welcome (its robots.txt answers {answer.status}); "
            "try again later, or save the page in a browser and give the file"
        )
    rules: Rules = Protego.parse(answer.data[:LONGEST].decode("utf-8", "replace"))
    return rules


def check(rules: Rules, url: Url) -> None:
    """Lets pass what the rules allow.

    Raises:
        InputError: they do not allow the page.
    """
    if not rules.can_fetch(str(url), PRODUCT):
        raise InputError(f"{url}: the site's robots.txt asks programs to leave this page; save it in a browser and give the file")
