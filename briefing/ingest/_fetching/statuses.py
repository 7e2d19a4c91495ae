"""This file says what a server's status means to who wanted the page."""

from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from briefing.ingest._fetching.answer import Answer

OK, NOT_MODIFIED = 200, 304
REDIRECTS = frozenset({301, 302, 303, 307, 308})
BUSY = frozenset({429, 503})
_SAVE = "save the page in a browser and give the file"

_WORDS: Mapping[int, str] = {
    401: f"wants a name and password; {_SAVE}",
    402: f"wants to be paid for; {_SAVE}",
    403: f"the server refuses it to us; {_SAVE}",
    404: "there is no such page; check the address",
    410: "the page is gone for good; look for a copy of it elsewhere",
    451: "is withheld for legal reasons; look for a copy of it elsewhere",
}


def fault_of(answer: Answer) -> str:
    """What is wrong, by the status, and what to do."""
    if answer.status in BUSY:
        wait = wait_of(answer)
        when = f"in {_duration(wait)}" if wait else "later"
        return f"the server is busy or has enough of us for now (status {answer.status}); try again {when}"
    words = _WORDS.get(answer.status)
    if words:
        return f"{words} (status {answer.status})"
    if answer.status >= 500:
        return f"the server is in trouble (status {answer.status}); try again later, or {_SAVE}"
    return f"the server answers with status {answer.status} instead of a page; check the address, or {_SAVE}"


def wait_of(answer: Answer) -> float | None:
    """The seconds after which a busy server wants to be asked again; None: it does not say."""
    stated = answer.headers.get("retry-after", "").strip()
    if stated.isascii() and stated.isdigit():
        return float(stated[:9])
    try:
        when = parsedate_to_datetime(stated)
    except (ValueError, TypeError, IndexError):
        return None
    if when.tzinfo is None:  # "-0000", which says UTC
        when = when.replace(tzinfo=UTC)
    return max(0.0, (when - datetime.now(UTC)).total_seconds())


def _duration(seconds: float) -> str:
    return f"{seconds:.0f} seconds" if seconds < 120 else f"{seconds / 60:.0f} minutes"
