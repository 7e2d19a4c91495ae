"""This file brings words from a PDF's text and from its record to one form, in which they can be compared sign by sign."""

import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

HYPHENS = dict.fromkeys(map(ord, "‐‑"), "-")
UNPRINTED = ("Cc", "Cf", "Cs", "Zs", "Zl", "Zp")  # categories without a shape; where lines break, spaces go
MARKS = ("Mn", "Mc", "Me")
TURNING = ("R", "AL", "AN", "RLO", "RLE", "RLI")  # letters that run from right to left, and signs that turn others
BRACKETS = dict(zip(map(ord, "([{<«‹"), ")]}>»›", strict=True))  # turned in writing from right to left


def folded(text: str) -> str:
    """The signs of a text that have a shape; ligatures are taken apart, upper and lower case stay."""
    plain = unicodedata.normalize("NFKC", text).translate(HYPHENS)
    return "".join(sign for sign in plain if unicodedata.category(sign) not in UNPRINTED and sign != "\ufffd")


def runs_both_ways(text: str) -> bool:
    """Whether some of it runs from right to left, so that a PDF does not keep its order."""
    return any(unicodedata.bidirectional(sign) in TURNING for sign in text)


def has_marks(text: str) -> bool:
    """Whether some of its signs are marks on others: which letter they belong to is not always kept in a PDF."""
    return any(unicodedata.category(sign) in MARKS for sign in unicodedata.normalize("NFC", text))


def marked_letters(texts: Iterable[str]) -> frozenset[str]:
    """The letters that bear a mark, or stand next to one, somewhere in these texts."""
    found = set()
    for text in texts:
        signs = unicodedata.normalize("NFC", text)
        found |= {
            sign
            for before, sign, after in zip(" " + signs, signs, signs[1:] + " ", strict=False)
            if {unicodedata.category(before), unicodedata.category(after)}.intersection(MARKS)
        }
    return frozenset(sign for sign in found if unicodedata.category(sign) not in MARKS)


@dataclass(frozen=True, slots=True)
class Allowance:
    """What a PDF need not keep of a text, so that it is not compared."""

    loose: frozenset[str]
    """Letters that bear a mark somewhere on the page: fonts join the two, and a PDF names the joined shape for one of its uses only."""
    is_turned: bool = False
    """Whether the text runs from right to left: then the order is not compared."""


def is_same(wanted: str, printed: str, unnamed: int, allowed: Allowance) -> bool:
    """Whether a line of the page has the signs that it should; `unnamed` is how many more shapes it has, of which the PDF says nothing."""
    if not (allowed.is_turned or has_marks(wanted) or allowed.loose.intersection(wanted)):
        return not unnamed and folded(wanted).rstrip("-") == folded(printed).rstrip("-")  # a PDF does not keep a hyphen at a line's end
    first, second = _counted(wanted), _counted(printed)
    lacking, surplus = first - second, second - first
    return (
        allowed.loose.issuperset([*lacking, *surplus])
        and lacking.total() <= unnamed
        and surplus.total() <= sum(unicodedata.category(sign) in MARKS for sign in printed)
    )


def _counted(text: str) -> Counter[str]:
    signs = unicodedata.normalize("NFC", folded(text)).translate(BRACKETS).replace("-", "")
    return Counter(sign for sign in signs if unicodedata.category(sign) not in MARKS)
