"""This file keeps compiled templates beside the program's byte code, since compiling them takes a twentieth of a page's cold start."""

import sys
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path

from jinja2.bccache import Bucket, FileSystemBytecodeCache


def kept() -> "Kept | None":
    """Where compiled templates are kept; None where Python keeps no byte code, or has no place for it."""
    try:
        folder = Path(cache_from_source(__file__)).parent
    except NotImplementedError:
        return None
    return Kept(str(folder)) if folder.is_dir() and not sys.dont_write_bytecode else None


class Kept(FileSystemBytecodeCache):
    """Jinja's cache, which asks for the very source and for Jinja's and Python's versions, and may fail to write."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps a template; where the folder cannot be written, or is full, nothing is kept."""
        with suppress(OSError):
            super().dump_bytecode(bucket)
