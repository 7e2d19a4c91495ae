"""This file renders a briefing as JSON: all of it, whether or not a page has room for it."""

import json

from briefing.model.document import Briefing, Rendered
from briefing.model.options import Options
from briefing.render._renderer import Renderer


def render(briefing: Briefing, options: Options) -> Rendered:  # noqa: ARG001 - the shape of every format
    """The briefing under schema "briefing/1", in UTF-8."""
    return Rendered(".json", "application/json", record(briefing))


def record(briefing: Briefing) -> bytes:
    """The briefing's JSON values in the order of the schema, ending with a line break."""
    text = json.dumps(briefing.to_dict(), ensure_ascii=False, indent=2) + "\n"
    return text.encode("utf-8", "backslashreplace")  # a lone surrogate becomes \udXXX, JSON's own escape for it


_: Renderer = render
