"""This file says of every excerpt whether it stands: in the texts of its source, and on the page."""

from collections.abc import Iterable, Iterator, Sequence

from briefing.model.imprint import Place
from briefing.model.verification import ExcerptCheck, Fault, FaultKind, Sight
from briefing.verify.near import compared
from briefing.verify.record import Record, Stated
from briefing.verify.sight import PageSight, PartSight
from briefing.verify.signs import folded
from briefing.verify.texts import Texts

_WORST: tuple[Sight, ...] = ("altered", "missing", "hidden", "shown", "not shown")
_KINDS: dict[Sight, FaultKind] = {"altered": "page", "missing": "missing", "hidden": "hidden"}


def check_excerpts(record: Record, texts: Texts, sights: Sequence[PageSight]) -> Iterator[ExcerptCheck]:
    """Every excerpt of the record, compared with all that there is."""
    shown: dict[Place, list[PartSight]] = {}
    for part in (part for sight in sights for part in sight.parts):
        if part.part.place:
            shown.setdefault(part.part.place, []).append(part)
    for stated in record.excerpts:
        yield _check(stated, texts, shown.get(stated.place, []))


def faults_of(check: ExcerptCheck, record: Record, texts: Texts, page: str) -> Iterator[Fault]:
    """What is wrong with an excerpt; `page` is where it is shown."""
    source = next(source for source in record.sources if source.key == check.place.key)
    if check.embedded and check.embedded.standing in ("altered", "absent"):
        kind: FaultKind = "altered" if check.embedded.standing == "altered" else "absent"
        yield Fault(kind=kind, words=check.text, found=check.embedded.found, where=f"the text that the PDF carries of {source.place}")
    elif check.embedded and check.embedded.standing == "moved" and texts.check(source).is_embedded_same:
        yield Fault(kind="misplaced", words=check.text, where=f"the text that the PDF carries of {source.place}")
    if check.given and check.given.standing in ("altered", "absent"):
        kind = "altered" if check.given.standing == "altered" else "absent"
        yield Fault(kind=kind, words=check.text, found=check.given.found, where=texts.given[check.place.key].name)
    if check.sight in _KINDS:
        yield Fault(kind=_KINDS[check.sight], words=check.text, found=check.printed, where=page)


def _check(stated: Stated, texts: Texts, parts: Sequence[PartSight]) -> ExcerptCheck:
    place, seen = stated.place, [_sight(stated, part) for part in parts]
    sight, printed = min(seen, key=lambda pair: _WORST.index(pair[0]), default=("not shown", ""))
    carried, handed = texts.carried(place), texts.handed(place)
    return ExcerptCheck(
        text=stated.text,
        place=place,
        sight=sight,
        printed=printed,
        embedded=None if carried is None else compared(stated.text, place.start, carried),
        given=None if handed is None else compared(stated.text, place.start, handed),
    )


def _sight(stated: Stated, part: PartSight) -> tuple[Sight, str]:
    """How an excerpt is seen: its lines as the record has them must say what the excerpt says."""
    if part.sight != "shown":
        return part.sight, part.printed
    lines = [line.text for line in part.part.lines]
    return ("shown", "") if _says(lines, stated.text) else ("altered", " ".join(lines))


def _says(lines: Iterable[str], text: str) -> bool:
    """Whether lines say a text; a style sheet may have broken words with hyphens, or set all in capitals."""
    whole, wanted = folded("".join(lines)), folded(text)
    return whole.replace("-", "") in {form.replace("-", "") for form in (wanted, wanted.upper(), wanted.lower())}
