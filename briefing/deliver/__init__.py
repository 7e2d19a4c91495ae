"""Delivery: a finished result, to where it was asked for."""

from typing import TYPE_CHECKING

from briefing.deliver.files import write_file
from briefing.deliver.names import file_name
from briefing.deliver.places import RESULTS, places
from briefing.registry import late

if TYPE_CHECKING:
    from briefing.deliver._address import Address
    from briefing.deliver._passwords import password_in_environment, password_in_file, password_in_keyring
    from briefing.deliver._signing import Signer

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

# A result is written without loading what sends mail.
__getattr__ = late(
    __name__,
    {
        **dict.fromkeys(("password_in_environment", "password_in_file", "password_in_keyring"), f"{__name__}._passwords"),
        "Address": f"{__name__}._address",
        "Signer": f"{__name__}._signing",
    },
)
