"""This file finds themes: folders with a theme.toml, the user's own before those that come with the program."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from briefing.errors import OptionError, TemplateError
from briefing.registry import unknown

SETTINGS = "theme.toml"

# One value of a CSS variable: a colour or a font's name. No sign in it can end the declaration.
# Matches "#0b3954", "Noto Serif", "rgb(11 57 84)"; not "red;}", "</style>".
_CSS_VALUE = re.compile(r"""[\w\s#%.,()/"'-]+""", re.VERBOSE)


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """One look of the page."""

    name: str
    description: str
    folders: tuple[Path, ...]
    """Where its files are looked for, first to last: the user's, the program's, then those of the theme that it extends."""
    papers: tuple[str, ...]
    sizes: tuple[float, ...]
    """Sizes of the running text in points, smallest first: a page with little text may take a larger one, none a smaller."""
    room: Room
    colours: Mapping[str, str]
    fonts: Mapping[str, str]

    @property
    def folder(self) -> Path:
        """Where the theme itself is."""
        return self.folders[0]


def themes(templates: Path | None = None) -> tuple[Theme, ...]:
    """All the themes there are, by name; `templates` is a folder of the user's own."""
    return tuple(find_theme(name, templates) for name in _names(templates))


def find_theme(name: str, templates: Path | None = None) -> Theme:
    """The theme of that name.

    Raises:
        OptionError: there is none of that name.
        TemplateError: its settings are wrong.
    """
    if name not in _names(templates):
        raise OptionError(unknown("theme", name, _names(templates)))
    folders = _folders(name, templates)
    settings = _settings(folders)
    parent = _parent(name, settings.get("extends"), templates)
    return Theme(
        name=name,
        description=str(settings.get("description", "")),
        folders=folders + (parent.folders if parent else ()),
        papers=tuple(settings.get("papers", parent.papers if parent else ())),
        sizes=tuple(sorted(settings.get("sizes", parent.sizes if parent else ()))),
        room=_room(name, parent.room if parent else None, settings.get("room", {})),
        colours=_values(name, parent.colours if parent else {}, settings.get("colours", {})),
        fonts=_values(name, parent.fonts if parent else {}, settings.get("fonts", {})),
    )


def roots(templates: Path | None) -> tuple[Path, ...]:
    """The folders that hold themes: the user's, then the program's."""
    if templates is not None and not templates.is_dir():
        raise OptionError(f"no folder of templates at {templates}")
    return (templates, packaged()) if templates else (packaged(),)


def packaged() -> Path:
    """The folder of the themes that come with the program: inside an installed package, beside it in a checkout."""
    package = Path(__file__).parents[2]
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"


def _names(templates: Path | None) -> tuple[str, ...]:
    return tuple(sorted({settings.parent.name for root in roots(templates) for settings in root.glob(f"[!_]*/{SETTINGS}")}))


def _folders(name: str, templates: Path | None) -> tuple[Path, ...]:
    return tuple(root / name for root in roots(templates) if (root / name).is_dir())


def _settings(folders: tuple[Path, ...]) -> dict[str, Any]:
    file = next(_settings_files(folders))
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise TemplateError(f"{file}: {error}") from error


def _settings_files(folders: tuple[Path, ...]) -> Iterator[Path]:
    return (folder / SETTINGS for folder in folders if (folder / SETTINGS).is_file())


def _parent(name: str, extends: str | None, templates: Path | None) -> Theme | None:
    if extends is None:
        return None
    if extends == name:
        raise TemplateError(f"theme {name} extends itself")
    try:
        return find_theme(extends, templates)
    except RecursionError:
        raise TemplateError(f"theme {name} extends itself by way of {extends}") from None


def _values(name: str, inherited: Mapping[str, str], own: Mapping[str, str]) -> dict[str, str]:
    for key, value in own.items():
        if not _CSS_VALUE.fullmatch(str(value)):
            raise TemplateError(f"theme {name}: {key} is {value!r}; give one colour or font list as CSS writes it")
    return dict(inherited) | dict(own)


def _room(name: str, inherited: Room | None, own: Mapping[str, Any]) -> Room:
    base = inherited or Room(lines=38, main=70, rail=50, title=48, lead=88)
    known = {item.name for item in fields(Room)}
    for key, value in own.items():
        if key not in known or not isinstance(value, int | float) or not 1 <= value <= 1000:
            raise TemplateError(f"theme {name}: room has {key} = {value!r}; it takes {', '.join(sorted(known))}, each a number from 1")
    return replace(base, **own)
