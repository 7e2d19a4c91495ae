"""This file holds a finished digest: the stories of a day, each with its briefing."""

from typing import Any, Literal

from briefing.frozen import dataclass
from briefing.model.document import Briefing, Note

Status = Literal["new", "updated"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One article on a story, as far as a reader needs to find it."""

    title: str | None
    outlet: str | None
    url: str | None
    published: str | None


@dataclass(frozen=True, slots=True)
class Copy:
    """A report that prints the words of another."""

    report: Report
    of: Report


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestStory:
    """One event."""

    status: Status
    """"updated": an earlier issue has it, and there are reports with something new."""
    since: str | None
    """Of one that is updated, the day on which it was first in the digest."""
    briefing: Briefing
    outlets: tuple[str, ...]
    """Who reports it, copies included, by name."""
    others: tuple[Report, ...]
    """Reports that the briefing does not draw on, for there are enough."""
    copies: tuple[Copy, ...]

    @property
    def reports(self) -> int:
        """How many new reports there are."""
        return len(self.briefing.sources) + len(self.others) + len(self.copies)


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """One issue of a digest."""

    title: str
    number: int
    day: str
    """The local date, as YYYY-MM-DD."""
    language: str
    articles: int
    """New articles that were looked at."""
    stories: tuple[DigestStory, ...]
    """Most important first."""
    continuing: tuple[str, ...]
    """Titles of stories of the issue before on which nothing new is reported."""
    notices: tuple[Note, ...]
    """What readers should know of how complete it is, such as a source that could not be read."""

    def to_dict(self) -> dict[str, Any]:
        """The digest as JSON values, schema "digest/1"."""
        return {
            "schema": "digest/1",
            "title": self.title,
            "number": self.number,
            "day": self.day,
            "language": self.language,
            "articles": self.articles,
            "stories": [_story(story) for story in self.stories],
            "continuing": list(self.continuing),
            "notices": [{"text": note.text, "key": note.key} for note in self.notices],
        }


def _story(story: DigestStory) -> dict[str, Any]:
    return {
        "status": story.status,
        "since": story.since,
        "reports": story.reports,
        "outlets": list(story.outlets),
        "others": [_report(report) for report in story.others],
        "copies": [_report(copy.report) | {"of": _report(copy.of)} for copy in story.copies],
        "briefing": story.briefing.to_dict(),
    }


def _report(report: Report) -> dict[str, Any]:
    return {"title": report.title, "outlet": report.outlet, "url": report.url, "published": report.published}
