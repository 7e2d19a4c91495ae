"""This file names the sources of a file that holds several."""

from collections.abc import Sequence
from dataclasses import replace

from briefing.model.text import Source


def numbered(sources: Sequence[Source], name: str) -> tuple[Source, ...]:
    """The sources under the file's name, each of several with its number: "feed.xml#3"."""
    if len(sources) == 1:
        return (replace(sources[0], name=name),)
    return tuple(replace(source, name=f"{name}#{number}") for number, source in enumerate(sources, start=1))
