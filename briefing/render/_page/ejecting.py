"""This file copies a theme out of the program, so that its files can be changed."""

import shutil
from pathlib import Path

from briefing.errors import OutputError
from briefing.render._page.search import FILE
from briefing.render._page.themes import Theme


def eject(theme: Theme, folder: Path, name: str) -> Path:
    """A folder `name` in the given one, with all files of the theme itself; what it inherits stays inherited.

    A theme that extends no other extends the one it was copied from by its template's `!default/`, and needs none of it.

    Raises:
        OutputError: there is such a folder already, or it cannot be written.
    """
    target = folder / name
    if target.exists():
        raise OutputError(f"{target} is there already; give another name with --as, or another folder with --to")
    try:
        shutil.copytree(theme.folder, target)
    except OSError as error:
        raise OutputError(f"{target} cannot be written: {error.strerror}") from error
    return target / FILE
