"""This file decides where results go."""

import os
from collections.abc import Iterable
from pathlib import Path

from briefing.deliver.names import file_name

RESULTS = Path("output")


def places(asked: str | None, name: str, suffixes: Iterable[str]) -> tuple[Path, ...]:
    """A path for each suffix, for results of a source called `name`.

    `asked` is what the user gave: a file for one result, a folder for several; a folder also where it is one already or
    ends as one ("briefs/"). None is the folder for results.
    """
    endings = tuple(suffixes)
    if asked and len(endings) == 1 and not _is_folder(asked):
        return (Path(asked),)
    folder = Path(asked) if asked else RESULTS
    return tuple(folder / file_name(name, ending) for ending in endings)


def _is_folder(asked: str) -> bool:
    return asked.endswith((os.sep, "/")) or Path(asked).is_dir()
