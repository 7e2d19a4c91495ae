"""This file looks at Python itself."""

import platform
import sys
from collections.abc import Iterator

from briefing.doctor.finding import Finding

_OLDEST = (3, 11)


def look_at_python() -> Iterator[Finding]:
    """Whether Python is new enough."""
    if sys.version_info >= _OLDEST:
        yield Finding("ok", f"Python {platform.python_version()}")
    else:
        yield Finding("fault", f"Python {platform.python_version()} is too old", "install Python 3.11 or newer")
