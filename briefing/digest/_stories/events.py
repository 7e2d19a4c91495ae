"""This file puts the new articles together by event, with those that earlier issues had on the same."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from briefing.digest._state.memory import Known
from briefing.digest._stories.sieve import moment_of
from briefing.digest.grouping import grouped, own_words
from briefing.language import load
from briefing.model.text import Source

_HALF_LIFE = 24.0  # hours in which a story comes to count half: a report by two this morning equals one by four yesterday


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """The new articles on one event."""

    originals: tuple[int, ...]
    """Indices of new articles in words of their own, newest first."""
    copies: tuple[tuple[int, int | None], ...]
    """(copy, what it is a copy of) of the other new articles; None: of an article of an earlier issue."""
    story: int | None
    """The story that it is known as; None: it is new."""
    score: float

    @property
    def members(self) -> tuple[int, ...]:
        """All of its new articles."""
        return (*self.originals, *(copy for copy, _ in self.copies))


def events(
    sources: Sequence[Source], known: Sequence[Known], language_code: str, now: datetime
) -> tuple[tuple[Event, ...], tuple[str, ...]]:
    """The events on which there are new articles, most important first, and the own words of each new article."""
    language = load(language_code)
    words = tuple(own_words(source, language) for source in sources)
    earlier = [Source.from_text(each.words, title=each.title, outlet=each.outlet, published=each.published) for each in known]
    pool = [*sources, *earlier]
    grouping = grouped(pool, [*words, *(each.words for each in known)], language)
    found = [_event(members, grouping.originals, sources, known, now) for members in grouping.groups if members[0] < len(sources)]
    return tuple(sorted(found, key=lambda event: (-event.score, min(event.members)))), words


def _event(members: Sequence[int], originals: Sequence[int], sources: Sequence[Source], known: Sequence[Known], now: datetime) -> Event:
    new = [index for index in members if index < len(sources)]
    own = [index for index in new if originals[index] == index]
    own.sort(key=lambda index: (_age(sources[index], now), index))
    copies = tuple((index, originals[index] if originals[index] < len(sources) else None) for index in new if originals[index] != index)
    stories = Counter(story for index in members if index >= len(sources) and (story := known[index - len(sources)].story) is not None)
    story = min(stories, key=lambda each: (-stories[each], each), default=None)
    return Event(originals=tuple(own), copies=copies, story=story, score=_score([sources[index] for index in new], now))


def _score(sources: Sequence[Source], now: datetime) -> float:
    """How many report it, less the older the newest report is."""
    outlets = len({source.outlet or source.url or source.name for source in sources})
    age = min(_age(source, now) for source in sources)
    return outlets * math.exp2(-age / _HALF_LIFE)


def _age(source: Source, now: datetime) -> float:
    """Hours since it was published; 0 where it does not say, for it has come in since the last issue."""
    moment = moment_of(source)
    return max(0.0, (now - moment).total_seconds() / 3600) if moment else 0.0
