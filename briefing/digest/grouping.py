"""This file groups articles by the event that they are on."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from briefing.clean import label
from briefing.digest._grouping.copies import originals
from briefing.digest._grouping.likeness import likeness, scaled
from briefing.digest._grouping.linking import are_near, linked
from briefing.digest._grouping.weights import weigh
from briefing.language import load
from briefing.language.tables import Language
from briefing.language.terms import terms
from briefing.model.text import Source

LEAD = 200  # words of an article's own text that are looked at: what follows is background, and alike in reports of other events


def group(sources: Iterable[Source], language: str = "en") -> tuple[tuple[int, ...], ...]:
    """The sources by the event that they are on: indices in order, groups by their first index; every source is in one.

    Copies of one report, shortened ones included, are in one group. The result does not depend on the order of the sources but for
    ties. TF-IDF vectors, with their cosines scaled locally, are joined by average link.

    Raises:
        OptionError: there is no such language.
    """
    given, words = tuple(sources), load(language)
    texts = [own_words(source, words) for source in given]
    return grouped(given, texts, words).groups


@dataclass(frozen=True, slots=True)
class Grouping:
    """Articles by event."""

    groups: tuple[tuple[int, ...], ...]
    originals: tuple[int, ...]
    """Of each article the one that it is a copy of; of an original its own index."""


def grouped(sources: Sequence[Source], texts: Sequence[str], language: Language) -> Grouping:
    """The same, for articles whose own words are known, and with what is a copy of what."""
    days = [_day(source) for source in sources]
    copied = originals([f"{source.title or ''}\n{text}" for source, text in zip(sources, texts, strict=True)])
    copied = tuple(original if _are_near(days[index], days[original]) else index for index, original in enumerate(copied))
    members: defaultdict[int, list[int]] = defaultdict(list)
    for index, original in enumerate(copied):
        members[original].append(index)
    first = sorted(members)
    vectors = weigh([terms(sources[each].title or "", language) for each in first], [terms(texts[each], language) for each in first])
    groups = linked(scaled(likeness(vectors)), [days[each] for each in first])
    whole = (tuple(sorted(index for each in found for index in members[first[each]])) for found in groups)
    return Grouping(tuple(sorted(whole)), copied)


def own_words(source: Source, language: Language) -> str:
    """The first words of what belongs to the article."""
    kept = (block.span.of(source.text) for block in label(source, language) if block.is_kept)
    return " ".join(islice((word for line in kept for word in line.split()), LEAD))


def _are_near(one: date | None, other: date | None) -> bool:
    return are_near([day for day in (one, other) if day])


def _day(source: Source) -> date | None:
    try:
        return date.fromisoformat((source.published or "")[:10])
    except ValueError:
        return None
