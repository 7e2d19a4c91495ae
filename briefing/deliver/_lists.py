"""This file writes headers whose addresses must arrive as they are.

Python folds an address of the web that is longer than a line into an encoded word (seen in 3.11 to 3.13), and no mail program follows that.
"""

from email.headerregistry import UnstructuredHeader
from email.policy import Policy
from typing import Any

LONGEST = 998  # characters of a line (RFC 5322, 2.1.1)


class AddressList(UnstructuredHeader):
    """A header such as List-Unsubscribe: addresses in angle brackets, folded after commas alone."""

    name: str

    def fold(self, *, policy: "Policy[Any]") -> str:
        """The header's lines, each address whole on one."""
        return f"{self.name}: {f',{policy.linesep} '.join(part.strip() for part in str(self).split(','))}{policy.linesep}"
