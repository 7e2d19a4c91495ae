"""This file connects to a host: its name is resolved once, and only an address that was found public is connected to.

So no second answer of a name server can lead elsewhere. The name itself still goes into the Host header and the TLS handshake,
where the certificate is checked against it. Every wait, for a name or for a byte, ends with the fetch's time.
"""

import socket
import ssl
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import httpcore

from briefing.errors import InputError
from briefing.ingest._fetching.addresses import is_public
from briefing.ingest._fetching.limits import Deadline


def resolved(host: str) -> tuple[str, ...]:
    """The numeric addresses of a host, in the order in which the system would try them.

    Raises:
        OSError: there are none.
    """
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(each[4][0]) for each in found))


@dataclass(frozen=True, slots=True)
class Network:
    """Which machines there are, and which of them may be talked to."""

    resolve: Callable[[str], tuple[str, ...]] = resolved
    allows: Callable[[str], bool] = is_public
    """By numeric address."""
    trust: ssl.SSLContext | None = None
    """Which certificates are believed; None: those that the machine believes."""


INTERNET = Network()


class Guarded(httpcore.NetworkBackend):
    """Connections of one fetch."""

    def __init__(self, network: Network, deadline: Deadline, shown: str) -> None:
        self._network = network
        self._deadline = deadline
        self._shown = shown

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002 - the fetch's own time counts
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connects to the first of the host's public addresses that answers.

        Raises:
            InputError: it has none, or the time is over.
            httpcore.ConnectError: none answers.
        """
        addresses = self._public_addresses(host)
        for number, address in enumerate(addresses):
            share = self._deadline.left() / (len(addresses) - number)  # a dead address must not take the others' time
            try:
                stream = httpcore.SyncBackend().connect_tcp(address, port, share, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                if number == len(addresses) - 1:
                    raise
            else:
                return _Timed(stream, self._deadline)
        raise httpcore.ConnectError("no address")

    def _public_addresses(self, host: str) -> list[str]:
        addresses = self._resolved(host)
        public = [address for address in addresses if self._network.allows(address)]
        if not public:
            raise InputError(
                f"{self._shown}: {host} is no machine of the public internet; save the page and give the file, if you trust it"
            )
        return public

    def _resolved(self, host: str) -> tuple[str, ...]:
        """The host's addresses; the system's own waiting for name servers knows no bound, so it is waited for aside."""
        found: list[tuple[str, ...]] = []

        def look_up() -> None:
            try:
                found.append(self._network.resolve(host))
            except (OSError, UnicodeError):  # UnicodeError: a name that DNS cannot hold
                found.append(())

        aside = threading.Thread(target=look_up, daemon=True)
        aside.start()
        aside.join(self._deadline.left())
        if not found:
            raise self._deadline.passed()
        if not found[0]:
            raise InputError(f"{self._shown}: no host called {host} is found; check its spelling and your connection")
        return found[0]


class _Timed(httpcore.NetworkStream):
    """A connection whose every step ends with the fetch's time, however slowly the bytes drip."""

    def __init__(self, inner: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._inner = inner
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002 - the fetch's own time counts
        return self._inner.read(max_bytes, self._deadline.left())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002 - as above
        self._inner.write(buffer, self._deadline.left())

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002 - as above
    ) -> httpcore.NetworkStream:
        return _Timed(self._inner.start_tls(ssl_context, server_hostname, self._deadline.left()), self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)
