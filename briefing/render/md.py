"""This file renders a briefing as Markdown, all of it: a text has no end of page.

CommonMark with one table (of GitHub's kind). Signs of the source that Markdown would read as its own are escaped, so that what shows is
what stands in the source. A number in square brackets is the sentence's place in its source.
"""

import re
from collections.abc import Iterator

from briefing.language import load
from briefing.model.document import Briefing, Rendered
from briefing.model.options import Options
from briefing.render._page.build import build
from briefing.render._page.labels import Labels
from briefing.render._page.view import ActorRow, PageView, QuestionRow, SectionBlock, SourceRow, Words
from briefing.render._renderer import Renderer

# A sign that means something to Markdown wherever it stands. Matches "*", "[", "$" (GitHub's formulas); not "(" or ".".
_MARKS = re.compile(r"""[\\`*_\[\]<>&|~$]""", re.VERBOSE)

# What means something at the start of a line only: a heading, a list, a rule. Matches "# ", "1. ", "- "; not "1.5".
_STARTS = re.compile(r"""^(?: (?P<mark>[#+=-]) | (?P<number>\d+)(?P<end>[.)]) (?=\s|$) )""", re.VERBOSE)


def render(briefing: Briefing, options: Options) -> Rendered:  # noqa: ARG001 - the shape of every format
    """The briefing as Markdown in UTF-8, ending with a line break."""
    language = load(briefing.language)
    blocks = [block for block in _blocks(build(briefing, language), Labels(language.labels)) if block]
    return Rendered(".md", "text/markdown; charset=utf-8", ("\n\n".join(blocks) + "\n").encode("utf-8"))


def escaped(text: str) -> str:
    """The text in one line, as Markdown that shows just this text."""
    line = _MARKS.sub(r"\\\g<0>", " ".join(text.split()))
    return _STARTS.sub(lambda found: f"\\{found['mark']}" if found["mark"] else f"{found['number']}\\{found['end']}", line)


def _blocks(page: PageView, labels: Labels) -> Iterator[str]:
    yield f"# {escaped(page.title.text)}"
    yield " · ".join(filter(None, (f"*{escaped(labels.say('product'))}*", escaped(page.date))))
    if page.bottom_line:
        yield f"> **{escaped(labels.say('bottom_line'))}.** {_numbered(page.bottom_line)}"
    yield "\n".join(_source(row, labels) for row in page.sources)
    yield escaped(page.more_sources)
    yield from _summary(page, labels)
    yield from _people(page, labels)
    yield from _open(page, labels)
    yield from _balance(page, labels)
    yield "---"
    yield f"**{escaped(labels.say('provenance'))}**"
    yield "\n".join(f"- {escaped(line)}" for line in page.provenance)
    yield escaped(page.version)


def _summary(page: PageView, labels: Labels) -> Iterator[str]:
    if page.figures:
        yield f"## {escaped(labels.say('figures'))}"
        yield "\n".join(f"- **{escaped(figure.value.text)}**: {_numbered(figure.context)}" for figure in page.figures)
    yield f"## {escaped(labels.say('summary'))}"
    for group in page.groups:
        if group.letter:
            yield f"**{group.letter} {escaped(group.name)}**" + (f" ({group.count})" if group.count else "")
        for section in group.sections:
            yield from _section(section)
    if page.missing:
        yield f"*{escaped(labels.say('missing'))}:* {'; '.join(escaped(words.text) for words in page.missing)} {page.missing_more}".strip()
    if page.next:
        yield f"## {escaped(labels.say('next'))}"
        yield "\n".join(f"- {_numbered(words)}" for _, words in page.next)


def _section(section: SectionBlock) -> Iterator[str]:
    if section.heading:
        yield f"### {escaped(section.heading.text)} ({section.count})"
    for paragraph in section.paragraphs:
        yield " ".join(_numbered(words) for _, words in paragraph)
    if section.elsewhere:
        yield f"*{_numbered(section.elsewhere)}*"


def _people(page: PageView, labels: Labels) -> Iterator[str]:
    yield f"## {escaped(labels.say('actors'))}"
    yield "\n".join(_actor(actor) for actor in page.actors)
    if page.also:
        names = ", ".join(f"{escaped(name.text)} ({mentions})" for name, mentions in page.also)
        yield f"{escaped(labels.say('also'))}: {names}" if page.actors else names
    if not page.actors and not page.also:
        yield escaped(labels.say("no_actors"))


def _open(page: PageView, labels: Labels) -> Iterator[str]:
    yield f"## {escaped(labels.say('questions'))}"
    yield "\n".join(_question(question) for question in page.questions) or escaped(page.no_questions)


def _balance(page: PageView, labels: Labels) -> Iterator[str]:
    yield f"## {escaped(labels.say('balance'))}"
    told = (page.balance.covered, page.balance.set_aside, *(notice.text for notice in page.notices))
    yield " ".join(escaped(part) for part in told if part)
    if page.balance.sources:
        shares = ", ".join(f"{letter} {share} %" for letter, share in page.balance.sources)
        yield f"{escaped(labels.say('source_shares'))}: {shares}"
    if page.balance.voices:
        head = f"| {escaped(labels.say('voices'))} | {escaped(labels.say('in_source'))} | {escaped(labels.say('on_page'))} |"
        rows = (f"| {escaped(voice.name)} | {voice.source} % | {voice.page} % |" for voice in page.balance.voices)
        yield "\n".join((head, "|---|--:|--:|", *rows))


def _source(row: SourceRow, labels: Labels) -> str:
    name = f"[{escaped(row.name)}](<{row.url}>)" if row.url and not set(row.url) & set("<>\n\\") else escaped(row.name)
    rest = (row.outlet, f"{labels.say('dated').lower()} {row.dated.text}", row.length, f"{labels.say('kept')} {row.kept}")
    letter = f"**{row.letter}** " if row.letter else ""
    return f"- {letter}{name} · " + " · ".join(escaped(part) for part in rest if part)


def _actor(actor: ActorRow) -> str:
    role = f", {escaped(actor.role.text)}" if actor.role else ""
    said = f"\n  {_numbered(actor.said)}" if actor.said else ""
    return f"- **{escaped(actor.name.text)}**{role} ({actor.mentions})" + ("  " + said if said else "")


def _question(question: QuestionRow) -> str:
    asked = f": {escaped(question.text.text)}" if question.text else ""
    evidence = f"  \n   {_numbered(question.evidence, '…' if question.is_part else '')}" if question.evidence else ""
    rivals = "".join(f"  \n   {_numbered(rival)}" for rival in question.rivals)
    return f"{question.number}. **{escaped(question.label)}**{asked}{evidence}{rivals}"


def _numbered(words: Words, cut: str = "") -> str:
    return escaped(words.text) + cut + (rf" \[{words.ref}]" if words.ref else "")


_: Renderer = render
