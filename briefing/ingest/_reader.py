"""This file says what a format is to be read: how its files are known, and what reads them."""

from collections.abc import Callable

from briefing.frozen import dataclass
from briefing.model.text import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """One format."""

    suffixes: tuple[str, ...]
    """Of its files' names, in lower case, with the dot."""
    recognises: Callable[[bytes], bool]
    """Whether a file's bytes can be nothing else, whatever its name."""
    read: Callable[[bytes, str], tuple[Source, ...]]
    """The sources in a file's bytes, by the file's name; raises InputError."""
    media_types: tuple[str, ...] = ()
    """What servers call the format, in lower case; none where that tells it from no other ("text/plain")."""
    is_text: bool = False
    """Whether a file is characters in some encoding, so that a charset stated beside it applies."""
