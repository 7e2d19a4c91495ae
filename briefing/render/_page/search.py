"""This file says where themes are looked for: the user's folders first, then those that come with the program."""

import os
from functools import cache
from pathlib import Path

from briefing.errors import OptionError

HERE = "templates"
FILE = "theme.toml"


def roots(templates: Path | None) -> tuple[Path, ...]:
    """The folders that hold themes, first to last: the one that was named, ./templates, the user's configuration, the program's.

    Raises:
        OptionError: the folder that was named is not there.
    """
    if templates is not None and not templates.is_dir():
        raise OptionError(f"no folder of templates at {templates}")
    own = [templates] if templates else []
    found = [path.resolve() for path in (*own, Path(HERE), configured(), packaged()) if path.is_dir()]
    return tuple(dict.fromkeys(found))


def theme_names(templates: Path | None = None) -> tuple[str, ...]:
    """The names of all the themes there are, sorted."""
    return tuple(sorted({file.parent.name for root in roots(templates) for file in root.glob(f"[!_.]*/{FILE}")}))


def configured() -> Path:
    """The folder of themes among the user's settings, whether or not it is there."""
    named = os.environ.get("XDG_CONFIG_HOME") or os.environ.get("APPDATA")
    return (Path(named) if named else Path.home() / ".config") / "neutral-briefing" / HERE


@cache
def packaged() -> Path:
    """The folder of the themes that come with the program: inside an installed package, beside it in a checkout."""
    package = Path(__file__).resolve().parents[2]
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"


def is_foreign(folder: Path) -> bool:
    """Whether a folder is somebody else's, so that its templates are not trusted with time and memory."""
    return not folder.is_relative_to(packaged())
