"""This file takes the statements off the head of a Markdown file: lines such as "title: Quay to Close" between two of "---"."""

import re

LONGEST = 500  # characters of a statement; a longer one is none
MOST_LINES = 200
_OPENS, _CLOSES = "---", ("---", "...")
_KEYS = {
    "title": "title",
    "author": "author",
    "authors": "author",
    "date": "date",
    "published": "date",
    "url": "url",
    "canonical_url": "url",
    "source": "url",
    "lang": "lang",
    "language": "lang",
}

# A statement: "title: Quay to Close" and "lang: en", not "  - item" or "https://venn.example".
_STATEMENT = re.compile(r"(\w[\w-]*):(?:[ \t]+(.*))?")
_LIST = re.compile(r"\[(.*)\]")  # matches "[Corin Ashdale, Ide Morrow]", not "Corin Ashdale"


def without_front(text: str) -> tuple[dict[str, str], str]:
    """What a file states at its head, by our names (title, author, date, url, lang), and the text behind it."""
    lines = text.removeprefix("\ufeff").splitlines(keepends=True)
    if not lines or lines[0].rstrip() != _OPENS:
        return {}, text
    end = next((number for number, line in enumerate(lines[1:MOST_LINES], start=1) if line.rstrip() in _CLOSES), None)
    found = [_STATEMENT.match(line.rstrip()) for line in lines[1:end]] if end else []
    if not found or found[0] is None:
        return {}, text  # a line across the page, and no statements under it
    stated: dict[str, str] = {}
    for statement in found:
        key = _KEYS.get(statement[1].lower()) if statement else None
        if statement and key and (value := _value(statement[2] or "")) and _is_right(key, value):
            stated.setdefault(key, value)
    return stated, "".join(lines[end + 1 :] if end else lines)


def _value(written: str) -> str:
    """A statement's value without quotation marks; the names of a list with commas between."""
    line = " ".join(written.split())
    listed = _LIST.fullmatch(line)
    names = (_unquoted(name.strip()) for name in listed[1].split(",")) if listed else (_unquoted(line),)
    value = ", ".join(name for name in names if name)
    return value if len(value) <= LONGEST else ""


def _unquoted(text: str) -> str:
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'" else text


def _is_right(key: str, value: str) -> bool:
    return key != "url" or value.startswith(("http://", "https://"))
