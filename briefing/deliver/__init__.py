"""Delivery: a finished result, to where it was asked for."""

from briefing.deliver.files import write_file
from briefing.deliver.places import RESULTS, places

__all__ = ["RESULTS", "places", "write_file"]
