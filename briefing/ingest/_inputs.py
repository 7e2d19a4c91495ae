"""This file opens an input as people name it: a file, a folder, an address, standard input, or some of the articles in one.

A mailbox or feed holds many articles, and a briefing is on one event. Which of them are on it only the user knows, so they are
chosen by number ("weekly.mbox#3") and never put together by themselves.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.errors import InputError, OptionError
from briefing.frozen import dataclass
from briefing.ingest._files import is_url, read_bytes, read_path, read_url
from briefing.model.text import Source

if TYPE_CHECKING:
    from briefing.ingest._fetching.fetcher import Fetcher

STANDARD = "-"
_STANDARD_NAME = "standard input"
_DAY = len("2026-05-13")  # of a time, all that a list of articles needs
_ALL = "all"
_LISTED = 40  # articles that a message names; more are a flood
_TITLE = 70  # characters of a title in a list

# An input with a choice: "weekly.mbox#3", "feed.xml#1,4-6", "-#all"; not "page#top" or "#3".
_CHOICE = re.compile(r"(?P<input> .+ ) \# (?P<numbers> all | \d{1,6} (?: [,-] \d{1,6} )* )", re.VERBOSE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Held:
    """One article of an input."""

    choice: str
    """What names it alone as an input."""
    source: Source
    among: str | None = None
    """The input that holds it among others; None: nothing else is in its file."""

    @property
    def title(self) -> str:
        """What the source states as its title, else its first line, cut to a line's length."""
        title = " ".join((self.source.title or self.source.text.lstrip().partition("\n")[0]).split())
        return title if len(title) <= _TITLE else f"{title[: _TITLE - 1]}…"


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """What an input holds."""

    name: str
    """As it was given."""
    held: tuple[Held, ...]
    is_chosen: bool = False
    """Whether its articles were chosen by number."""
    left_out: tuple[InputError, ...] = ()
    """Why files of a folder are not among what it holds."""

    def on_one_event(self) -> tuple[Source, ...]:
        """Its articles, if they may stand in one briefing: each a file of its own, or chosen.

        Raises:
            InputError: they are many in one file; the message lists them, each with what names it alone.
        """
        crowd = None if self.is_chosen else next((held.among for held in self.held if held.among), None)
        if crowd:
            raise InputError(_crowd(crowd, [held for held in self.held if held.among == crowd]))
        return tuple(held.source for held in self.held)

    def listed(self) -> Iterator[str]:
        """A line for each article: what names it alone, its title, and where it is from."""
        return _lines(self.held)

    def to_dict(self) -> dict[str, Any]:
        """The list as JSON, schema "articles/1"."""
        return {"schema": "articles/1", "input": self.name, "articles": [_described(held) for held in self.held]}


class Inputs:
    """What opens the inputs of one run: standard input is read once, and a site is asked for its robots.txt once."""

    def __init__(self, standard_input: Callable[[], bytes]) -> None:
        self._read_standard = standard_input

    def open(self, given: str) -> Opened:
        """What an input holds.

        Raises:
            InputError: there is nothing there that can be read.
            OptionError: it holds no article of a number that was chosen.
        """
        found = _CHOICE.fullmatch(given)
        if not found or _is_there(given):
            return self._whole(given)
        whole = self._whole(found["input"])
        if is_url(given) and len(whole.held) == 1:  # then what looks like a choice is a place in the page
            return whole
        numbers = _numbers(found["numbers"], len(whole.held), given)
        return Opened(name=given, held=tuple(whole.held[number - 1] for number in numbers), is_chosen=True, left_out=whole.left_out)

    def _whole(self, given: str) -> Opened:
        if given == STANDARD:
            return _of_one(given, read_bytes(self._standard, _STANDARD_NAME))
        if is_url(given):
            bare = given.partition("#")[0]
            return _of_one(bare, read_url(given, self._fetcher))
        path = Path(given)
        return _folder(given, path) if path.is_dir() else _of_one(given, read_path(path))

    @cached_property
    def _standard(self) -> bytes:
        return self._read_standard()

    @cached_property
    def _fetcher(self) -> "Fetcher":
        from briefing.ingest._fetching.fetch import fetcher

        return fetcher()


def _is_there(given: str) -> bool:
    """Whether there is a file of that very name, sign for number included."""
    try:
        return Path(given).exists()
    except (OSError, ValueError):  # too long, or with a NUL
        return False


def _of_one(given: str, sources: tuple[Source, ...]) -> Opened:
    if len(sources) == 1:
        return Opened(name=given, held=(Held(given, sources[0]),))
    return Opened(name=given, held=tuple(Held(f"{given}#{number}", source, given) for number, source in enumerate(sources, start=1)))


def _folder(given: str, folder: Path) -> Opened:
    """What the files of a folder hold, in the order of their names; hidden files are passed over, folders inside it reported."""
    held: list[Held] = []
    left_out: list[InputError] = []
    for path in _entries(folder):
        try:
            held += _of_one(str(path), read_path(path)).held
        except InputError as error:
            left_out.append(error)
    if not held:
        reasons = "".join(f"\n  {error}" for error in left_out[:_LISTED])
        raise InputError(f"{given}: no file in this folder can be read as an article{':' if reasons else ''}{reasons}")
    return Opened(name=given, held=tuple(held), left_out=tuple(left_out))


def _entries(folder: Path) -> list[Path]:
    try:
        paths = [path for path in folder.iterdir() if not path.name.startswith(".")]
    except OSError as error:
        raise InputError(f"{folder}: the folder cannot be opened: {error.strerror}") from error
    return sorted((path for path in paths if path.is_file() or path.is_dir()), key=lambda path: path.name)


def _numbers(chosen: str, count: int, given: str) -> Iterable[int]:
    """The numbers of a choice, in the order in which they were given, each once.

    Raises:
        OptionError: there is no article of such a number.
    """
    if chosen == _ALL:
        return range(1, count + 1)
    numbers: dict[int, None] = {}
    for part in chosen.split(","):
        ends = [int(end) for end in part.split("-")]
        if not 1 <= ends[0] <= ends[-1] <= count or len(ends) > 2:
            there_are = "1 article" if count == 1 else f"{count} articles"
            raise OptionError(f"{given}: there is no article {part!r}; the input holds {there_are}, counted from 1")
        numbers |= dict.fromkeys(range(ends[0], ends[-1] + 1))
    return numbers


def _crowd(name: str, held: list[Held]) -> str:
    lines = [f"  {line}" for line in _lines(held[:_LISTED])]
    if len(held) > _LISTED:
        lines.append(f"  … and {len(held) - _LISTED} more, which `briefing inspect` lists")
    return "\n".join(
        [
            f"{name}: holds {len(held)} articles, and a briefing is on one event; name the articles that are on it:",
            *lines,
            f"Several are {name}#1,{len(held)}, all of them {name}#{_ALL}.",
        ]
    )


def _lines(held: Iterable[Held]) -> Iterator[str]:
    for each in held:
        source = each.source
        origin = ", ".join(word for word in (source.outlet, (source.published or "")[:_DAY]) if word)
        yield f"{each.choice}  {each.title}" + (f"  ({origin})" if origin else "")


def _described(held: Held) -> dict[str, Any]:
    source = held.source
    stated = {"title": source.title, "outlet": source.outlet, "published": source.published, "url": source.url}
    return {"choice": held.choice, **stated, "characters": len(source.text)}
