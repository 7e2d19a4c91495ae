"""This file keeps results as files of a folder, and remembers in a hidden file there what is kept."""

import hashlib
import os
import re
from collections.abc import Sequence
from pathlib import Path

from briefing.batch.archives._archive import Archive
from briefing.batch.work import Made
from briefing.deliver import write_file
from briefing.deliver.names import file_name
from briefing.errors import OutputError

LEDGER = ".briefing-batch"
_MARK = 10  # hexadecimal digits: two of a million names that are otherwise alike meet once in two million runs

# A line of the ledger: an identity; not the half line that a killed process left.
_IDENTITY = re.compile(rb"^ [0-9a-f]{64} $", re.VERBOSE | re.MULTILINE)


class Folder:
    """A file a result, called after its source and a mark of the input's own name, which is the same in every run.

    So inputs that are called alike do not meet, and two runs may fill one folder at the same time.
    """

    def __init__(self, folder: Path, *, resume: bool) -> None:
        self._folder = folder
        self._ledger = folder / LEDGER
        self._kept = _identities(self._ledger) if resume else frozenset()

    def has(self, key: str) -> bool:
        """Whether an earlier run has kept it."""
        return key.encode() in self._kept

    def keep(self, key: str, name: str, made: Sequence[Made]) -> None:
        """Writes the files, then remembers that they are there."""
        for number, each in enumerate(made):
            mark = hashlib.sha256(f"{name}\0{number}".encode("utf-8", "surrogatepass")).hexdigest()[:_MARK]
            for result in each.results:
                write_file(result.data, self._folder / file_name(each.name, f"-{mark}{result.suffix}"))
        self._remember(key)

    def close(self, *, is_over: bool) -> None:
        """Nothing was left open."""

    def _remember(self, key: str) -> None:
        """Adds a line in one write, which runs at the same time do not tear; the line break before it ends a torn one."""
        try:
            file = os.open(self._ledger, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o666)
            try:
                os.write(file, f"\n{key}\n".encode())
            finally:
                os.close(file)
        except OSError as error:
            raise OutputError(f"{self._ledger}: cannot be written: {error.strerror}") from error


def _identities(ledger: Path) -> frozenset[bytes]:
    try:
        return frozenset(_IDENTITY.findall(ledger.read_bytes()))
    except FileNotFoundError:
        return frozenset()
    except OSError as error:
        raise OutputError(f"{ledger}: cannot be read: {error.strerror}") from error


_: type[Archive] = Folder
