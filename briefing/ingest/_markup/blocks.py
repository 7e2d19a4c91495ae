"""This file writes the text of a Markdown file down as blocks: what shows, in order, with what its marks make of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from briefing.errors import InputError
from briefing.ingest._parts import Part
from briefing.model.text import BlockKind

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_BREAK_TAG = re.compile(r"<br\b", re.IGNORECASE)  # matches "<br />", not "<bring>"
_SPACES = re.compile(r"[ \t\r\f\v\x1c-\x1f\x85\u2028\u2029]+")  # matches " \t", not a no-break space
_AROUND_BREAK = re.compile(r"[ ]?\n[ \n]*")  # matches " \n ", not " "; spaces are single by then
_SIGNS = re.compile(r"[^\s\u200b-\u200f\u2060\ufeff]")  # anything that shows; matches "a", not a zero-width space
_WORD = re.compile(r"\w+")
_AROUND: dict[str, BlockKind] = {"blockquote": "quote", "list_item": "list_item", "footnote": "furniture"}
_CELLS = ("th", "td")


def blocks_of(text: str, title: str | None) -> tuple[Part, ...]:
    """The blocks of a Markdown text (CommonMark with tables and footnotes); `title` is the one that its head states."""
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(footnote_plugin)
    parts = [part for part in _Writer().parts(reader.parse(text)) if _SIGNS.search(part.text)]
    headline = _headline(parts, title)
    return tuple(replace(part, kind="title") if number == headline else part for number, part in enumerate(parts))


class _Writer:
    """Takes the tokens of a text in order and writes its blocks."""

    def __init__(self) -> None:
        self._around: list[str] = []  # the quotes, lists and notes that the next token stands in
        self._row: list[str] = []
        self._is_cell = False
        self._level = 0
        self._number = ""

    def parts(self, tokens: Sequence[Token]) -> Iterator[Part]:
        """The blocks of the tokens."""
        for token in tokens:
            name, _, end = token.type.rpartition("_")
            if name in _AROUND:
                self._enter_or_leave(token, name, end)
            elif name == "heading":
                self._level = int(token.tag[1:]) if end == "open" else 0
            elif name in _CELLS:
                self._is_cell = end == "open"
            elif token.type == "tr_close":
                row, self._row = self._row, []
                yield Part(text="\t".join(row).strip(), kind="table", is_main=True)
            elif token.type == "inline":
                yield from self._inline(token)
            else:
                yield from _verbatim(token)

    def _enter_or_leave(self, token: Token, name: str, end: str) -> None:
        self._around = [*self._around, name] if end == "open" else self._around[:-1]
        if name == "footnote" and end == "open":
            self._number = f"{_number(token)} "

    def _inline(self, token: Token) -> Iterator[Part]:
        text = _tidy("".join(_shown(token.children or ())))
        if self._is_cell:
            self._row.append(text.replace("\n", " "))
            return
        number, self._number = self._number, ""
        innermost = self._around[-1] if self._around else ""
        kind = "heading" if self._level else _AROUND.get(innermost, "paragraph")
        yield Part(text=number + text, kind=kind, is_main=kind != "furniture", level=self._level)


def _verbatim(token: Token) -> Iterator[Part]:
    """Code, which is no text to be quoted, and HTML, as a page would show it."""
    if token.type in ("fence", "code_block"):
        yield Part(text=_tidy(token.content), kind="furniture", is_main=False)
    elif token.type == "html_block":
        yield from _of_page(token.content)


def _shown(tokens: Sequence[Token]) -> Iterator[str]:
    """What shows of a line: of a link its text, of a picture nothing, of a call of a note its number."""
    for token in tokens:
        if token.type in ("text", "code_inline", "text_special"):
            yield token.content
        elif token.type == "softbreak":
            yield " "
        elif token.type == "hardbreak" or (token.type == "html_inline" and _BREAK_TAG.match(token.content)):
            yield "\n"
        elif token.type == "footnote_ref":
            yield _number(token)


def _number(token: Token) -> str:
    return str(int(token.meta["id"]) + 1).translate(_RAISED)


def _tidy(text: str) -> str:
    return _AROUND_BREAK.sub("\n", _SPACES.sub(" ", text)).strip()


def _of_page(markup: str) -> Iterator[Part]:
    """The blocks of HTML that stands in the text."""
    from briefing.ingest._page.blocks import blocks_of as page_blocks
    from briefing.ingest._page.tree import tree_of

    try:
        tree = tree_of(markup.encode("utf-8", "replace"), "")
    except InputError:  # a comment, an end of an element
        return
    for block in page_blocks(tree):
        yield Part(text=block.text, kind=block.kind, is_main=block.kind != "furniture", level=block.level)


def _headline(parts: Sequence[Part], title: str | None) -> int | None:
    """The heading that says what the head states as title, else one over all text whose level no other heading has or exceeds."""
    heads = [number for number, part in enumerate(parts) if part.kind == "heading"]
    stated = [number for number in heads if title and _WORD.findall(title.lower()) == _WORD.findall(parts[number].text.lower())]
    if stated:
        return stated[0]
    if not heads or any(part.is_main for part in parts[: heads[0]]):
        return None
    return heads[0] if all(parts[number].level > parts[heads[0]].level for number in heads[1:]) else None
