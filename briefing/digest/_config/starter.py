"""This file writes settings to begin with."""

from importlib.resources import files
from pathlib import Path

from briefing.deliver import write_file
from briefing.errors import OutputError


def write_starter(path: Path) -> Path:
    """The commented settings under that name.

    Raises:
        OutputError: there is such a file already, or it cannot be written.
    """
    if path.exists():
        raise OutputError(f"{path}: is there already; choose another name, or change that one")
    return write_file(files(__package__).joinpath("starter.toml").read_bytes(), path)
