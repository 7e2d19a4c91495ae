"""This file finds the lines on which the keys of a TOML text stand, which Python's reader does not tell."""

import re

# A table's head: "[mail]" or "[[sources]]", perhaps with a comment after it; not "x = [1]".
_TABLE = re.compile(r"\s* (?P<open>\[\[?) \s* (?P<name>[\w.-]+) \s* \]\]? \s* (?:\#.*)?", re.VERBOSE)
# A key: "title = …" or '"title" = …'; not "# title" or the next line of a list.
_KEY = re.compile(r"""\s* ["']? (?P<name>[\w-]+) ["']? \s* = (?P<value>.*)""", re.VERBOSE)
# What opens or closes a value over several lines, or hides what looks so: a bracket, a text, a comment; not a plain word.
_SIGN = re.compile(r"""(?P<long>\"{3}|'{3}) | "(?:\\.|[^"\\])*" | '[^']*' | (?P<open>[\[{]) | (?P<close>[\]}]) | \#.*""", re.VERBOSE)


def lines_of(text: str) -> dict[tuple[str, ...], int]:
    """The line, from 1, of each table and key: ("mail",), ("mail", "to"), ("sources", "0", "feed")."""
    found: dict[tuple[str, ...], int] = {}
    table: tuple[str, ...] = ()
    counts: dict[str, int] = {}
    depth, quotes = 0, ""
    for number, line in enumerate(text.splitlines(), start=1):
        if depth == 0 and not quotes:
            head = _TABLE.fullmatch(line)
            key = _KEY.fullmatch(line)
            if head:
                table = _table(head, counts)
                found.setdefault(table, number)
            elif key:
                found.setdefault((*table, key["name"]), number)
                depth, quotes = _after(key["value"], depth, quotes)
        else:
            depth, quotes = _after(line, depth, quotes)
    return found


def _table(head: re.Match[str], counts: dict[str, int]) -> tuple[str, ...]:
    name = head["name"]
    if head["open"] == "[":
        return tuple(name.split("."))
    counts[name] = counts.get(name, -1) + 1
    return (name, str(counts[name]))


def _after(value: str, depth: int, quotes: str) -> tuple[int, str]:
    """How many brackets, and which long text, are open after a line of a value."""
    at = 0
    while at < len(value):
        if quotes:
            end = value.find(quotes, at)
            if end < 0:
                return depth, quotes
            at, quotes = end + len(quotes), ""
            continue
        sign = _SIGN.search(value, at)
        if sign is None:
            break
        at, quotes = sign.end(), sign["long"] or ""
        depth += bool(sign["open"]) - bool(sign["close"])
    return depth, quotes
