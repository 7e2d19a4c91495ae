"""Balanced one-page briefings from news articles: every word of the source verbatim and traceable."""

from briefing.errors import BriefingError, InputError, OptionError, OutputError, TemplateError
from briefing.model.document import Briefing, Excerpt, Note, Rendered
from briefing.model.options import Options
from briefing.model.reading import Reading
from briefing.model.text import Source, Span
from briefing.pipeline import brief, inspect, read, render, split_sentences

__version__ = "0.1.0"

__all__ = [
    "Briefing",
    "BriefingError",
    "Excerpt",
    "InputError",
    "Note",
    "OptionError",
    "Options",
    "OutputError",
    "Reading",
    "Rendered",
    "Source",
    "Span",
    "TemplateError",
    "brief",
    "inspect",
    "read",
    "render",
    "split_sentences",
]
