"""This file looks at the libraries that the program itself says it needs, extras aside."""

import re
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution

from briefing.doctor.finding import Finding

_PROGRAM = "neutral-briefing"
_NAME = re.compile(
    r"""
    [A-Za-z0-9] [A-Za-z0-9._-]*    # "lxml" of "lxml>=5.4", "fonttools" of "fonttools[woff]>=4.59"; nothing of ">=5.4"
    """,
    re.VERBOSE,
)


def look_at_dependencies(program: str = _PROGRAM) -> Iterator[Finding]:
    """Whether each library that the program declares is installed."""
    try:
        needed = _needed(distribution(program))
    except PackageNotFoundError:
        yield Finding("advice", f"cannot tell which libraries are missing: {program} is not installed itself", f"pip install {program}")
        return
    missing = [requirement for requirement in needed if not _is_installed(requirement)]
    for requirement in missing:
        yield Finding("fault", f"no {_name(requirement)}: the program needs it", f"pip install '{requirement}'")
    if not missing:
        yield Finding("ok", f"all {len(needed)} libraries that the program needs")


def _needed(program: Distribution) -> tuple[str, ...]:
    """What is needed everywhere: a condition after ";" is an extra's, or some other machine's."""
    return tuple(requirement for requirement in program.requires or () if ";" not in requirement)


def _is_installed(requirement: str) -> bool:
    try:
        distribution(_name(requirement))
    except PackageNotFoundError:
        return False
    return True


def _name(requirement: str) -> str:
    found = _NAME.match(requirement)
    return found[0] if found else requirement
