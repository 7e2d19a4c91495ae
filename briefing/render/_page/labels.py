"""This file fetches our own words from the language, with their numbers filled in."""

from collections.abc import Mapping

from briefing.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Labels:
    """Our own words on the page, by key."""

    by_key: Mapping[str, str]

    def say(self, key: str, **values: object) -> str:
        """The words of a key, with values for its placeholders."""
        return self.by_key[key].format(**values)

    def count(self, key: str, count: int, **values: object) -> str:
        """The words of a key in the singular or the plural."""
        return self.say(f"{key}.one" if count == 1 else f"{key}.many", count=grouped(count), **values)


def grouped(number: int) -> str:
    """A number with its thousands apart by a thin space, which no language reads as a decimal sign."""
    return f"{number:,}".replace(",", "\u202f")
