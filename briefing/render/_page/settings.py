"""This file reads a theme.toml, and finds all that is wrong with it at once."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from briefing.errors import TemplateError
from briefing.frozen import dataclass

LEAST_TYPE = 8.0  # points; smaller running text is not read but skipped
AREAS = ("head", "main", "rail", "foot")

# One value of a CSS variable: a colour or a font's name. No sign in it can end the declaration, or call for a file.
# Matches "#0b3954", "Noto Serif", "rgb(11 57 84)"; not "red;}", "</style>", "url(x)".
_CSS_VALUE = re.compile(r"""(?!.*\b(?:url|image|src|attr|var)\s*\()[\w\s#%.,()/"'-]+""", re.VERBOSE | re.IGNORECASE)

# The name of a block in a template. Matches "my_block"; not "my-block", "_x", "__class__".
_BLOCK = re.compile(r"""[a-z][a-z0-9_]*""", re.VERBOSE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """What a page of the smallest type holds on A4, about: for the first layout, which measures what is true."""

    lines: float
    """Lines of running text between the head and the foot, with a title of one line and a bottom line of two."""
    main: float
    """Letters in such a line of the main column, as all that follow."""
    rail: float
    """Letters of the rail's smaller type that take the height of such a line."""
    title: float
    lead: float
    """Letters in a line of the bottom line."""
    frame: float
    """Lines of the rail that its frames and headings take beyond those of the main column."""


USUAL_ROOM = Room(lines=42, main=70, rail=49, title=48, lead=88, frame=4)


@dataclass(frozen=True, slots=True, kw_only=True)
class Logo:
    """A picture in the masthead."""

    file: str
    """In the theme's folder: SVG, PNG or JPEG."""
    alt: str
    """What it shows, for those who cannot see it."""
    height: float
    """In millimetres."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """One theme.toml; None where it leaves a matter to the theme that it extends."""

    extends: str | None
    description: str
    papers: tuple[str, ...] | None
    sizes: tuple[float, ...] | None
    room: Mapping[str, float]
    colours: Mapping[str, str]
    fonts: Mapping[str, str]
    blocks: Mapping[str, tuple[str, ...]]
    labels: Mapping[str, str]
    logo: Logo | None


def read(file: Path) -> Settings:
    """The settings of a theme.

    Raises:
        TemplateError: the file is no TOML, or holds what a theme cannot have; the message names all faults.
    """
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise TemplateError(f"{file}: {error}") from error
    faults = list(_faults(table))
    if faults:
        raise TemplateError("; ".join(f"{file}: {fault}" for fault in faults))
    return Settings(
        extends=table.get("extends"),
        description=table.get("description", ""),
        papers=tuple(table["papers"]) if "papers" in table else None,
        sizes=tuple(sorted(map(float, table["sizes"]))) if "sizes" in table else None,
        room=table.get("room", {}),
        colours=table.get("colours", {}),
        fonts=table.get("fonts", {}),
        blocks={area: tuple(names) for area, names in table.get("blocks", {}).items()},
        labels=table.get("labels", {}),
        logo=_logo(table["logo"]) if "logo" in table else None,
    )


def _logo(table: Mapping[str, Any]) -> Logo:
    return Logo(file=table["file"], alt=table["alt"], height=float(table.get("height", 8)))


def _faults(table: Mapping[str, Any]) -> Iterator[str]:
    for key, value in table.items():
        if key not in _CHECKS:
            yield f"no setting called {key!r}; there are: {', '.join(sorted(_CHECKS))}"
        else:
            yield from _CHECKS[key](key, value)


def _text(key: str, value: object) -> Iterator[str]:
    if not isinstance(value, str):
        yield f"{key} is {value!r}; give a text"


def _papers(key: str, value: object) -> Iterator[str]:
    if not (isinstance(value, list) and value and all(paper in ("a4", "letter") for paper in value)):
        yield f"{key} is {value!r}; give a list of a4 and letter"


def _sizes(key: str, value: object) -> Iterator[str]:
    if not (isinstance(value, list) and value and all(isinstance(size, int | float) and LEAST_TYPE <= size <= 24 for size in value)):
        yield f"{key} is {value!r}; give sizes of type from {LEAST_TYPE:.0f} to 24 points"


def _css(key: str, value: object) -> Iterator[str]:
    if not isinstance(value, dict):
        yield f"{key} is no table"
        return
    for name, part in value.items():
        if not (isinstance(part, str) and _CSS_VALUE.fullmatch(part)):
            yield f"{key}.{name} is {part!r}; give one colour or font list as CSS writes it"


def _texts(key: str, value: object) -> Iterator[str]:
    if not (isinstance(value, dict) and all(isinstance(part, str) for part in value.values())):
        yield f"{key} is {value!r}; give a table of texts"


def _room(key: str, value: object) -> Iterator[str]:
    names = [field.name for field in fields(Room)]
    numbers = isinstance(value, dict) and all(
        name in names and isinstance(part, int | float) and 1 <= part <= 1000 for name, part in value.items()
    )
    if not numbers:
        yield f"{key} is {value!r}; it takes {', '.join(names)}, each a number from 1 to 1000"


def _blocks(key: str, value: object) -> Iterator[str]:
    if not isinstance(value, dict) or not set(value) <= set(AREAS):
        yield f"{key} is {value!r}; it takes {', '.join(AREAS)}, each a list of blocks"
        return
    for area, names in value.items():
        if not (isinstance(names, list) and all(isinstance(name, str) and _BLOCK.fullmatch(name) for name in names)):
            yield f"{key}.{area} is {names!r}; give a list of names of blocks"


def _logo_faults(key: str, value: object) -> Iterator[str]:
    fits = isinstance(value, dict) and isinstance(value.get("file"), str) and set(value) <= {"file", "alt", "height"}
    if not fits:
        yield f"{key} is {value!r}; give file, alt, and if you like height in millimetres"
    elif isinstance(value, dict) and not (isinstance(value.get("alt"), str) and value["alt"].strip()):
        yield f"{key} has no alt; say in it what the picture shows, for those who cannot see it"
    elif isinstance(value, dict) and not (isinstance(value.get("height", 8), int | float) and 2 <= value.get("height", 8) <= 40):
        yield f"{key}.height is {value['height']!r}; give millimetres from 2 to 40"


_CHECKS = {
    "blocks": _blocks,
    "colours": _css,
    "description": _text,
    "extends": _text,
    "fonts": _css,
    "labels": _texts,
    "logo": _logo_faults,
    "papers": _papers,
    "room": _room,
    "sizes": _sizes,
}
