"""This file holds what came of comparing a PDF with its own record and with sources."""

from collections.abc import Iterator
from typing import Any, Literal

from briefing.frozen import dataclass
from briefing.model.imprint import Place

Standing = Literal["stands", "moved", "altered", "absent"]
"""Of an excerpt in a text: at its place, elsewhere, nearly so, or not at all."""
Sight = Literal["shown", "altered", "missing", "hidden", "not shown"]
"""Of an excerpt on the page; "hidden": the words are in the file and cannot be seen; "not shown": nothing says that they are there."""
FaultKind = Literal["altered", "absent", "misplaced", "page", "missing", "hidden", "foreign", "unknown", "source", "record"]


@dataclass(frozen=True, slots=True)
class Comparison:
    """An excerpt compared with one text."""

    standing: Standing
    start: int | None = None
    """Where the words, or those most like them, stand in that text."""
    found: str = ""
    """What stands there, where it differs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExcerptCheck:
    """What is true of one excerpt."""

    text: str
    place: Place
    sight: Sight
    printed: str
    """What the page shows in its place, where that differs."""
    embedded: Comparison | None
    """None: the PDF does not carry its source."""
    given: Comparison | None
    """None: its source was not given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceCheck:
    """What is true of one source of the page."""

    name: str
    story: int | None
    sha256: str
    """As the record states it."""
    is_embedded_same: bool | None
    """Whether the attached text has that hash; None: none is attached."""
    given: str | None
    """The name of the source that was given for it."""
    is_given_same: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Something that is not as it was made."""

    kind: FaultKind
    words: str
    """The words that it is about, as the record has them; of foreign words, as the page has them."""
    found: str = ""
    """What stands there instead."""
    where: str
    """"source 1", "source 2 of story 3", "page 1", "notes.txt", "provenance.json"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """A PDF compared with its own record and with sources."""

    program: str
    """What made the PDF, as it says itself."""
    sources: tuple[SourceCheck, ...]
    excerpts: tuple[ExcerptCheck, ...]
    faults: tuple[Fault, ...]
    notices: tuple[str, ...]
    """What a reader should know that is no fault."""

    @property
    def stands(self) -> bool:
        """Whether nothing was found that is not as it was made."""
        return not self.faults

    def count(self, where: Literal["embedded", "given"]) -> tuple[int, int]:
        """How many excerpts stand in the texts of that kind, of how many compared with one."""
        compared = [found for check in self.excerpts if (found := getattr(check, where)) is not None]
        return sum(found.standing in ("stands", "moved") for found in compared), len(compared)

    def to_dict(self) -> dict[str, Any]:
        """The result as JSON values, schema "verification/1"."""
        return {
            "schema": "verification/1",
            "stands": self.stands,
            "program": self.program,
            "sources": [_source(check) for check in self.sources],
            "excerpts": [_excerpt(check) for check in self.excerpts],
            "faults": list(_faults(self.faults)),
            "notices": list(self.notices),
        }


def _faults(faults: tuple[Fault, ...]) -> Iterator[dict[str, Any]]:
    for fault in faults:
        yield {"kind": fault.kind, "words": fault.words, "found": fault.found, "where": fault.where}


def _source(check: SourceCheck) -> dict[str, Any]:
    return {
        "name": check.name,
        "story": check.story,
        "sha256": check.sha256,
        "embedded_same": check.is_embedded_same,
        "given": check.given,
        "given_same": check.is_given_same,
    }


def _excerpt(check: ExcerptCheck) -> dict[str, Any]:
    return {
        "text": check.text,
        "source": check.place.source,
        "start": check.place.start,
        "end": check.place.end,
        "story": check.place.story,
        "page": check.sight,
        "printed": check.printed,
        "embedded": check.embedded and _comparison(check.embedded),
        "given": check.given and _comparison(check.given),
    }


def _comparison(found: Comparison) -> dict[str, Any]:
    return {"standing": found.standing, "start": found.start, "found": found.found}
