"""This file holds what a page shows, decided to the last number, so that a template only has to show it."""

from briefing.frozen import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words on the page: the source's, or ours."""

    text: str
    last: str = ""
    """The end of the text that its reference mark must not be parted from; "" where there is none."""
    is_ours: bool
    ref: str = ""
    """The place in the source, as readers see it: "4", "7–9", or "B4" where there are several sources."""
    place: str = ""
    """The place in the source, as programs see it: "source:start-end"."""
    direction: str = ""
    """"ltr" or "rtl", where it is not the page's own."""

    @property
    def start(self) -> str:
        """The text before its `last`."""
        return self.text.removesuffix(self.last).rstrip()

    @property
    def gap(self) -> str:
        """What stands between the two: a space, or nothing in a script without spaces."""
        return " " if self.text.removesuffix(self.last)[-1:].isspace() else ""


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of a source's sentences that met the same fate, in hundredths of the picture's width."""

    x: float
    width: float
    fate: str
    """"kept", "beside" (quoted in the rail only) or "left"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """One source in the strip under the bottom line."""

    letter: str
    """"A", "B" …; empty where there is one source only."""
    name: str
    url: str
    outlet: str
    dated: Words
    length: str
    kept: str
    bars: tuple[Bar, ...]
    strip: str
    """The picture of the bars in a sentence, for those who cannot see it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionBlock:
    """A section with its points."""

    key: str
    heading: Words | None
    """None where the source's own line already stands for it."""
    is_long: bool
    """Whether the heading is so long that it is set smaller."""
    count: str
    paragraphs: tuple[tuple[tuple[str, Words], ...], ...]
    """(key, words) of each point."""
    elsewhere: Words | None
    """Where its only point stands, when that is the bottom line."""


@dataclass(frozen=True, slots=True)
class SourceGroup:
    """Neighbouring sections of one source."""

    key: str
    letter: str
    name: str
    count: str
    """Of its only section, where that has no heading."""
    sections: tuple[SectionBlock, ...]


@dataclass(frozen=True, slots=True)
class FigureBox:
    """A number that matters, and the words around it."""

    key: str
    value: Words
    context: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRow:
    """A key actor."""

    key: str
    name: Words
    role: Words | None
    mentions: int
    said: Words | None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionRow:
    """An outstanding question: the source's own words for it where there are any, and what raises it."""

    key: str
    number: int
    label: str
    text: Words | None
    evidence: Words | None
    is_part: bool
    """Whether the evidence is only a sentence's beginning; the summary has it whole."""
    others: str
    """References of further sentences that raise it."""
    rivals: tuple[Words, ...] = ()
    """What other sources say instead, where these differ on a number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareRow:
    """A voice's share in whole percent, in the source and on the page."""

    name: str
    source: int
    page: int
    source_bar: float
    page_bar: float
    """Lengths of the bars, the longest of the page being 100."""
    told: str
    """The two shares in a sentence, for those who cannot see the bars."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BalanceBox:
    """How evenly the page treats sections, voices and sources."""

    covered: str
    voices: tuple[ShareRow, ...]
    sources: tuple[tuple[str, int], ...]
    """(letter, share of the summary in percent), where there are several."""
    set_aside: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The days on which something comes next, drawn on a line."""

    marks: tuple[float, ...]
    """Where each day stands, in hundredths of the picture's width, the first at its beginning."""
    first: Words
    last: Words
    """Both as the source states them."""
    told: str
    """The picture in a sentence, for those who cannot see it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageView:
    """All that a page shows."""

    language: str
    direction: str
    date: str
    title: Words
    is_title_long: bool
    """Whether the title is so long that it is set smaller."""
    bottom_line: Words | None
    sources: tuple[SourceRow, ...]
    more_sources: str
    groups: tuple[SourceGroup, ...]
    missing: tuple[Words, ...]
    missing_more: str
    figures: tuple[FigureBox, ...]
    next: tuple[tuple[str, Words], ...]
    timeline: Timeline | None
    """None: fewer than two days are stated, or one of them not for certain."""
    actors: tuple[ActorRow, ...]
    also: tuple[tuple[Words, int], ...]
    """(name, mentions) of actors of whom the page tells no more."""
    questions: tuple[QuestionRow, ...]
    no_questions: str
    """What stands in the questions' place where there are none here."""
    balance: BalanceBox
    notices: tuple[Words, ...]
    provenance: tuple[str, ...]
    record: str
    version: str
