"""This file chooses among the bearers of one surname: by "Mr" and "Lady", by whose husband somebody is, by whom the story is about."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import chain

from briefing.analyse.actors import Somebody
from briefing.analyse.names import Name
from briefing.model.findings import Sex

_SEVERAL = 2  # bearers


def bearers(name: Name, fits: Sequence[Somebody], blocks: Sequence[int]) -> list[Somebody]:
    """Those whom a name may mean: none where all who bear it are known as somebody else, several where it stays in doubt.

    `blocks` holds the number of each sentence's block.
    """
    able = [one for one in fits if _may_be(name, one, fits)]
    if len(able) < _SEVERAL:
        return able
    title = name.address.partition(" ")[0]
    alike = [one for one in able if title and any(title in full.called for full in one.names if len(full.keys) > 1)]
    return _leading(name, alike or [one for one in able if _is_likely(name, one, fits)] or able, blocks)


def _may_be(name: Name, one: Somebody, fits: Sequence[Somebody]) -> bool:
    """Whether somebody may be called so; "her husband, Mr Finch" is nobody named before who is not known as a man."""
    if not name.bearing.sex:
        return True
    known = _known(one, fits)
    return name.bearing.sex == known or not (known or name.bearing.is_kin)


def _known(one: Somebody, fits: Sequence[Somebody]) -> Sex:
    """What the words at their own names say of somebody, else those at a relative's of the same surname ("Her husband")."""
    relatives = (name for other in fits if other is not one for name in other.names if name.span > one.names[0].span)
    said = chain((name.bearing.sex for name in one.names), (name.bearing.owner for name in relatives))
    return next((sex for sex in said if sex), "")


def _is_likely(name: Name, one: Somebody, fits: Sequence[Somebody]) -> bool:
    """Whether somebody is known, or taken by a pronoun behind their name, to be a man or woman as the name says."""
    known = _known(one, fits) or next((other.bearing.likely for other in one.names if other.bearing.likely), "")
    return bool(known) and known == name.bearing.sex


def _leading(name: Name, fits: list[Somebody], blocks: Sequence[int]) -> list[Somebody]:
    """The one most named up to here, the first of equals; all, where another one was named since in the same block."""
    counts = [bisect_left(one.names, name.span, key=lambda other: other.span) for one in fits]
    last = [one.names[count - 1] if count else None for one, count in zip(fits, counts, strict=True)]
    lead = max(range(len(fits)), key=lambda place: (counts[place], -fits[place].names[0].span.start))
    latest = last[lead]
    for place, near in enumerate(last):
        is_near = near is not None and blocks[near.line] == blocks[name.line] and (latest is None or latest.span < near.span)
        if place != lead and is_near:
            return fits
    return [fits[lead]]
