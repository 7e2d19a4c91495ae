"""This file finds themes: folders with a theme.toml, the user's own before those that come with the program."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from briefing.errors import OptionError, TemplateError
from briefing.frozen import dataclass
from briefing.registry import unknown
from briefing.render._page import settings as settings_file
from briefing.render._page.search import FILE, is_foreign, roots, theme_names
from briefing.render._page.settings import USUAL_ROOM, Logo, Room, Settings

PARTS = "_parts"  # folder of what themes share, beside their own


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """One look of the page."""

    name: str
    description: str
    extends: str | None
    folders: tuple[Path, ...]
    """Where its files are looked for, first to last: the user's, the program's, then those of the theme that it extends."""
    shared: tuple[Path, ...]
    """Where files that all themes share are looked for, after that."""
    papers: tuple[str, ...]
    sizes: tuple[float, ...]
    """Sizes of the running text in points, smallest first: a page with little text may take a larger one, none a smaller."""
    room: Room
    colours: Mapping[str, str]
    fonts: Mapping[str, str]
    blocks: Mapping[str, tuple[str, ...]]
    """What stands in which part of the page, in order."""
    labels: Mapping[str, str]
    """Our own words, where the theme has others than the language."""
    logo: Logo | None

    @property
    def folder(self) -> Path:
        """Where the theme itself is."""
        return self.folders[0]

    @property
    def is_foreign(self) -> bool:
        """Whether any of its files may be somebody else's than the program's."""
        parts = (root / PARTS for root in self.shared)
        return any(is_foreign(folder) for folder in (*self.folders, *(folder for folder in parts if folder.is_dir())))


def themes(templates: Path | None = None) -> tuple[Theme, ...]:
    """All the themes there are, by name; `templates` is a folder of the user's own."""
    return tuple(find_theme(name, templates) for name in theme_names(templates))


def find_theme(name: str, templates: Path | None = None) -> Theme:
    """The theme of that name.

    Raises:
        OptionError: there is none of that name.
        TemplateError: its settings are wrong.
    """
    return _theme(name, templates, ())


def _theme(name: str, templates: Path | None, heirs: tuple[str, ...]) -> Theme:
    if name not in theme_names(templates):
        raise OptionError(unknown("theme", name, theme_names(templates)))
    if name in heirs:
        raise TemplateError(f"theme {name} extends itself, by way of {', '.join(heirs)}")
    folders = tuple(root / name for root in roots(templates) if (root / name).is_dir())
    own = settings_file.read(next(_files(folders)))
    parent = _theme(own.extends, templates, (*heirs, name)) if own.extends is not None else None
    return _own(name, folders, own, roots(templates)) if parent is None else _heir(name, folders, own, parent)


def _own(name: str, folders: tuple[Path, ...], own: Settings, shared: tuple[Path, ...]) -> Theme:
    return Theme(
        name=name,
        description=own.description,
        extends=None,
        folders=folders,
        shared=shared,
        papers=own.papers or (),
        sizes=own.sizes or (),
        room=replace(USUAL_ROOM, **own.room),
        colours=own.colours,
        fonts=own.fonts,
        blocks=own.blocks,
        labels=own.labels,
        logo=own.logo,
    )


def _heir(name: str, folders: tuple[Path, ...], own: Settings, parent: Theme) -> Theme:
    return Theme(
        name=name,
        description=own.description,
        extends=own.extends,
        folders=folders + parent.folders,
        shared=parent.shared,
        papers=own.papers or parent.papers,
        sizes=own.sizes or parent.sizes,
        room=replace(parent.room, **own.room),
        colours=dict(parent.colours) | dict(own.colours),
        fonts=dict(parent.fonts) | dict(own.fonts),
        blocks=dict(parent.blocks) | dict(own.blocks),
        labels=dict(parent.labels) | dict(own.labels),
        logo=own.logo or parent.logo,
    )


def _files(folders: tuple[Path, ...]) -> Iterator[Path]:
    return (folder / FILE for folder in folders if (folder / FILE).is_file())
