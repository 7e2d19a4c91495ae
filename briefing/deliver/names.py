"""This file makes file names that every system takes out of names that people give."""

import re
import unicodedata

# What is neither letter, digit nor mark: "harbour dispute" -> "harbour-dispute"; in "harbour2" nothing matches.
_BETWEEN_WORDS = re.compile(r"[\W_]+")
_LONGEST = 120  # bytes; file systems stop at 255, and a suffix and a folder's depth want room
_RESERVED = frozenset({"con", "prn", "aux", "nul"} | {f"{device}{number}" for device in ("com", "lpt") for number in range(10)})
_NAMELESS = "briefing"


def file_name(name: str, suffix: str) -> str:
    """A file name for a source called `name`: one lower-case word with hyphens, never a path, never empty.

    Letters of all scripts stay. `suffix` has its dot; a suffix of the source's own (".txt") is left out.
    """
    stem = re.sub(r"(?<=\w)\.\w{1,5}$", "", name)  # matches ".txt" of "dispute.txt"; not ".profile", nor " today." of a sentence
    words = _BETWEEN_WORDS.sub("-", unicodedata.normalize("NFC", stem).lower()).strip("-")
    short = words.encode("utf-8", "ignore")[:_LONGEST].decode("utf-8", "ignore").strip("-")
    return (f"{short}-{_NAMELESS}" if short in _RESERVED else short or _NAMELESS) + suffix
