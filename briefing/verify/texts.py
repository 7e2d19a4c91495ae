"""This file finds the texts to compare excerpts with: those that the PDF carries, and those that were given."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.model.imprint import Place
from briefing.model.text import Source
from briefing.model.verification import SourceCheck
from briefing.verify.record import Record, Stated, StatedSource

Index = tuple[int | None, int]
"""Which source: its story's number, in a digest, and its place in that briefing."""


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of a record's sources, as far as there are any."""

    embedded: Mapping[Index, bytes]
    given: Mapping[Index, Source]

    def carried(self, place: Place) -> str | None:
        """The text of an excerpt's source that the PDF carries."""
        data = self.embedded.get(place.key)
        return None if data is None else data.decode("utf-8", "surrogatepass" if _is_whole(data) else "replace")

    def handed(self, place: Place) -> str | None:
        """The text that was given for it."""
        source = self.given.get(place.key)
        return None if source is None else source.text

    def check(self, stated: StatedSource) -> SourceCheck:
        """What is true of a source."""
        data, given = self.embedded.get(stated.key), self.given.get(stated.key)
        return SourceCheck(
            name=stated.name,
            story=stated.story,
            sha256=stated.sha256,
            is_embedded_same=None if data is None else hashlib.sha256(data).hexdigest() == stated.sha256,
            given=None if given is None else given.name,
            is_given_same=None if given is None else given.sha256 == stated.sha256,
        )


def matched(record: Record, attached: Mapping[str, bytes], given: Sequence[Source]) -> Texts:
    """The record's sources with their texts; of the sources given, each stands for the one that it is most like."""
    embedded = {source.key: attached[source.file] for source in record.sources if source.file in attached}
    best: dict[Index, tuple[tuple[bool, int, bool], Source]] = {}
    for handed in given:
        likeness, stated = max(
            ((_likeness(stated, handed, record.excerpts), stated) for stated in record.sources),
            key=lambda pair: (pair[0], -(pair[1].story or 0), -pair[1].index),
        )
        if stated.key not in best or best[stated.key][0] < likeness:
            best[stated.key] = likeness, handed
    return Texts(embedded, {key: handed for key, (_, handed) in best.items()})


def _likeness(stated: StatedSource, given: Source, excerpts: Sequence[Stated]) -> tuple[bool, int, bool]:
    own = [each for each in excerpts if each.place.key == stated.key]
    return given.sha256 == stated.sha256, sum(each.text in given.text for each in own), given.name == stated.name


def _is_whole(data: bytes) -> bool:
    try:
        data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return False
    return True
