"""This file tries a theme on briefings that are hard to lay out, and finds what readers would suffer from."""

from briefing.errors import BriefingError
from briefing.frozen import dataclass
from briefing.model.options import Options
from briefing.render._page.email import html as email
from briefing.render._page.hard import hard
from briefing.render._page.legible import faults_on_screens, hard_to_read, without_words
from briefing.render._page.render import fitted
from briefing.render._page.themes import find_theme


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a theme, and on which of the hard cases it showed."""

    what: str
    case: str


def check(name: str, options: Options) -> tuple[Fault, ...]:
    """The faults of a theme, each once: errors with file and line, what is too tall, pictures without words, weak contrast, small type."""
    found: dict[str, Fault] = {}
    for paper in find_theme(name, options.templates).papers:
        for case, briefing in hard():
            wishes = Options(theme=name, templates=options.templates, paper="letter" if paper == "letter" else "a4")
            try:
                page = fitted(briefing, wishes)
                faults = [*without_words(page.html), *hard_to_read(page.sheet)]
                if paper == "a4":
                    faults += faults_on_screens(email(briefing, wishes))
            except BriefingError as error:
                faults = [str(error)]
            for what in faults:
                found.setdefault(what, Fault(what, f"{case}, {paper}"))
    return tuple(found.values())
