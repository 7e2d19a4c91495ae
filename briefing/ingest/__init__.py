"""Reading: whatever form a source comes in, as text."""

from briefing.ingest.files import read_bytes, read_path

__all__ = ["read_bytes", "read_path"]
