"""This file holds what the analysis found in an article: who, who said what, what is open, what is safe to lift."""

from bisect import bisect_left
from typing import Literal

from briefing.frozen import dataclass
from briefing.model.text import Article, Span

Sex = Literal["he", "she", ""]
ActorType = Literal["person", "organisation", "state", "group", "unknown"]
OpenKind = Literal["unknown", "outcome", "pending", "disputed", "unanswered", "unverified", "question"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Somebody who acts, speaks or is acted on in one article."""

    name: str
    """The fullest form that the text has, without its title."""
    type: ActorType
    role: Span | None
    """The role as the text states it ("U.S. Secretary of State")."""
    aliases: tuple[str, ...]
    """Other forms in the text, longest first; the name itself is not among them."""
    mentions: tuple[Span, ...]
    weight: float
    """Salience, for ordering; comparable inside one article only."""
    acts: int = 0
    """How many mentions show them doing or saying something; a place that is only a place has none."""
    sex: Sex = ""
    """What the words at their names say of them ("Lady", "his wife"), so that two people of one surname stay two."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """The words at a quotation that name its speaker, "he" included."""

    span: Span
    actor: int | None
    """Index into Findings.actors, only where the text leaves no doubt."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words attributed to a speaker, directly (in quotation marks) or not."""

    span: Span
    speaker: Speaker | None
    is_direct: bool
    goes_on: bool = False
    """Whether it is a further part of the direct quotation before it: behind its speaker, or a paragraph later."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPoint:
    """A sentence saying that something is unknown, undecided, disputed or unverified as of the article."""

    sentence: int
    kind: OpenKind
    cue: Span
    """The words that show it."""
    asks: Span | None
    """An indirect question of the text's own ("whether the talks will resume"), where it has one."""
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFigure:
    """A number that matters in one article."""

    value: Span
    """With its unit, and with "at least" or "up to" where the text has that."""
    context: Span
    """The shortest stretch that makes it understood and may stand alone: a clause, a sentence, a claim with its answer."""
    number: str
    """The number alone, lower case, for comparing."""
    unit: str
    """The last word of its unit, lower case."""
    kind: str
    """What is counted: "harmed", "money", "share", "votes", "people", "change", "measure" or "things"."""
    terms: frozenset[str]
    """Of the context, for telling whether two figures are about one thing."""
    weight: float


@dataclass(frozen=True, slots=True)
class Step:
    """A step that an article says is to come."""

    span: Span
    """The sentence or clause that states it."""
    day: tuple[int, int, int] | None
    """Year (0 where none is stated), month and day, where the words name one day."""
    terms: frozenset[str]
    """Of the stretch, for telling whether two steps are one."""
    weight: float


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker's share of an article's attributed words."""

    name: str
    actor: int | None
    words: int
    """Attributed words, direct or not."""
    quoted: int
    """Those of them inside quotation marks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """All that the analysis found in one article."""

    actors: tuple[Actor, ...]
    """Most important first."""
    quotations: tuple[Quotation, ...]
    open_points: tuple[OpenPoint, ...]
    """Most important first."""
    voices: tuple[Voice, ...]
    """Most attributed words first."""
    unsafe: tuple[str, ...]
    """One entry a sentence: why it may not be lifted alone, or "" where it may."""
    leans: tuple[bool, ...]
    """One entry a sentence: whether it may be lifted with the unit right before it, which is safe itself."""
    loaded: tuple[int, ...]
    """One entry a sentence: how many of its words are loaded. Advisory."""
    figures: tuple[KeyFigure, ...] = ()
    """Most important first."""
    steps: tuple[Step, ...] = ()
    """What comes next, in the order of the text."""
    is_opinion: bool = False
    """Whether the article says of itself that it is opinion."""


@dataclass(frozen=True, slots=True)
class Member:
    """An actor of the story: the same somebody in one or several articles."""

    name: str
    parts: tuple[tuple[int, int], ...]
    """(article, actor) pairs."""


@dataclass(frozen=True, slots=True)
class Story:
    """One or several articles on one event, with what was found in each."""

    articles: tuple[Article, ...]
    findings: tuple[Findings, ...]
    cast: tuple[Member, ...]
    """Most important first."""
    contradictions: tuple[tuple[tuple[int, KeyFigure], ...], ...] = ()
    """(article, figure) groups in which each source gives another number for one thing, the weightiest first."""

    def speech(self, article: int) -> "Speech":
        """What the members of the cast say in one article."""
        names = {actor: member.name for member in self.cast for part, actor in member.parts if part == article}
        said = sorted(
            (quotation.span, names[quotation.speaker.actor])
            for quotation in self.findings[article].quotations
            if quotation.speaker is not None and quotation.speaker.actor in names
        )
        return Speech(self.articles[article], tuple(said), max((span.end - span.start for span, _ in said), default=0))


@dataclass(frozen=True, slots=True)
class Speech:
    """One article's attributed words: the measure of balance in sources and summary alike."""

    article: Article
    said: tuple[tuple[Span, str], ...]
    """Attributed stretches with the member of the cast who speaks, in order."""

    longest: int
    """Length of the longest of them, in code points."""

    def voices(self, span: Span) -> tuple[tuple[str, int], ...]:
        """(voice, attributed words) inside a span, by name."""
        counts: dict[str, int] = {}
        first, last = (bisect_left(self.said, place, key=lambda one: one[0].start) for place in (span.start - self.longest, span.end))
        for said, name in self.said[first:last]:
            if said.meets(span):
                inside = Span(max(said.start, span.start), min(said.end, span.end))
                counts[name] = counts.get(name, 0) + len(self.article.words_of(inside).split())
        return tuple(sorted(counts.items()))


@dataclass(frozen=True, slots=True)
class Choice:
    """Neighbouring sentences of one article that were chosen to stand on the page as one point."""

    article: int
    sentences: range
    span: Span
    """Where their words stand, without an agency's dateline before them."""
    priority: int
    """1 is the last to be left out when space is short; no two choices share one."""
    wordings: tuple[tuple[int, Span], ...] = ()
    """(article, span) of where other articles tell the same, one for each that does."""


@dataclass(frozen=True, slots=True)
class Ask:
    """One outstanding question: the open points, in one or several articles, that raise it."""

    kind: OpenKind
    text: tuple[int, Span] | None
    """(article, span) of a verbatim indirect question, where the text has one."""
    evidence: tuple[tuple[int, Span], ...]
    """(article, span) of the sentences that raise it; never empty."""
    core: tuple[int, Span] | None = None
    """The part of the first evidence that raises it, cue and all."""
    is_of_figures: bool = False
    """Whether no source raises it, but that they give different numbers for one thing does."""


@dataclass(frozen=True, slots=True)
class Broken:
    """A heading that promises what the text under it does not hold."""

    article: int
    heading: Span
    promise: Literal["answer", "steps"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Highlights:
    """What stands out in a story, over all its articles."""

    figures: tuple[tuple[int, KeyFigure], ...]
    """(article, figure), most important first; none, or at least two."""
    differing: tuple[tuple[tuple[int, KeyFigure], ...], ...]
    """Of the figures those, in groups, that give different numbers for one thing, each in another source."""
    steps: tuple[tuple[int, Step], ...]
    """(article, step) in the order of the text, or by date where each has one."""
    unheard: tuple[str, ...]
    """Names of key actors who are accused of something and whose answer no article holds."""
    broken: tuple[Broken, ...]
