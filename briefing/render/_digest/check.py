"""This file tries a theme on digests that are hard to lay out: front, mail and list of issues."""

from collections.abc import Callable, Iterable, Iterator

from briefing.errors import BriefingError
from briefing.model.digest import Digest
from briefing.model.options import Options
from briefing.render._digest.hard import hard_digests
from briefing.render._digest.pdf import front
from briefing.render._digest.render import archive_index, mail_body
from briefing.render._digest.view import build
from briefing.render._page.check import Fault
from briefing.render._page.legible import faults_on_screens, hard_to_read, without_words
from briefing.render._page.themes import find_theme
from briefing.render._page.wording import worded

_MANY = 20  # stories: a mail has no end to run into, and laying out more takes long
_ISSUES = [("2026-04-14", "No. 1,235 · 2026-04-14"), ("2026-04-13", "No. 1,234 · 2026-04-13")]


def check_digests(name: str, options: Options, digests: Iterable[tuple[str, Digest]] | None = None) -> tuple[Fault, ...]:
    """The faults of a theme's templates for digests, each once; `digests` are cases to try it on, None all that are hard."""
    found: dict[str, Fault] = {}
    for case, faults in _tried(name, options, hard_digests() if digests is None else digests):
        for what in faults:
            found.setdefault(what, Fault(what, case))
    return tuple(found.values())


def _tried(name: str, options: Options, digests: Iterable[tuple[str, Digest]]) -> Iterator[tuple[str, list[str]]]:
    theme = find_theme(name, options.templates)
    screen = Options(theme=name, templates=options.templates)
    for case, digest in digests:
        for paper in theme.papers:
            sheet = Options(theme=name, templates=options.templates, paper="letter" if paper == "letter" else "a4")
            yield f"{case}, front, {paper}", _faults(_on_paper, digest, sheet)
        if len(digest.stories) <= _MANY:
            yield f"{case}, mail", _faults(_in_mail, digest, screen)
        if not digest.stories:
            yield "list of issues", _faults(_in_archive, digest, screen)


def _faults(find: Callable[[Digest, Options], Iterable[str]], digest: Digest, options: Options) -> list[str]:
    try:
        return list(find(digest, options))
    except BriefingError as error:
        return [str(error)]


def _on_paper(digest: Digest, options: Options) -> Iterator[str]:
    language = worded(digest.language, find_theme(options.theme, options.templates))
    made = front(build(digest, language), language, options)
    yield from without_words(made.html)
    yield from hard_to_read(made.sheet)


def _in_mail(digest: Digest, options: Options) -> Iterator[str]:
    yield from faults_on_screens(mail_body(digest, options, has_pdf=True, unsubscribe="https://off.example/").html)


def _in_archive(digest: Digest, options: Options) -> Iterator[str]:
    yield from faults_on_screens(archive_index(digest.title, digest.language, _ISSUES, options).decode())
