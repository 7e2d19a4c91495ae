"""Reading: whatever form a source comes in, as text. A file in this folder is a format."""

from typing import TYPE_CHECKING

from briefing.ingest._files import MOST_BYTES, Hints, is_url, read_bytes, read_input, read_path, read_url, reader_called
from briefing.ingest._inputs import Held, Inputs, Opened
from briefing.registry import late, names

if TYPE_CHECKING:
    from briefing.ingest._fetching.fetch import fetch, fetcher
    from briefing.ingest._fetching.fetched import Fetched, Unchanged, Version
    from briefing.ingest._fetching.limits import Limits

__all__ = [
    "MOST_BYTES",
    "Fetched",
    "Held",
    "Hints",
    "Inputs",
    "Limits",
    "Opened",
    "Unchanged",
    "Version",
    "fetch",
    "fetcher",
    "formats",
    "is_url",
    "read_bytes",
    "read_input",
    "read_path",
    "read_url",
    "reader_called",
]


__getattr__ = late(
    __name__,
    {
        **dict.fromkeys(("fetch", "fetcher"), f"{__name__}._fetching.fetch"),
        **dict.fromkeys(("Fetched", "Unchanged", "Version"), f"{__name__}._fetching.fetched"),
        "Limits": f"{__name__}._fetching.limits",
    },
)


def formats() -> tuple[str, ...]:
    """The names of the formats that can be read, sorted."""
    return names(__name__)
