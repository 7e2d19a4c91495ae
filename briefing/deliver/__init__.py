"""Delivery: a finished result, to where it was asked for."""

from briefing.deliver.files import write_file
from briefing.deliver.names import file_name

__all__ = ["file_name", "write_file"]
