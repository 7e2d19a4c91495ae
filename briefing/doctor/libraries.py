"""This file looks at the system's libraries through WeasyPrint, the one that loads them."""

import warnings
from collections.abc import Iterator

from briefing.doctor.finding import Finding
from briefing.errors import MachineError
from briefing.render import load_engine

_GET_PANGO = "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 libfontconfig1; on a Mac: brew install pango"
_GET_WEASYPRINT = "pip install weasyprint"
_GET_SUBSET = "apt-get install libharfbuzz-subset0"


def look_at_libraries() -> Iterator[Finding]:
    """Whether Pango and what belongs to it can be loaded."""
    try:
        with warnings.catch_warnings(action="ignore"):  # it warns of what we look at ourselves
            load_engine()
    except MachineError as error:
        yield _not_loaded(error.__cause__)
        return
    from weasyprint.text import ffi

    yield Finding("ok", f"Pango {_dotted(ffi.pango.pango_version())}")
    if ffi.harfbuzz_subset is None:
        yield Finding("advice", "no HarfBuzz-Subset: writing a PDF takes about three times as long", _GET_SUBSET)
    else:
        yield Finding("ok", "HarfBuzz-Subset")


def _not_loaded(cause: BaseException | None) -> Finding:
    """What a library that is not there is called, and where it comes from: Python's packages or the system's."""
    if isinstance(cause, ImportError):
        return Finding("fault", f"WeasyPrint cannot be loaded: {cause}", _GET_WEASYPRINT)
    return Finding("fault", str(cause).partition(":")[0], _GET_PANGO)


def _dotted(version: int) -> str:
    """Pango's number for a version (15012) as people write it (1.50.12)."""
    return f"{version // 10_000}.{version // 100 % 100}.{version % 100}"
