"""This file renders a briefing as JSON: all of it, whether or not a page has room for it."""

import json
from collections.abc import Mapping
from typing import Any

from briefing.model.document import Briefing, Rendered
from briefing.model.options import Options
from briefing.render._renderer import Renderer

_ENCODE = json.JSONEncoder(ensure_ascii=False).encode


def render(briefing: Briefing, options: Options) -> Rendered:  # noqa: ARG001 - the shape of every format
    """The briefing under schema "briefing/1", in UTF-8."""
    return Rendered(".json", "application/json", written(briefing.to_dict()))


def written(values: Mapping[str, Any]) -> bytes:
    """JSON values in their order, ending with a line break."""
    return f"{_text(values)}\n".encode("utf-8", "backslashreplace")  # a lone surrogate becomes \udXXX, JSON's own escape for it


def _text(value: object, margin: str = "\n") -> str:
    """The text of a value with an indent of two spaces: the standard library's own way takes three times as long."""
    inner = f"{margin}  "
    if isinstance(value, Mapping):
        lines = [f"{_ENCODE(key)}: {_text(each, inner)}" for key, each in value.items()]
        return f"{{{inner}{f',{inner}'.join(lines)}{margin}}}" if lines else "{}"
    if isinstance(value, list | tuple):
        lines = [_text(each, inner) for each in value]
        return f"[{inner}{f',{inner}'.join(lines)}{margin}]" if lines else "[]"
    return _ENCODE(value)


_: Renderer = render
