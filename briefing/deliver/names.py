"""This file makes file names that every system takes out of names that people give."""

import re
import unicodedata

# A file's own suffix: ".txt" of "dispute.txt" and of "dispute (2).txt"; not ".profile", nor anything of "...".
_SUFFIX = re.compile(r"(?<= [^\s./\\] ) \.\w{1,5} \Z", re.VERBOSE)
_LONGEST = 120  # bytes; file systems stop at 255, and a suffix and a folder's depth want room
_RESERVED = frozenset({"con", "prn", "aux", "nul"} | {f"{device}{number}" for device in ("com", "lpt") for number in range(10)})
_NAMELESS = "briefing"


def file_name(name: str, suffix: str) -> str:
    """A file name for a source called `name`: one lower-case word with hyphens, never a path, never empty.

    Letters of all scripts stay. `suffix` has its dot; a suffix of the source's own (".txt") is left out.
    """
    letters = unicodedata.normalize("NFC", _SUFFIX.sub("", name)).lower()
    words = "".join(sign if _is_part_of_a_word(sign) else " " for sign in letters).split()
    short = "-".join(words).encode("utf-8")[:_LONGEST].decode("utf-8", "ignore").strip("-")
    return (f"{short}-{_NAMELESS}" if short in _RESERVED else short or _NAMELESS) + suffix


def _is_part_of_a_word(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "LNM"  # letters, numbers, and the marks that many scripts write on letters
