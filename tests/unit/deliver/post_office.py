"""This file is a mail server on this machine, for tests of sending: real connections, TLS and log-ins, answers of the test's own making."""

import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

USER, PASSWORD = "digest", "correct horse"


@dataclass
class PostOffice:
    """A running server."""

    port: int = 0
    ca_file: Path = Path()
    taken: list[tuple[str, bytes]] = field(default_factory=list)
    """(recipient, message) in their order."""
    answers: dict[str, Callable[[], str]] = field(default_factory=dict)
    """What it says to a recipient; any other is taken."""
    refused_sender: str = ""
    """From whom it takes nothing."""

    async def handle_MAIL(self, _server: Any, _session: Session, envelope: Envelope, address: str, options: list[str]) -> str:  # noqa: N802 - aiosmtpd's name
        """Takes the sender, or not."""
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "550 5.7.1 not from you" if address == self.refused_sender else "250 OK"

    async def handle_RCPT(self, _server: Any, _session: Session, envelope: Envelope, address: str, _options: Any) -> str:  # noqa: N802 - aiosmtpd's name
        """Says what the test has it say."""
        said = self.answers[address]() if address in self.answers else "250 OK"
        if said.startswith("250"):
            envelope.rcpt_tos.append(address)
        return said

    async def handle_DATA(self, _server: Any, _session: Session, envelope: Envelope) -> str:  # noqa: N802 - as above
        """Takes the message."""
        data = envelope.original_content
        assert data is not None
        self.taken += [(address, data) for address in envelope.rcpt_tos]
        return "250 taken"


@contextmanager
def running_post_office(
    folder: Path, *, offers_tls: bool = True, wants_login: bool = True, utf8: bool = True, size: int = 1_000_000
) -> Iterator[PostOffice]:
    authority = trustme.CA()
    office = PostOffice(ca_file=folder / "ca.pem")
    authority.cert_pem.write_to_path(office.ca_file)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("localhost", "127.0.0.1").configure_cert(context)

    class Office(Controller):
        def factory(self) -> SMTP:
            return SMTP(
                office,
                hostname="post.example",
                tls_context=context if offers_tls else None,
                require_starttls=offers_tls,
                auth_required=wants_login,
                authenticator=_check if wants_login else None,
                enable_SMTPUTF8=utf8,
                data_size_limit=size,
            )

    controller = Office(office, hostname="127.0.0.1", port=_free_port())
    controller.start()
    try:
        office.port = controller.port
        yield office
    finally:
        controller.stop()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


def _check(_server: Any, _session: Session, _envelope: Envelope, _mechanism: str, data: Any) -> AuthResult:
    right = isinstance(data, LoginPassword) and (data.login, data.password) == (USER.encode(), PASSWORD.encode())
    return AuthResult(success=right, handled=right)
