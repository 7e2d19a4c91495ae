"""Writes docs/reference/dependencies.md: what an installation brings along, with licences and sizes, from the packages' own metadata.

python scripts/dependencies.py
"""

from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

_OUT = Path(__file__).parents[1] / "docs" / "reference" / "dependencies.md"
_OURS = "neutral-briefing"

_EXTRAS = ("dask", "mail", "ner")
_LONGEST = 60  # characters of a licence; some packages give its whole text


def main() -> None:
    """Writes the page."""
    _OUT.write_text("\n".join(_page()) + "\n", encoding="utf-8")


def _page() -> Iterator[str]:
    yield from (
        "# Dependencies",
        "",
        "Written by `python scripts/dependencies.py` from what is installed. Why each is there, and what stands",
    )
    yield from ("in for it: [decision 0039](../decisions/0039-dependencies.md).", "")
    own = sorted({canonicalize_name(each.name) for each in _needed(_OURS)})
    below = sorted(set(_below(_OURS)) - set(own))
    yield from _table("Needed", own)
    yield from _table("Needed by those", below)
    yield from _table("Of the extras, where installed", sorted(set(_below(_OURS, _EXTRAS)) - {*own, *below}))


def _table(title: str, names: Iterable[str]) -> Iterator[str]:
    yield from (f"## {title}", "", "| package | version | licence | MB |", "|---|---|---|---:|")
    for name in names:
        if found := _installed(name):
            yield f"| {name} | {found.version} | {_licence(found)} | {_megabytes(found):.1f} |"
    yield ""


def _needed(name: str, *, extras: Iterable[str] = ()) -> set[Requirement]:
    """What a package needs here, by itself or for extras of it."""
    found = _installed(name)
    stated = (Requirement(each) for each in (found.requires or () if found else ()))
    wanted = ({"extra": extra} for extra in extras) if extras else ({"extra": ""},)
    environments = tuple(wanted)
    return {each for each in stated if each.marker is None or any(each.marker.evaluate(one) for one in environments)}


def _below(name: str, extras: Iterable[str] = ()) -> Iterator[str]:
    """All that a package needs, however deep."""
    waiting, seen = [*_needed(name), *(_needed(name, extras=extras) if extras else ())], set()
    while waiting:
        each = waiting.pop()
        if str(each) not in seen and _installed(each.name):
            seen.add(str(each))
            yield canonicalize_name(each.name)
            waiting += [*_needed(each.name), *(_needed(each.name, extras=each.extras) if each.extras else ())]


def _installed(name: str) -> Distribution | None:
    try:
        return distribution(name)
    except PackageNotFoundError:
        return None


def _licence(found: Distribution) -> str:
    """As the package states it: by the new field, a classifier, or the old field."""
    classified = [each.rpartition(" :: ")[2] for each in found.metadata.get_all("Classifier") or () if each.startswith("License ::")]
    old, new = ("".join(found.metadata.get_all(field) or ()).strip() for field in ("License", "License-Expression"))
    stated = new or ", ".join(classified) or old
    line = stated.partition("\n")[0]
    return line if 0 < len(line) <= _LONGEST else "see its own file"


def _megabytes(found: Distribution) -> float:
    paths = (Path(str(found.locate_file(file))) for file in found.files or ())
    return sum(path.stat().st_size for path in paths if path.is_file() and path.suffix != ".pyc") / 2**20


if __name__ == "__main__":
    main()
