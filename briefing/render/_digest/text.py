"""This file writes a digest as plain text, the twin of its mail in HTML, and as Markdown."""

import re
import textwrap
from collections.abc import Iterator

from briefing.language.tables import Language
from briefing.render._digest.view import DigestView, Line, StoryView
from briefing.render._page.labels import Labels
from briefing.render._page.view import Words

COLUMNS = 76

# A sign that Markdown reads: "*", "[", "#" and others wherever they stand; not a letter or a full stop.
_READ = re.compile(r"[\\`*_{}\[\]<>#|~]", re.VERBOSE)
# What begins a list at the start of a line without spaces before it: "- ", "+ ", "3. "; not "3.5".
_LIST = re.compile(r"^ (?: (?P<sign> [-+=] ) | (?P<number> \d+ ) (?P<point> [.)] ) ) (?= \s|$ )", re.VERBOSE)


def plain(view: DigestView, language: Language) -> str:
    """The digest as plain text; lines break at spaces only."""
    return "\n".join(_plain(view, Labels(language.labels))) + "\n"


def _plain(view: DigestView, labels: Labels) -> Iterator[str]:
    yield view.title.upper()
    yield view.issue
    yield "=" * COLUMNS
    yield from _wrapped(view.summary)
    for story in view.stories:
        yield from _plain_story(story, labels)
    if view.continuing:
        yield from ("", labels.say("digest.continuing").upper())
        for title in view.continuing:
            yield from _wrapped(f"- {title}", "  ", first="")
    yield from ("", "-" * COLUMNS)
    for notice in (*view.notices, view.note, labels.say("made_how")):
        yield from _wrapped(notice)
    if view.unsubscribe:
        yield f"{labels.say('digest.unsubscribe')}: {view.unsubscribe}"
    yield view.version


def _plain_story(story: StoryView, labels: Labels) -> Iterator[str]:
    yield from ("", "")
    yield from _wrapped(f"{story.number}. {story.title.text}", "   ", first="")
    yield from _wrapped(" · ".join(part for part in (story.status, story.since, story.count, story.outlets) if part), "   ")
    for words in (story.lead, *story.points):
        if words:
            yield ""
            yield from _wrapped(_numbered(words), "   ")
    if story.question:
        yield ""
        yield from _wrapped(f"{story.question[0]}: {_numbered(story.question[1])}", "   ")
        for side in story.sides:
            yield from _wrapped(f"- {_numbered(side)}", "     ", first="   ")
    yield ""
    for line in story.sources:
        yield from _plain_source(line)
    if story.also:
        yield from _wrapped(f"{labels.say('digest.others')}: {', '.join(line.outlet for line in story.also)}", "   ")
    for copy in story.copies:
        yield from _wrapped(copy, "   ")


def _plain_source(line: Line) -> Iterator[str]:
    yield from _wrapped(
        " ".join(part for part in (line.letter, f"{line.outlet}:" if line.title else line.outlet, line.title) if part), "   "
    )
    if line.url:
        yield f"   {line.url}"


def markdown(view: DigestView, language: Language) -> str:
    """The digest as Markdown (CommonMark): quoted words as they are, with the signs that Markdown reads escaped."""
    return "\n".join(_markdown(view, Labels(language.labels))) + "\n"


def _markdown(view: DigestView, labels: Labels) -> Iterator[str]:
    yield from (f"# {_escaped(view.title)}", "", f"{_escaped(view.issue)} · {_escaped(view.summary)}")
    for story in view.stories:
        yield from _markdown_story(story)
    if view.continuing:
        yield from ("", f"## {_escaped(labels.say('digest.continuing'))}", "")
        yield from (f"- {_escaped(title)}" for title in view.continuing)
    yield ""
    yield from (_escaped(notice) for notice in (*view.notices, view.version))


def _markdown_story(story: StoryView) -> Iterator[str]:
    yield from ("", f"## {story.number}. {_escaped(story.title.text)}", "")
    yield f"*{_escaped(' · '.join(part for part in (story.status, story.since, story.count) if part))}*"
    for words in (story.lead, *story.points):
        if words:
            yield from ("", f"> {_escaped(_numbered(words))}")
    if story.question:
        yield from ("", f"**{_escaped(story.question[0])}:** {_escaped(_numbered(story.question[1]))}")
        for side in story.sides:
            yield from ("", f"> {_escaped(_numbered(side))}")
    yield ""
    for line in (*story.sources, *story.others):
        yield f"- {_markdown_source(line)}"
    for copy in story.copies:
        yield f"- {_escaped(copy)}"


def _markdown_source(line: Line) -> str:
    title = _escaped(line.title or line.outlet)
    linked = f"[{title}](<{line.url.replace('<', '%3C').replace('>', '%3E')}>)" if line.url else title
    return " ".join(
        part for part in (f"**{line.letter}**" if line.letter else "", f"{_escaped(line.outlet)}:" if line.title else "", linked) if part
    )


def _escaped(text: str) -> str:
    one_line = _READ.sub(r"\\\g<0>", " ".join(text.split()))
    return _LIST.sub(lambda found: f"\\{found['sign']}" if found["sign"] else f"{found['number']}\\{found['point']}", one_line)


def _numbered(words: Words) -> str:
    return f"{words.text} [{words.ref}]" if words.ref else words.text


def _wrapped(text: str, indent: str = "", first: str | None = None) -> list[str]:
    start = indent if first is None else first
    return textwrap.wrap(text, COLUMNS, initial_indent=start, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
