"""This file loads WeasyPrint, and says in our words what it lacks."""

import contextlib
import io

from briefing.errors import MachineError


def load_engine() -> None:
    """Loads WeasyPrint with the libraries that it needs, Python's and the system's.

    Raises:
        MachineError: one of these cannot be loaded, or WeasyPrint itself.
    """
    try:
        with contextlib.redirect_stdout(io.StringIO()):  # it prints advice of its own where results go
            import weasyprint  # noqa: F401 - only loaded
    except ImportError as error:
        raise MachineError(f"no page without WeasyPrint: {error}; `briefing doctor` says how to get it") from error
    except OSError as error:
        raise MachineError(f"no page without Pango: {str(error).partition(':')[0]}; `briefing doctor` says how to get it") from error
