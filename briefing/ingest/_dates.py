"""This file writes the dates that mail, feeds and files state in the one form that the page and the PDF read (ISO 8601)."""

import re
from datetime import datetime

LONGEST = 80  # characters; a longer one is no date

# A date of which no time or day is stated, and none is made up: "2026-04-14", "2026-04", "2026"; not "20260414".
_PARTIAL = re.compile(r"\d{4} (?: -\d{2} ){0,2}", re.VERBOSE)
_NO_YEAR = re.compile(r"(?<![-+\d]) 0\d{3} (?!\d)", re.VERBOSE)  # "0001", which would be read as 2001; not the zone of "09:00 +0000"
_FIRST_YEAR = 1970  # of mail and feeds; an earlier one is a machine's mistake


def iso_date(stated: str | None) -> str | None:
    """The date of a mail's or feed's field, no more exact than it is stated; None where it is no date."""
    text = (stated or "").strip()
    if not text or len(text) > LONGEST or _NO_YEAR.search(text):
        return None
    if _PARTIAL.fullmatch(text):
        return text if int(text[:4]) >= _FIRST_YEAR else None
    found = _read(text)
    return found.isoformat() if found and found.year >= _FIRST_YEAR else None


def page_date(stated: str | None) -> str | None:
    """The date that a page or file states of itself: to the letter where it is ISO 8601 or no date that we know."""
    is_iso = stated is not None and stated[:4].isdecimal() and stated[4:5] in ("", "-")
    return stated if is_iso else iso_date(stated) or stated


def _read(text: str) -> datetime | None:
    from email.utils import parsedate_to_datetime  # loads much that a plain text never needs

    for form in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            return form(text)
        except (ValueError, TypeError, LookupError, OverflowError):  # what the second raises for what is no date
            continue
    return None
