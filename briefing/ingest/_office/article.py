"""This file brings a document's parts together: headers, text, notes, footers, and what each paragraph is."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lxml import etree

from briefing.errors import InputError
from briefing.ingest._office.package import Package, child, local, value
from briefing.ingest._office.paragraphs import Notes, Paragraph, paragraphs_of
from briefing.ingest._office.styles import Styles
from briefing.ingest._parts import Part, is_prose
from briefing.language.terms import count_words

_USUAL_PLACE = "word/document.xml"
_NOTE_KINDS = ("separator", "continuationSeparator", "continuationNotice")
HEADING_WORDS = 22  # of a line that is a heading by its type alone
TITLE_WORDS = 35
LARGER = 1.2  # times the size of most text makes a headline
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")  # matches "2026-04-14T00:00:00", not "April 2026"


@dataclass(frozen=True, slots=True)
class Document:
    """What a document holds."""

    parts: tuple[Part, ...]
    stated: dict[str, str]
    """What it says of itself: Title, Author, Language, Published; not all of them are there."""


def document_of(data: bytes, name: str) -> Document:
    """The blocks of a document in the order of reading.

    Raises:
        InputError: it is damaged, locked or too large, or holds no text document.
    """
    package = Package(data, name)
    main = next((each.path for each in package.related("") if each.kind == "officeDocument"), _USUAL_PLACE)
    root = package.root(main)
    body = child(root, "body")
    if root is None or body is None:
        raise InputError(f"{name}: holds no text document; open it, save the article as .docx and give that file")
    related = list(package.related(main))
    paths = {each.kind: each.path for each in related}
    styles, notes = Styles(_root(package, paths.get("styles"))), Notes()
    text = list(paragraphs_of(body, styles, notes))
    frame = {each.id: list(_frame(package, each.path, styles)) for each in related if each.kind in ("header", "footer")}
    used = list(
        dict.fromkeys(
            (local(each), value(each, "id") or "") for each in root.iter() if local(each) in ("headerReference", "footerReference")
        )
    )
    heads, feet = (
        list(dict.fromkeys(line for which, key in used if which == wanted for line in frame.get(key, ())))
        for wanted in ("headerReference", "footerReference")
    )
    below = [line for kind in ("footnote", "endnote") for line in _notes(package, paths.get(f"{kind}s"), kind, styles, notes)]
    return Document(
        (*_furniture(heads), *_text(text), *_furniture(below), *_furniture(feet)),
        _stated(package, notes),
    )


def _root(package: Package, path: str | None) -> etree._Element | None:
    return package.root(path) if path else None


def _frame(package: Package, path: str, styles: Styles) -> Iterator[str]:
    root = package.root(path)
    if root is not None:
        yield from (each.text for each in paragraphs_of(root, styles, Notes()))


def _notes(package: Package, path: str | None, kind: str, styles: Styles, notes: Notes) -> Iterator[str]:
    """The notes that the text calls, in the order of their numbers, each paragraph a line."""
    root = _root(package, path)
    found = {value(each, "id"): each for each in (() if root is None else root) if value(each, "type") not in _NOTE_KINDS}
    called = sorted((number, note) for (of, note), number in notes.numbers.items() if of == kind)
    for number, note in called:
        lines = [each.text for each in paragraphs_of(found[note], styles, Notes())] if note in found else []
        yield from (f"{str(number).translate(_RAISED)} {line}" if not at else line for at, line in enumerate(lines))


def _furniture(lines: Sequence[str]) -> Iterator[Part]:
    return (Part(text=line, kind="furniture", is_main=False) for line in lines)


def _text(paragraphs: Sequence[Paragraph]) -> Iterator[Part]:
    known = paragraphs if any(each.kind == "heading" for each in paragraphs) else tuple(_by_type(paragraphs))
    title = _title(known)
    for number, each in enumerate(known):
        kind = each.kind or "paragraph"
        if number == title:
            yield Part(text=each.text, kind="title", is_main=True, level=1)
        elif kind == "title":  # a second one heads a part
            yield Part(text=each.text, kind="heading", is_main=True, level=1)
        else:
            yield Part(text=each.text, kind=kind, is_main=kind != "furniture", level=each.level if kind == "heading" else 0)


def _title(paragraphs: Sequence[Paragraph]) -> int | None:
    """The paragraph in the title's style, else the only heading of the first level over all running text, else the largest line there."""
    styled = [number for number, each in enumerate(paragraphs) if each.kind == "title"]
    if styled:
        return styled[0]
    firsts = [number for number, each in enumerate(paragraphs) if each.kind == "heading" and each.level == 1]
    running = next((number for number, each in enumerate(paragraphs) if each.kind is None and is_prose(each.text)), len(paragraphs))
    if len(firsts) == 1 and firsts[0] < running:
        return firsts[0]
    return _largest(paragraphs[:running], _usual_size(paragraphs))


def _largest(paragraphs: Sequence[Paragraph], usual: float) -> int | None:
    found = [
        number
        for number, each in enumerate(paragraphs)
        if each.kind in (None, "heading") and (each.size or 0) >= usual * LARGER and count_words(each.text) <= TITLE_WORDS
    ]
    return max(found, key=lambda number: (paragraphs[number].size or 0, -number), default=None)


def _usual_size(paragraphs: Sequence[Paragraph]) -> float:
    sizes: Counter[float] = Counter()
    for each in paragraphs:
        if each.size:
            sizes[each.size] += len(each.text)
    return max(sizes, key=lambda size: (sizes[size], size), default=float("inf"))


def _by_type(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs of a document that uses no heading's style, with the short bold lines over text as headings."""
    for number, each in enumerate(paragraphs):
        below = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        is_over_text = below is not None and below.kind in (None, "list_item") and not below.is_bold
        is_short = count_words(each.text) <= HEADING_WORDS and not each.text.endswith((".", ",", ";"))
        is_heading = each.kind is None and each.is_bold and is_short and is_over_text and number > 0
        yield replace(each, kind="heading", level=2) if is_heading else each


def _stated(package: Package, notes: Notes) -> dict[str, str]:
    """What the document's properties say; the day of publication is a property of its own that cover pages have."""
    found: dict[str, str] = {}
    for relation in package.related(""):
        if relation.kind == "core-properties":
            root = _root(package, relation.path)
            found = {local(each): each.text or "" for each in (() if root is None else root)}
    languages = sorted((language for language in notes.languages if language), key=lambda code: (-notes.languages[code], code))
    stated = {"Title": found.get("title"), "Author": found.get("creator"), "Language": found.get("language") or next(iter(languages), None)}
    return {key: text for key, text in {**stated, "Published": _published(package)}.items() if text}


def _published(package: Package) -> str | None:
    """The day that a cover page states as the publication's."""
    main = next((each.path for each in package.related("") if each.kind == "officeDocument"), _USUAL_PLACE)
    for relation in package.related(main):
        root = _root(package, relation.path) if relation.kind == "customXml" else None
        if root is not None and local(root) == "CoverPageProperties":
            day = _DAY.match(getattr(child(root, "PublishDate"), "text", None) or "")
            return day[0] if day else None
    return None
