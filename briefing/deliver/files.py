"""This file writes results so that under the final name there is all of it or nothing."""

import os
from contextlib import suppress
from pathlib import Path

from briefing.errors import OutputError


def write_file(data: bytes, path: Path) -> Path:
    """Writes the data to the path and gives it back; missing folders are made, an old file is replaced in one step.

    What is no plain file (a pipe, /dev/null) is written to, not replaced.

    Raises:
        OutputError: the path is a folder, lies under a file, may not be written, or the disk is full.
    """
    _make_folder(path.parent)
    try:
        if path.is_dir():
            raise OutputError(f"{path}: is a folder; give a file name, or remove it")
        if path.exists() and not path.is_file():
            path.write_bytes(data)
        else:
            _replace(path, data)
    except OSError as error:
        raise OutputError(_what_happened(path, error)) from error
    return path


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise OutputError(f"{folder}: a file stands where a folder is needed; choose another place") from error
    except OSError as error:
        raise OutputError(_what_happened(folder, error)) from error


def _replace(path: Path, data: bytes) -> None:
    """Writes beside the final name, waits for the disk, then renames."""
    part = path.with_name(f".briefing-{os.urandom(6).hex()}.part")
    try:
        with part.open("xb") as file:  # "x": never through a link that somebody has laid under that name
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def _what_happened(path: Path, error: OSError) -> str:
    if isinstance(error, PermissionError):
        return f"{path}: no permission to write there; choose another place with -o, or change the folder's rights"
    return f"{path}: cannot be written: {error.strerror or error}; nothing of it was kept"
