"""This file hands a template the pictures of its own theme, and no other file."""

from base64 import b64encode
from pathlib import Path

from briefing.errors import TemplateError
from briefing.render._page.themes import Theme

KINDS = {".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg"}
LARGEST = 1_000_000  # bytes: a logo, not a poster


def asset(theme: Theme, name: str) -> str:
    """A picture of the theme's folders as a data: address, so that the page needs no other file.

    Raises:
        TemplateError: there is none of that name, it is no picture, or too large; the message says which.
    """
    kind = KINDS.get(Path(name).suffix.lower())
    if kind is None:
        raise TemplateError(f"theme {theme.name}: {name} is no picture; there may be {', '.join(KINDS)}")
    data = _file(theme, name).read_bytes()
    if len(data) > LARGEST:
        raise TemplateError(f"theme {theme.name}: {name} has {len(data):,} bytes; give at most {LARGEST:,}")
    return f"data:{kind};base64,{b64encode(data).decode('ascii')}"


def _file(theme: Theme, name: str) -> Path:
    """The file, which must stand inside a folder of the theme, links followed."""
    for folder in theme.folders:
        path = (folder / name).resolve()
        if path.is_relative_to(folder.resolve()) and path.is_file():
            return path
    raise TemplateError(f"theme {theme.name}: no file {name} in {', '.join(map(str, theme.folders))}")
