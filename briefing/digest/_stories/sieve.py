"""This file decides which articles count."""

import re
from datetime import UTC, datetime, time, timedelta

from briefing.digest._config.settings import Filter
from briefing.model.text import Source


def passes(source: Source, wanted: Filter, now: datetime) -> bool:
    """Whether an article is one of those that the settings want; what an article does not state is not held against it."""
    return (
        is_young(source, wanted, now)
        and _is_in_language(source, wanted)
        and (not wanted.outlets or _is_among(source.outlet, wanted.outlets))
        and not _is_among(source.outlet, wanted.not_outlets)
        and _has_words(source, wanted)
    )


def moment_of(source: Source) -> datetime | None:
    """When an article says that it was published; a day alone means its end, and a time without a zone is taken for UTC."""
    text = source.published or ""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    if len(text) <= len("2026-04-14"):
        found = datetime.combine(found.date(), time.max)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def is_young(source: Source, wanted: Filter, now: datetime) -> bool:
    """Whether an article is not too old, as far as it says."""
    moment = moment_of(source)
    return moment is None or now - moment <= timedelta(hours=wanted.max_age_hours)


def _is_in_language(source: Source, wanted: Filter) -> bool:
    if not wanted.languages or not source.language:
        return True
    return source.language.lower().replace("_", "-").partition("-")[0] in {code.lower().partition("-")[0] for code in wanted.languages}


def _is_among(outlet: str | None, names: tuple[str, ...]) -> bool:
    return outlet is not None and outlet.casefold() in {name.casefold() for name in names}


def _has_words(source: Source, wanted: Filter) -> bool:
    text = f"{source.title or ''}\n{source.text}".casefold()
    return (not wanted.words or any(_has(text, word) for word in wanted.words)) and not any(_has(text, word) for word in wanted.not_words)


def _has(text: str, word: str) -> bool:
    """Whether a text has a word or phrase whole: "port" is not in "report"."""
    return re.search(rf"(?<!\w){re.escape(word.casefold())}(?!\w)", text) is not None
