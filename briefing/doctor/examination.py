"""This file lists what the doctor looks at, in order."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from briefing.deliver import RESULTS
from briefing.doctor.dependencies import look_at_dependencies
from briefing.doctor.finding import Finding
from briefing.doctor.folders import look_at_results, look_at_themes
from briefing.doctor.fonts import look_at_coverage, look_at_packages
from briefing.doctor.libraries import look_at_libraries
from briefing.doctor.python import look_at_python


def examine(results: Path = RESULTS) -> tuple[Finding, ...]:
    """All findings; `results` is the folder that results will go to."""
    return tuple(finding for look in _looks(results) for finding in look)


def _looks(results: Path) -> Iterator[Iterable[Finding]]:
    yield look_at_python()
    yield look_at_dependencies()
    yield look_at_libraries()
    yield look_at_packages()
    yield look_at_coverage()
    yield look_at_themes()
    yield look_at_results(results)
