"""This file renders a briefing as plain text, all of it: a text has no end of page.

Lines break at spaces only and no word is touched. A number in square brackets is the sentence's place in its source.
"""

import textwrap
from collections.abc import Iterator

from briefing.language import load
from briefing.model.document import Briefing, Rendered
from briefing.model.options import Options
from briefing.render._page.build import build
from briefing.render._page.labels import Labels
from briefing.render._page.view import ActorRow, PageView, QuestionRow, SectionBlock, SourceRow, Words
from briefing.render._renderer import Renderer

COLUMNS = 76


def render(briefing: Briefing, options: Options) -> Rendered:  # noqa: ARG001 - the shape of every format
    """The briefing as a plain text in UTF-8, ending with a line break."""
    language = load(briefing.language)
    lines = _lines(build(briefing, language), Labels(language.labels))
    return Rendered(".txt", "text/plain; charset=utf-8", ("\n".join(lines) + "\n").encode("utf-8"))


def _lines(page: PageView, labels: Labels) -> Iterator[str]:
    yield labels.say("product").upper() + page.date.rjust(COLUMNS - len(labels.say("product")))
    yield "=" * COLUMNS
    yield from _wrapped(page.title.text)
    if page.bottom_line:
        yield from _head(labels.say("bottom_line"))
        yield from _wrapped(_numbered(page.bottom_line))
    yield from _head(labels.say("sources"))
    for row in page.sources:
        yield from _source(row, labels)
    yield from _wrapped(page.more_sources)
    yield from _summary(page, labels)
    yield from _rail(page, labels)
    yield from _balance(page, labels)
    yield from _head(labels.say("provenance"))
    yield from page.provenance  # a hash is not broken over lines
    yield page.version


def _summary(page: PageView, labels: Labels) -> Iterator[str]:
    for figure in page.figures:
        yield from _wrapped(f"{figure.value.text}: {_numbered(figure.context)}", "  ")
    yield from _head(labels.say("summary"))
    for group in page.groups:
        if group.letter:
            yield f"{group.letter}  {group.name}" + (f"  ({group.count})" if group.count else "")
        for section in group.sections:
            yield from _section(section)
    if page.missing:
        yield from _wrapped(f"{labels.say('missing')}: {'; '.join(words.text for words in page.missing)} {page.missing_more}".strip())
    if page.next:
        yield from _head(labels.say("next"))
    for _key, words in page.next:
        yield from _wrapped(_numbered(words), "  ")


def _rail(page: PageView, labels: Labels) -> Iterator[str]:
    yield from _head(labels.say("actors"))
    for actor in page.actors:
        yield from _actor(actor)
    for name, mentions in page.also:
        yield from _wrapped(f"- {name.text} ({mentions})", "  ", first="")
    if not page.actors and not page.also:
        yield labels.say("no_actors")
    yield from _head(labels.say("questions"))
    for question in page.questions:
        yield from _question(question)
    if not page.questions:
        yield page.no_questions


def _balance(page: PageView, labels: Labels) -> Iterator[str]:
    yield from _head(labels.say("balance"))
    yield from _wrapped(page.balance.covered)
    for voice in page.balance.voices:
        yield from _wrapped(f"{voice.name}: {voice.told}.")
    for letter, share in page.balance.sources:
        yield f"{labels.say('source_shares')}: {letter} {share} %"
    yield from _wrapped(page.balance.set_aside)
    for notice in page.notices:
        yield from _wrapped(notice.text)


def _source(row: SourceRow, labels: Labels) -> Iterator[str]:
    told = (
        row.letter,
        row.name,
        row.outlet,
        f"{labels.say('dated').lower()} {row.dated.text}",
        row.length,
        f"{labels.say('kept')} {row.kept}",
    )
    yield from _wrapped(" · ".join(part for part in told if part))


def _section(section: SectionBlock) -> Iterator[str]:
    if section.heading:
        yield from _wrapped(section.heading.text + (f"  ({section.count})" if section.count else ""))
    for _, words in (point for paragraph in section.paragraphs for point in paragraph):
        yield from _wrapped(_numbered(words), "  ")
    if section.elsewhere:
        yield from _wrapped(_numbered(section.elsewhere), "  ")
    yield ""


def _actor(actor: ActorRow) -> Iterator[str]:
    role = f", {actor.role.text}" if actor.role else ""
    yield from _wrapped(f"- {actor.name.text}{role} ({actor.mentions})", "  ", first="")
    if actor.said:
        yield from _wrapped(_numbered(actor.said), "    ")


def _question(question: QuestionRow) -> Iterator[str]:
    asked = f": {question.text.text}" if question.text else ""
    yield from _wrapped(f"{question.number}. {question.label}{asked}", "   ", first="")
    if question.evidence:
        yield from _wrapped(_numbered(question.evidence, "…" if question.is_part else ""), "     ")
    for rival in question.rivals:
        yield from _wrapped(_numbered(rival), "     ")


def _head(words: str) -> Iterator[str]:
    yield ""
    yield words.upper()
    yield "-" * len(words)


def _numbered(words: Words, cut: str = "") -> str:
    return f"{words.text}{cut} [{words.ref}]" if words.ref else words.text + cut


def _wrapped(text: str, indent: str = "", first: str | None = None) -> list[str]:
    start = indent if first is None else first
    return textwrap.wrap(text, COLUMNS, initial_indent=start, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


_: Renderer = render
