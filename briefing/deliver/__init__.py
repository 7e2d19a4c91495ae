"""Delivery: a finished result, to where it was asked for."""

from briefing.deliver._address import Address
from briefing.deliver.files import write_file
from briefing.deliver.places import RESULTS, places

__all__ = ["RESULTS", "Address", "places", "write_file"]
