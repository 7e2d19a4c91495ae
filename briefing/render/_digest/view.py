"""This file decides what a digest shows of each story, so that a template only has to show it."""

from collections.abc import Iterable, Iterator

from briefing.frozen import dataclass
from briefing.language.tables import Language
from briefing.model.digest import Digest, DigestStory, Report
from briefing.model.document import Briefing, Excerpt, Note, Point, Question
from briefing.render._page.labels import Labels
from briefing.render._page.numbering import Numbering, printable
from briefing.render._page.rail import sides_of
from briefing.render._page.view import Words

POINTS = 3  # beside the main message; the story's page has the rest


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A report: who, what, where."""

    letter: str
    outlet: str
    title: str
    url: str
    """An address of the web, or ""."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryView:
    """A story as a list shows it."""

    number: int
    key: str
    status: str
    is_new: bool
    since: str
    title: Words
    lead: Words | None
    points: tuple[Words, ...]
    question: tuple[str, Words] | None
    """(label, what is open) of the first outstanding question."""
    sides: tuple[Words, ...]
    """What each source says of it, where what is open is a number on which they differ."""
    count: str
    outlets: str
    sources: tuple[Line, ...]
    others: tuple[Line, ...]
    also: tuple[Line, ...]
    """Of these the first of each outlet that is no source."""
    copies: tuple[str, ...]
    """Who prints whose words, a line for each whose."""
    page: str
    """Where its page stands in the PDF."""
    place: str = ""
    """The address of its own web page, where it has one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestView:
    """All that a digest's front shows."""

    language: str
    direction: str
    title: str
    issue: str
    day: str
    summary: str
    stories: tuple[StoryView, ...]
    continuing: tuple[str, ...]
    notices: tuple[str, ...]
    version: str
    note: str = ""
    """What a mail says of the PDF beside it."""
    unsubscribe: str = ""
    """Where its reader unsubscribes: an address of the web or mailto:."""
    back: str = ""
    """Of a web page, where the list of issues is."""


def build(digest: Digest, language: Language, *, with_places: bool = False) -> DigestView:
    """What a digest shows; `with_places` gives stories the addresses of their web pages."""
    from briefing import __version__

    labels = Labels(language.labels)
    return DigestView(
        language=language.code,
        direction=language.direction,
        title=printable(digest.title),
        issue=labels.say("digest.issue", number=digest.number, day=digest.day),
        day=digest.day,
        summary=_summary(digest, labels),
        stories=tuple(_story(number, story, language, with_places) for number, story in enumerate(digest.stories, start=1)),
        continuing=tuple(map(printable, digest.continuing)),
        notices=tuple(note.text for note in digest.notices),
        version=labels.say("version", version=__version__),
    )


def _summary(digest: Digest, labels: Labels) -> str:
    if not digest.stories:
        return labels.say("digest.none")
    return f"{labels.count('digest.stories', len(digest.stories))} {labels.count('digest.articles', digest.articles)}"


def _story(number: int, story: DigestStory, language: Language, with_places: bool) -> StoryView:  # noqa: FBT001 - private
    labels, briefing = Labels(language.labels), story.briefing
    drawn_on = {card.outlet or card.name for card in briefing.sources}
    also = {report.outlet: report for report in reversed(story.others) if report.outlet not in drawn_on}
    numbering = Numbering(briefing.sources, language.direction)
    asked = next((question for question in briefing.questions if _asked(question)), None)
    return StoryView(
        number=number,
        key=f"story-{number}",
        status=labels.say(f"digest.{story.status}"),
        is_new=story.status == "new",
        since=labels.say("digest.since", day=story.since) if story.since else "",
        title=_title(briefing, numbering, labels),
        lead=numbering.words(briefing.bottom_line) if briefing.bottom_line else None,
        points=tuple(numbering.words(point.excerpt) for point in _points(briefing)),
        question=_question(asked, numbering) if asked else None,
        sides=tuple(map(numbering.words, sides_of(asked))) if asked else (),
        count=labels.count("digest.reports", story.reports),
        outlets=", ".join(map(printable, story.outlets)),
        sources=_lines(
            (numbering.letter(index), Report(title=card.title, outlet=card.outlet or card.name, url=card.url, published=card.published))
            for index, card in enumerate(briefing.sources)
        ),
        others=_lines(("", report) for report in story.others),
        also=_lines(("", report) for report in reversed(also.values())),
        copies=tuple(_copies(story, labels)),
        page=str(number + 1),
        place=f"story-{number}.html" if with_places else "",
    )


def _copies(story: DigestStory, labels: Labels) -> Iterator[str]:
    """Who prints the words of each, each name once."""
    printers: dict[str, dict[str, None]] = {}
    for copy in story.copies:
        printers.setdefault(printable(copy.of.outlet or "–"), {})[printable(copy.report.outlet or "–")] = None
    for of, names in printers.items():
        yield labels.say("digest.copy", outlet=", ".join(names), of=of)


def _title(briefing: Briefing, numbering: Numbering, labels: Labels) -> Words:
    """The headline in the text, else one that a source states beside it."""
    if briefing.title and getattr(briefing.title, "key", "") != "untitled":
        return numbering.words(briefing.title)
    stated = next((card.title for card in briefing.sources if card.title), None)
    return numbering.name(stated) if stated else numbering.words(Note(labels.say("untitled"), "untitled"))


def _points(briefing: Briefing) -> list[Point]:
    """The most important points beside the main message, in the order of the page."""
    others = [point for point in briefing.points if point.excerpt != briefing.bottom_line]
    least = sorted(point.priority for point in others)[:POINTS]
    return [point for point in others if point.priority in least][:POINTS]


def _question(question: Question, numbering: Numbering) -> tuple[str, Words] | None:
    words = _asked(question)
    return (question.label.text, numbering.words(words)) if words else None


def _asked(question: Question) -> Excerpt | Note | None:
    """What is open, in the fewest words that say it."""
    return question.text or question.core or next(iter(question.evidence), None)


def _lines(reports: Iterable[tuple[str, Report]]) -> tuple[Line, ...]:
    return tuple(
        Line(letter=letter, outlet=printable(report.outlet or ""), title=printable(report.title or ""), url=_web(report.url))
        for letter, report in reports
    )


def _web(url: str | None) -> str:
    """An address that a reader may be led to; anything but the web is none."""
    return url if url and url.lower().startswith(("https://", "http://")) and url.isprintable() and " " not in url else ""
