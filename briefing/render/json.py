"""This file renders a briefing as JSON: all of it, whether or not a page has room for it."""

import json
from collections.abc import Mapping
from typing import Any

from briefing.model.document import Briefing, Rendered
from briefing.model.options import Options
from briefing.render._renderer import Renderer


def render(briefing: Briefing, options: Options) -> Rendered:  # noqa: ARG001 - the shape of every format
    """The briefing under schema "briefing/1", in UTF-8."""
    return Rendered(".json", "application/json", written(briefing.to_dict()))


def written(values: Mapping[str, Any]) -> bytes:
    """JSON values in their order, ending with a line break."""
    text = json.dumps(values, ensure_ascii=False, indent=2) + "\n"
    return text.encode("utf-8", "backslashreplace")  # a lone surrogate becomes \udXXX, JSON's own escape for it


_: Renderer = render
