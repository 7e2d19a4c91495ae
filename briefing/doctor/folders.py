"""This file looks at folders: where themes are, and where results go."""

import os
from collections.abc import Iterator
from pathlib import Path

from briefing.doctor.finding import Finding
from briefing.errors import BriefingError
from briefing.render import themes


def look_at_themes() -> Iterator[Finding]:
    """Whether the program's themes are with it and in order."""
    try:
        found = [theme.name for theme in themes()]
    except BriefingError as error:
        yield Finding("fault", f"themes: {error}", "install the program anew")
        return
    if found:
        yield Finding("ok", f"themes: {', '.join(found)}")
    else:
        yield Finding("fault", "no themes with the program", "install it anew")


def look_at_results(folder: Path) -> Iterator[Finding]:
    """Whether results can be written; the folder itself is made when it is first needed."""
    nearest = next(place for place in (folder, *folder.absolute().parents) if place.exists())
    if nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK):
        yield Finding("ok", f"results can be written to {folder}{os.sep}")
    else:
        yield Finding("fault", f"results cannot be written to {folder}{os.sep}", "change the rights of the folder, or give another with -o")
