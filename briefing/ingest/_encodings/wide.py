"""This file reads UTF-16 and UTF-32 that begin with no byte order mark, where they can be nothing else."""

import re

_CODECS = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
_LEAST = 8  # characters; of fewer, nothing is certain

# A sign that no text holds, for control, for private use or a hole in Unicode: "\x01" and "\ue000"; not a tab or a line's end.
_UNTEXTLIKE = re.compile(
    r"""
    [\x00-\x08\x0e-\x19\x1b-\x1f\x7f-\x84\x86-\x9f]
    | [\ue000-\uf8ff\ufdd0-\ufdef\ufff0-\ufff8\ufffe\uffff\U000e0100-\U0010ffff]
    """,
    re.VERBOSE,
)


def wide_text(data: bytes) -> str | None:
    """The text of bytes that are text in one wide encoding and in no other; None: they are not."""
    readings = [text for codec in _CODECS if (text := _strictly(data, codec)) is not None]
    return readings[0] if len(readings) == 1 else None


def _strictly(data: bytes, codec: str) -> str | None:
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        return None
    if len(text) < _LEAST or _UNTEXTLIKE.search(text) or not (" " in text or "\n" in text):
        return None
    return text if _is_of_few_scripts(text) else None


def _is_of_few_scripts(text: str) -> bool:
    """Whether its signs come from few parts of Unicode: bytes that are no text scatter over all of it."""
    parts = [ord(sign) >> 8 for sign in text]
    return len(set(parts)) <= 2 + len(parts) // 8 or _share_of_cjk(parts) > 0.5


def _share_of_cjk(parts: list[int]) -> float:
    return sum(0x30 <= part <= 0x9F or 0xAC <= part <= 0xD7 for part in parts) / len(parts)
