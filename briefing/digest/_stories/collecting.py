"""This file brings together what a new issue is made of, and notes what has become of it."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from briefing.digest._config.settings import Settings
from briefing.digest._config.wishes import wishes_of
from briefing.digest._gathering.gather import gather
from briefing.digest._gathering.haul import Haul
from briefing.digest._gathering.pages import with_pages
from briefing.digest._state import ledger, memory
from briefing.digest._state.memory import Taken
from briefing.digest._stories.making import Before, Made, make
from briefing.digest._stories.sieve import is_young, passes
from briefing.language import load
from briefing.model.document import Note
from briefing.model.text import Source

if TYPE_CHECKING:
    from briefing.ingest._fetching.fetcher import Fetcher


@dataclass(frozen=True, slots=True, kw_only=True)
class Collected:
    """A digest made of what is new, before anything is noted."""

    made: Made
    hauls: tuple[Haul, ...]
    teasers: tuple[str, ...]
    """Why articles stand with their teaser alone, though their page was wanted."""

    @property
    def faults(self) -> tuple[str, ...]:
        """What could not be read or used, a line each."""
        return (*(_told(haul.place, fault) for haul in self.hauls for fault in haul.faults), *self.made.unread)


def collect(database: sqlite3.Connection, settings: Settings, now: datetime, fetcher: "Fetcher") -> Collected:
    """The digest of all that no issue has taken note of."""
    hauls = gather(settings, fetcher, lambda place: memory.version_of(database, place))
    young = [source for source in _new(database, hauls) if is_young(source, settings.filter, now)]
    teasing = {_key(source) for haul in hauls if haul.wants_pages for source in haul.sources}
    pages, teasers = with_pages([source for source in young if _key(source) in teasing], fetcher)
    sources = [source for source in (pages.get(each, each) for each in young) if passes(source, settings.filter, now)]
    before = Before(
        articles=memory.fresh_articles(database, now),
        since=memory.first_days(database),
        last=memory.stories_of_last_issue(database),
    )
    wishes = wishes_of(settings, ledger.next_number(database), now)
    made = make(sources, before, wishes, now, _notices(hauls, settings))
    return Collected(made=made, hauls=hauls, teasers=teasers)


def remember(database: sqlite3.Connection, collected: Collected, now: datetime) -> None:
    """Notes feeds, stories and articles of an issue that has been recorded."""
    made, issue = collected.made, collected.made.digest.number
    for haul in collected.hauls:
        if haul.is_feed:
            memory.remember_feed(database, haul.place, haul.version, haul.faults[0] if haul.faults else None)
    stories: dict[int, int] = {}
    for told in made.told:
        number = memory.remember_story(database, told.known, told.title, issue) if told.title else told.known
        stories |= {member: number for member in told.members if number is not None}
    taken = (_taken(source, words, stories.get(index)) for index, (source, words) in enumerate(zip(made.sources, made.words, strict=True)))
    memory.remember_articles(database, issue, taken, now)


def _new(database: sqlite3.Connection, hauls: Sequence[Haul]) -> list[Source]:
    """The articles that no issue has taken note of, each address once, and each text once an outlet: others print it as a copy."""
    found: dict[str, Source] = {}
    texts = set()
    for source in (source for haul in hauls for source in haul.sources):
        text = (source.sha256, source.outlet)
        if text not in texts and _key(source) not in found and not memory.is_known(database, _key(source), source.sha256):
            found[_key(source)] = source
            texts.add(text)
    return list(found.values())


def _key(source: Source) -> str:
    return source.url or source.sha256


def _taken(source: Source, words: str, story: int | None) -> Taken:
    return Taken(
        key=_key(source),
        sha256=source.sha256,
        story=story,
        title=source.title,
        words=words,
        outlet=source.outlet,
        published=source.published,
    )


def _notices(hauls: Sequence[Haul], settings: Settings) -> tuple[Note, ...]:
    count = sum(bool(haul.faults and not haul.sources) for haul in hauls)
    key = "digest.unread.one" if count == 1 else "digest.unread.many"
    return (Note(load(settings.digest.language).labels[key].format(count=count), key),) if count else ()


def _told(place: str, fault: str) -> str:
    return fault if place in fault else f"{place}: {fault}"
