"""This file makes a digest of the new articles: groups, ranks, briefs, and says what has become of each article."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from briefing.digest._state.memory import Known
from briefing.digest._stories.events import Event, events
from briefing.errors import InputError
from briefing.language import load
from briefing.model.digest import Copy, Digest, DigestStory, Report
from briefing.model.document import Briefing, Excerpt, Note
from briefing.model.options import Options
from briefing.model.text import Source
from briefing.pipeline import brief


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """How a digest is to be."""

    title: str
    language: str
    number: int
    stories: int
    """At most."""
    sources_per_story: int
    options: Options
    """Of each story's briefing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A story of the digest with the articles that it is made of."""

    known: int | None
    """Its number in the database, if an earlier issue had it."""
    title: str
    members: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A digest, and what is to be remembered of it."""

    digest: Digest
    sources: tuple[Source, ...]
    """The articles that were given."""
    told: tuple[Told, ...]
    """One for each of its stories, then those that continue with copies alone."""
    words: tuple[str, ...]
    """The own words of each of them."""
    unread: tuple[str, ...]
    """Why articles could not be briefed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """What earlier issues had."""

    articles: Sequence[Known] = ()
    since: Mapping[int, str] | None = None
    """The day on which each story was first shown."""
    last: Mapping[int, str] | None = None
    """Titles of the stories of the issue before."""


def make(sources: Sequence[Source], before: Before, wishes: Wishes, now: datetime, notices: Sequence[Note] = ()) -> Made:
    """The digest of these articles; `now` is in the digest's own time zone."""
    found, words = events(sources, before.articles, wishes.language, now)
    stories: list[DigestStory] = []
    told: list[Told] = []
    unread: list[str] = []
    for event in found:
        if len(stories) == wishes.stories:
            break
        if not event.originals:  # copies of what an earlier issue had: nothing to tell again, but known from now on
            continue
        briefed = _briefed([sources[index] for index in event.originals], wishes, unread)
        if briefed is not None:
            stories.append(_story(event, briefed, sources, before.since or {}))
            told.append(Told(known=event.story, title=_title(briefed), members=event.members))
    digest = Digest(
        title=wishes.title,
        number=wishes.number,
        day=now.date().isoformat(),
        language=wishes.language,
        articles=len(sources),
        stories=tuple(stories),
        continuing=_continuing(before, told),
        notices=tuple(notices),
    )
    copied = [Told(known=each.story, title="", members=each.members) for each in found if not each.originals]
    return Made(digest=digest, sources=tuple(sources), told=(*told, *copied), words=words, unread=tuple(unread))


def _continuing(before: Before, told: Sequence[Told]) -> tuple[str, ...]:
    again = {each.known for each in told}
    return tuple(title for story, title in (before.last or {}).items() if story not in again)


def _briefed(sources: Sequence[Source], wishes: Wishes, unread: list[str]) -> Briefing | None:
    """The briefing of an event, of a report from each outlet first; None where no report can be quoted."""
    chosen = _one_an_outlet_first(sources)[: wishes.sources_per_story]
    try:
        return brief(chosen, wishes.options)
    except InputError:  # of one of them, which must not take the others with it
        usable = [source for source in sources if _is_usable(source, wishes.options, unread)]
    return brief(_one_an_outlet_first(usable)[: wishes.sources_per_story], wishes.options) if usable else None


def _is_usable(source: Source, options: Options, unread: list[str]) -> bool:
    try:
        brief([source], options)
    except InputError as error:
        unread.append(str(error))
        return False
    return True


def _one_an_outlet_first(sources: Sequence[Source]) -> list[Source]:
    """The sources with the first of each outlet before the second of any; otherwise in their order."""
    turns: dict[str, int] = {}
    order = []
    for place, source in enumerate(sources):
        outlet = source.outlet or source.name
        turns[outlet] = turns.get(outlet, 0) + 1
        order.append((turns[outlet], place))
    return [sources[place] for _, place in sorted(order)]


def _story(event: Event, briefed: Briefing, sources: Sequence[Source], since: Mapping[int, str]) -> DigestStory:
    drawn_on = {card.sha256 for card in briefed.sources}  # an original's text is no other's: who prints it, too, is a copy
    originals = [sources[index] for index in event.originals]
    copies = [Copy(report_of(sources[copy]), report_of(sources[of])) for copy, of in event.copies if of is not None]
    return DigestStory(
        status="new" if event.story is None else "updated",
        since=since.get(event.story) if event.story is not None else None,
        briefing=briefed,
        outlets=tuple(sorted({sources[index].outlet or sources[index].name for index in event.members})),
        others=tuple(report_of(source) for source in originals if source.sha256 not in drawn_on),
        copies=tuple(copies),
    )


def report_of(source: Source) -> Report:
    """What a reader needs to find an article."""
    return Report(title=source.title, outlet=source.outlet or source.name, url=source.url, published=source.published)


def _title(briefed: Briefing) -> str:
    stated = (briefed.title.text if isinstance(briefed.title, Excerpt) else None, *(card.title for card in briefed.sources))
    return next((title for title in stated if title), load(briefed.language).labels["untitled"])
