"""Balanced one-page briefings from news articles: every word of the source verbatim and traceable.

The public names are loaded when they are first asked for, so that the command's help need not load the pipeline.
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.digest.grouping import group
    from briefing.digest.making import make_digest, render_digest
    from briefing.errors import BriefingError, DeliveryError, InputError, MachineError, OptionError, OutputError, TemplateError
    from briefing.model.digest import Digest
    from briefing.model.document import Briefing, Excerpt, Note, Rendered
    from briefing.model.lines import Lines
    from briefing.model.options import Options
    from briefing.model.reading import Reading
    from briefing.model.text import Source, Span
    from briefing.model.verification import Verification
    from briefing.pipeline import brief, inspect, read, render, split_sentences, verify

__version__ = "0.1.0"

__all__ = [
    "Briefing",
    "BriefingError",
    "DeliveryError",
    "Digest",
    "Excerpt",
    "InputError",
    "Lines",
    "MachineError",
    "Note",
    "OptionError",
    "Options",
    "OutputError",
    "Reading",
    "Rendered",
    "Source",
    "Span",
    "TemplateError",
    "Verification",
    "brief",
    "group",
    "inspect",
    "make_digest",
    "read",
    "render",
    "render_digest",
    "split_sentences",
    "verify",
]

_HOMES = (
    "errors",
    "model.text",
    "model.lines",
    "model.options",
    "model.document",
    "model.digest",
    "model.reading",
    "model.verification",
    "pipeline",
    "digest.grouping",
    "digest.making",
)  # the lightest first


def __getattr__(name: str) -> object:
    for home in _HOMES if name in __all__ else ():
        module = import_module(f"{__name__}.{home}")
        if hasattr(module, name):
            found = getattr(module, name)
            setattr(sys.modules[__name__], name, found)
            return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(set(globals()) | set(__all__))


class _Package(ModuleType):
    """Keeps `briefing.render` the function: Python would lay the folder of that name over it on the folder's import."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in __all__ and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
