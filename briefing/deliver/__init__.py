"""Delivery: a finished result, to where it was asked for."""

from briefing.deliver._address import Address
from briefing.deliver._passwords import password_in_environment, password_in_file, password_in_keyring
from briefing.deliver._signing import Signer
from briefing.deliver.files import write_file
from briefing.deliver.names import file_name
from briefing.deliver.places import RESULTS, places

__all__ = [
    "RESULTS",
    "Address",
    "Signer",
    "file_name",
    "password_in_environment",
    "password_in_file",
    "password_in_keyring",
    "places",
    "write_file",
]
