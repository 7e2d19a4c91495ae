"""This file reads an address of mail as a person writes it, and refuses one that could say more than whom it is for."""

import re
from dataclasses import dataclass
from email.headerregistry import Address as HeaderAddress
from email.utils import formataddr, getaddresses

# The two sides of an address: "ada.brook@venn.example", "jürg@bücher.example"; not "a b@c", "a@b@c", "@c" or '"a"@c'.
_SIDES = re.compile(r"""(?P<name> [^\s@<>(),;:\\"\[\]]{1,64} ) @ (?P<domain> [^\s@<>(),;:\\"\[\]]{1,253} )""", re.VERBOSE)


@dataclass(frozen=True, slots=True)
class Address:
    """One address with the name shown beside it."""

    shown: str
    """The person's name, or ""."""
    name: str
    domain: str
    """As it was written; in the language of DNS by `wire`."""

    @classmethod
    def written(cls, text: str) -> "Address":
        """The address that a text such as "Ada Brook <ada@venn.example>" means.

        Raises:
            ValueError: it is no single address, or holds what cannot be printed.
        """
        found = getaddresses([text]) if text.isprintable() else []
        shown, plain = found[0] if len(found) == 1 else ("", "")
        sides = _SIDES.fullmatch(plain)
        if sides is None or sides["name"].startswith(".") or sides["name"].endswith(".") or not _is_domain(sides["domain"]):
            raise ValueError("give one address as in name@example.org, or Name <name@example.org>")
        return cls(shown, sides["name"], sides["domain"])

    @property
    def plain(self) -> str:
        """Without the name beside it, as it was written."""
        return f"{self.name}@{self.domain}"

    @property
    def wire(self) -> str:
        """As servers take it: the domain in ASCII and lower case; the name as it is, which may need SMTPUTF8."""
        return f"{self.name}@{_ascii(self.domain)}"

    @property
    def needs_utf8(self) -> bool:
        """Whether only a server with SMTPUTF8 can take it."""
        return not self.name.isascii()

    def header(self) -> HeaderAddress:
        """For a header's field."""
        return HeaderAddress(self.shown, self.name, _ascii(self.domain))

    def __str__(self) -> str:
        return formataddr((self.shown, self.plain)) if self.shown.isascii() else f'"{self.shown}" <{self.plain}>'


def _ascii(domain: str) -> str:
    import idna

    return domain.lower() if domain.isascii() else idna.encode(domain, uts46=True).decode("ascii")


def _is_domain(domain: str) -> bool:
    try:
        labels = _ascii(domain).split(".")
    except UnicodeError:  # idna's own errors are such
        return False
    return all(label and len(label) <= 63 and not label.startswith("-") and not label.endswith("-") for label in labels)
