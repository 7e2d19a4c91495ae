"""This file takes addresses of web pages apart, and refuses those that lead elsewhere or carry a password."""

import ipaddress
import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal
from urllib.parse import quote, unquote, urljoin, urlsplit

from briefing.errors import InputError

LONGEST = 8000  # characters; servers stop at about as many
_PORTS = {"http": 80, "https": 443}
_SAFE = "/%:@!$&'()*+,;=~[]?"  # what may stand in a path or query as it is; % since it is quoted already

# A host's name: "venn.example", "xn--mnchen-3ya.example"; not "venn example" or "%31".
_HOST = re.compile(r"[a-z0-9_] (?: [a-z0-9._-]* [a-z0-9_] )?", re.VERBOSE)
_UNSEEN = re.compile(r"[\x00-\x20\x7f]")  # a space or control character: in "a b", not in "ab"


@dataclass(frozen=True, slots=True, kw_only=True)
class Url:
    """The address of a web page, in the characters that are sent."""

    scheme: Literal["http", "https"]
    host: str
    """Lower case; a name beyond ASCII as its IDNA form, an IPv6 address without brackets."""
    port: int
    target: str
    """Path and query, quoted."""

    @property
    def origin(self) -> str:
        """Scheme, host and port, as robots.txt goes by them."""
        return f"{self.scheme}://{self.authority}"

    @property
    def authority(self) -> str:
        """Host and port as they stand in an address and in the Host header."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def name(self) -> str:
        """A name for what is there: host and path, for people."""
        path = unquote(self.target.partition("?")[0]).rstrip("/")
        return "".join(sign for sign in self.authority + path if sign.isprintable())

    @property
    def suffix(self) -> str:
        """The end of the path's last name, in lower case, with the dot; "" where it has none."""
        return PurePosixPath(unquote(self.target.partition("?")[0])).suffix.lower()

    def __str__(self) -> str:
        return self.origin + self.target


def url_of(given: str) -> Url:
    """The parts of an address; a fragment is left out, since it is never sent.

    Raises:
        InputError: it is none of a web page, or carries a name and password, which the message does not repeat.
    """
    if len(given) > LONGEST:
        raise InputError(f"{given[:60]}…: is no web address: it has {len(given):,} characters")
    try:
        parts = urlsplit(given)
        port, host = parts.port, parts.hostname
    except ValueError as error:
        raise InputError(f"{_shown(given)}: is no web address; give one as https://venn.example/article") from error
    if "@" in parts.netloc:
        raise InputError(f"{_shown(given)}: carries a name or password; give the address without, or save the page and give the file")
    if parts.scheme not in ("http", "https") or not host or _UNSEEN.search(given):
        raise InputError(f"{_shown(given)}: is no address of a web page; give one that begins with http:// or https://")
    scheme: Literal["http", "https"] = "https" if parts.scheme == "https" else "http"
    query = f"?{quote(parts.query, _SAFE)}" if parts.query else ""
    return Url(scheme=scheme, host=_host(host, given), port=port or _PORTS[scheme], target=(quote(parts.path, _SAFE) or "/") + query)


def next_url(here: Url, location: str) -> Url:
    """Where a redirect leads.

    Raises:
        InputError: to no web page, as "file:///etc/passwd".
    """
    try:
        return url_of(urljoin(str(here), location.strip()))
    except ValueError as error:  # of urljoin; an InputError is none
        raise InputError(f"{here}: redirects to what is no web address") from error
    except InputError as error:
        raise InputError(f"{here}: redirects to where we do not follow: {error}") from error


def _host(host: str, given: str) -> str:
    import idna

    try:
        return str(ipaddress.ip_address(host))
    except ValueError:
        pass
    try:
        sent = host if host.isascii() else idna.encode(host, uts46=True).decode()
    except idna.IDNAError as error:
        raise InputError(f"{_shown(given)}: names no host that there can be; check its spelling") from error
    sent = sent.rstrip(".").lower()
    if not _HOST.fullmatch(sent) or max(map(len, sent.split("."))) > 63:  # the longest label that DNS has
        raise InputError(f"{_shown(given)}: names no host that there can be; check its spelling")
    return sent


def _shown(given: str) -> str:
    """An address for a message: without name and password, short, and printable."""
    scheme, slashes, rest = given.partition("//")
    authority, slash, path = rest.partition("/")
    bare = scheme + slashes + authority.rpartition("@")[2] + slash + path
    return "".join(sign if sign.isprintable() else "?" for sign in bare)[:200]
