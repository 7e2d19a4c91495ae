"""This file keeps the drafts of themes: copies in a temporary folder that are worked on in the browser until they are saved.

Nothing of the user's is written to before `save` is asked for, and the folder goes when the program stops.
"""

import re
import shutil
from pathlib import Path

from briefing import choices
from briefing.deliver import write_file
from briefing.errors import OptionError, OutputError
from briefing.serve.bounds import THEME_FILE

SETTINGS, STYLE, PAGE, MAIL = "theme.toml", "style.css", "briefing.html.j2", "email.html.j2"
_TEXTS = (".toml", ".css", ".j2", ".svg")
_INHERITING = '{{% extends "!default/{name}" %}}\n'  # what a template begins with that changes a block or two

# A theme's or file's name: "town-desk", "style.css"; not "..", ".hidden" or "a/b".
_NAME = re.compile(r"[a-z0-9] [a-z0-9_-]* (?: \. [a-z0-9_-]+ )*", re.VERBOSE | re.IGNORECASE)


class Drafts:
    """The drafts of one run of the program."""

    def __init__(self, folder: Path, own: Path | None, target: Path) -> None:
        self._root = folder.resolve() / "themes"
        self._own = own
        """The user's folder of themes, looked into first."""
        self.target = target.absolute()
        """Where a draft is saved."""

    @property
    def root(self) -> Path:
        """The folder of drafts, as one of themes; there once one was opened."""
        return self._root

    def open(self, theme: str) -> dict[str, str]:
        """The texts of the files of a theme's draft, by name; the draft is made when there is none.

        Among them are those that a theme can have and this one lacks, with what they would begin with.

        Raises:
            OptionError: there is no such theme.
            OutputError: the copy cannot be written.
        """
        self._ready()
        if not (self._root / _checked(theme) / SETTINGS).is_file():
            choices.copy_theme(theme, self._root, theme, self._own)
        return self._files(theme)

    def discard(self, theme: str) -> None:
        """Removes a draft."""
        shutil.rmtree(self._root / _checked(theme), ignore_errors=True)

    def write(self, theme: str, file: str, text: str) -> None:
        """Changes a file of a draft.

        Raises:
            OptionError: there is no such draft or file, or the text is too long.
        """
        if file not in self._files(theme):
            raise OptionError(f"theme {theme}: no file {file!r} to be edited; there are: {', '.join(self._files(theme))}")
        if len(text.encode("utf-8", "surrogatepass")) > THEME_FILE:
            raise OptionError(f"{file}: is too long; at most {THEME_FILE:,} bytes")
        (self._root / theme / file).write_text(text, encoding="utf-8", errors="replace", newline="")

    def save(self, theme: str, name: str, *, replace: bool) -> Path:
        """Writes a draft into the user's folder under a name, and gives its folder.

        Raises:
            OptionError: the name is none that a theme can have.
            OutputError: there is one of that name and it is not to be replaced, or it cannot be written.
        """
        self._files(theme)
        folder, draft = self.target / _checked(name), self._root / theme
        if folder.exists() and not replace:
            raise OutputError(f"{folder} is there already; give another name, or choose to replace it")
        for path in sorted(path for path in draft.rglob("*") if path.is_file()):
            write_file(path.read_bytes(), folder / path.relative_to(draft))
        return folder

    def without_root(self, words: str) -> str:
        """A fault's words with the files of drafts named as the user knows them."""
        return words.replace(f"{self._root}/", "")

    def _ready(self) -> None:
        """The folder of drafts with copies of the user's own themes, which a draft may build on."""
        if self._root.is_dir():
            return
        try:
            self._root.mkdir(parents=True)
            for folder in sorted(self._own.iterdir()) if self._own else ():
                if folder.is_dir() and (folder.name.startswith("_") or (folder / SETTINGS).is_file()):
                    shutil.copytree(folder, self._root / folder.name)
        except (OSError, shutil.Error) as error:
            raise OutputError(f"a draft cannot be made in {self._root.parent}: {error}") from error

    def _files(self, theme: str) -> dict[str, str]:
        folder = self._root / _checked(theme)
        if not (folder / SETTINGS).is_file():
            raise OptionError(f"there is no draft of a theme called {theme!r}")
        paths = sorted(path for path in folder.iterdir() if path.suffix in _TEXTS and path.is_file())
        own = {path.name: path.read_text("utf-8", "replace") for path in paths if path.stat().st_size <= THEME_FILE}
        return {STYLE: "", **{name: _INHERITING.format(name=name) for name in (PAGE, MAIL)}, **own}


def stamp(folders: tuple[Path, ...]) -> str:
    """A word that changes when a theme in one of the folders does; deeper folders are not looked into, for there may be many."""
    found = []
    for folder in folders:
        for path in folder.glob("*/*"):
            try:
                found.append(path.stat().st_mtime_ns)
            except OSError:  # gone while we looked; editors write so
                continue
    return f"{len(found)}-{max(found, default=0)}-{sum(found) % 1_000_003}"


def _checked(name: str) -> str:
    if not _NAME.fullmatch(name) or len(name) > 60:
        raise OptionError(f"{name!r} is no name for a theme; give letters, figures and hyphens")
    return name
