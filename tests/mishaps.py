"""This file runs a program that meets a mishap at a chosen moment: when it touches a folder for the so-manieth time."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Literal

import pytest

Mishap = Literal["kill", "kill in the middle", "full disk"]

ROOM = 100  # bytes that still go into a file, so that it is there and not whole

_WATCHED = f"""
import os, resource, signal, sys
folder, moment, mishap = os.path.realpath(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
touched = 0

def watch(event, args):
    global touched
    if event not in ("open", "os.rename") or not isinstance(args[0], (str, os.PathLike)):
        return
    touched += os.path.realpath(args[0]).startswith(folder)
    if touched != moment:
        return
    touched += 1  # what follows may touch the folder again
    if mishap == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    if mishap == "kill in the middle":
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, ({ROOM}, {ROOM}))

sys.argv[:4] = ["program"]
"""


def run_with(
    mishap: Mishap | None, moment: int, watched: Path, program: str, *words: str, within: Path
) -> subprocess.CompletedProcess[str]:
    """Runs the program of Python in a folder; at that touch of the watched folder, from 1, the mishap strikes.

    The room left on a full disk, or till the kill in the middle, is that for each file written from then on.
    """
    if sys.platform == "win32":
        pytest.skip("Windows has no limits of a file's size")
    watch = "sys.addaudithook(watch)\n" if mishap else ""
    command = [sys.executable, "-c", f"{_WATCHED}{watch}{program}", str(watched), str(moment), str(mishap), *words]
    return subprocess.run(command, cwd=within, env=os.environ, capture_output=True, text=True, check=False)


def files_in(folder: Path) -> dict[str, bytes]:
    """The files under a folder by their paths in it, without those that are only on their way to their names."""
    paths = (path for path in folder.rglob("*") if path.is_file() and not path.name.endswith(".part"))
    return {str(path.relative_to(folder)): path.read_bytes() for path in paths}


def parts_in(folder: Path) -> list[Path]:
    """The files under a folder that are on their way to their names."""
    return list(folder.rglob("*.part"))
