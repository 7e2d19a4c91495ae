"""This file makes sources of a mail: its text with marks, under its subject."""

import re
from collections.abc import Sequence
from dataclasses import replace

from lxml import html

from briefing.ingest._mail.footer import frame_of
from briefing.ingest._mail.forwards import forward_in
from briefing.ingest._mail.letter import Body, Letter
from briefing.ingest._mail.paragraphs import parts_of_body
from briefing.ingest._page.fragment import parts_of_tree, titled
from briefing.ingest._page.tree import tree_of_text
from briefing.ingest._parts import Part, written
from briefing.model.text import Source

FAR_LESS = 0.25  # of the words of its plain text; richer text with fewer is made of pictures

# How mail hides its first words, which only a list of mails shows: "max-height:0px", "opacity: 0;"; not "opacity: 0.9".
_HIDING = re.compile(
    r"(?<![\w-]) (?: max-height | opacity ) \s* : \s* 0 (?: \.0+ )? (?: px )? \s* (?: [;!] | $ )", re.IGNORECASE | re.VERBOSE
)


def sources_of(letter: Letter, name: str) -> tuple[Source, ...]:
    """The mail as a source, or the mails that it forwards, each with a text, in order; none where there is no text.

    A covering note, shorter than the mail that it forwards, stands before that one's text.
    """
    own = _parts(letter)
    enclosed = [inner for each in letter.enclosed for inner in sources_of(each, name)]
    if not enclosed:
        return _source(letter, own, name)
    if _words(own) > len(enclosed[0].text.split()):
        return (*_source(letter, own, name), *enclosed)
    return (_with_note(enclosed[0], own), *enclosed[1:])


def _source(letter: Letter, parts: tuple[Part, ...], name: str) -> tuple[Source, ...]:
    if not parts:
        return ()
    forward = forward_in(parts, letter.subject)
    title = (forward and forward.subject) or letter.subject or None
    text, marks = written(titled(forward.parts if forward else parts, title))
    source = Source(
        text=text,
        name=name,
        title=title,
        url=letter.url,
        published=forward.published if forward else letter.published,
        outlet=forward.sender if forward else letter.sender,
        language=letter.language or _language(letter),
        marks=marks,
    )
    return (source,)


def _with_note(source: Source, note: Sequence[Part]) -> Source:
    """A forwarded mail with the note that came with it before its own text."""
    text, marks = written([replace(part, kind="furniture", is_main=False, level=0) for part in note])
    shift = len(text) + 1 if text else 0
    moved = (replace(mark, span=replace(mark.span, start=mark.span.start + shift, end=mark.span.end + shift)) for mark in source.marks)
    return replace(source, text=f"{text}\n{source.text}" if text else source.text, marks=(*marks, *moved))


def _parts(letter: Letter) -> tuple[Part, ...]:
    return tuple(part for choice in letter.bodies for part in _best(choice, letter))


def _language(letter: Letter) -> str | None:
    """What the first page in the mail states as its language."""
    trees = (tree_of_text(body.text) for choice in letter.bodies for body in choice if body.is_html)
    stated = next((tree.get("lang") for tree in trees if tree is not None), None)
    return (stated or "").strip() or None


def _best(choice: Sequence[Body], letter: Letter) -> tuple[Part, ...]:
    """Of a text's alternatives the richest, unless another says far more."""
    read = [parts for body in choice if (parts := _parts_of(body, letter))]
    most = max(map(_words, read), default=0)
    return next((parts for parts in reversed(read) if _words(parts) >= FAR_LESS * most), ())


def _parts_of(body: Body, letter: Letter) -> tuple[Part, ...]:
    if not body.is_html:
        return parts_of_body(body, letter.unsubscribe)
    tree = tree_of_text(body.text)
    if tree is None:
        return ()
    _hide(tree)
    return parts_of_tree(tree, letter.subject, lambda blocks: frame_of(blocks, letter.unsubscribe, letter.sender))


def _hide(tree: html.HtmlElement) -> None:
    """Marks as hidden what mail programs do not show."""
    for element in tree.iterfind(".//*[@style]"):
        if _HIDING.search(element.get("style")):
            element.set("hidden", "")


def _words(parts: Sequence[Part]) -> int:
    return sum(len(part.text.split()) for part in parts)
