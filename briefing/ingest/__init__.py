"""Reading: whatever form a source comes in, as text. A file in this folder is a format."""

from briefing.ingest._files import read_bytes, read_path, reader_called
from briefing.registry import names

__all__ = ["formats", "read_bytes", "read_path", "reader_called"]


def formats() -> tuple[str, ...]:
    """The names of the formats that can be read, sorted."""
    return names(__name__)
