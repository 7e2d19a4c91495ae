"""This file loads WeasyPrint, and says in our words what it lacks."""

import contextlib
import io

from briefing.errors import MachineError


def load_engine() -> None:
    """Loads WeasyPrint with the system's libraries that it needs.

    Raises:
        MachineError: one of these cannot be loaded.
    """
    try:
        with contextlib.redirect_stdout(io.StringIO()):  # it prints advice of its own where results go
            import weasyprint  # noqa: F401 - only loaded
    except OSError as error:
        raise MachineError(f"no page without Pango: {str(error).partition(':')[0]}; `briefing doctor` says how to get it") from error
