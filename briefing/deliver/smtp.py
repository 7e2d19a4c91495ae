"""This file hands messages to a mail server, one after the other over one connection, and tells what the server said to each."""

import smtplib
import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from briefing.errors import DeliveryError

_PORTS = {"starttls": 587, "tls": 465, "none": 25}


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A mail server, and how to speak to it."""

    host: str
    port: int | None = None
    security: Literal["starttls", "tls", "none"] = "starttls"
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    ca_file: Path | None = None
    timeout: float = 30.0
    hello: str | None = None
    """What we call ourselves; None: this machine's name."""

    @property
    def place(self) -> tuple[str, int]:
        """Host and port."""
        return self.host, self.port or _PORTS[self.security]

    def __str__(self) -> str:
        return "{}:{}".format(*self.place)


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one message."""

    fate: Literal["taken", "later", "refused"]
    said: str
    """The server's words; "" where it took it."""


class Post:
    """A connection to a server, made when the first message is to go, and again where it was lost."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._open: smtplib.SMTP | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._close()

    def send(self, sender: str, recipient: str, data: bytes, *, utf8: bool = False) -> Answer:
        """Hands over one message. A connection that breaks in the middle is "later": the server may have taken it, or not.

        Raises:
            DeliveryError: there is no connection to be had, or no mail taken from this sender, for this message or any other.
        """
        connection = self._connected()
        limit = connection.esmtp_features.get("size", "")
        if limit.isdigit() and 0 < int(limit) < len(data):
            return Answer("refused", f"the server takes messages up to {int(limit):,} bytes; this one has {len(data):,}")
        options = ["SMTPUTF8"] if utf8 else []
        return self._answer(lambda: connection.sendmail(sender, [recipient], data, mail_options=options))

    def _answer(self, send: Callable[[], object]) -> Answer:
        try:
            send()
        except smtplib.SMTPRecipientsRefused as error:
            return _answer(*next(iter(error.recipients.values())))
        except smtplib.SMTPSenderRefused as error:  # that is about us, not about this recipient: nobody's message is to be given up for it
            said = _answer(error.smtp_code, error.smtp_error).said
            raise DeliveryError(f"{self._server}: takes no mail from {error.sender} now: {said}") from error
        except smtplib.SMTPResponseException as error:  # of the text
            return _answer(error.smtp_code, error.smtp_error)
        except smtplib.SMTPNotSupportedError:
            return Answer("refused", "the server cannot take addresses beyond ASCII (no SMTPUTF8)")
        except (smtplib.SMTPServerDisconnected, OSError) as error:
            self._drop()
            return Answer("later", f"the connection broke: {error}")
        return Answer("taken", "")

    def _connected(self) -> smtplib.SMTP:
        if self._open is not None and self._open.sock is None:  # smtplib closes it where the server says goodbye (421)
            self._open = None
        if self._open is None:
            self._open = self._connect()
        return self._open

    def _connect(self) -> smtplib.SMTP:
        server = self._server
        try:
            connection = self._secured()
        except smtplib.SMTPNotSupportedError as error:
            raise DeliveryError(f'{server}: offers no STARTTLS, and nothing is sent in the clear; try security = "tls"') from error
        except ssl.SSLError as error:
            raise DeliveryError(
                f"{server}: its certificate is not to be trusted: {getattr(error, 'verify_message', '') or error}"
            ) from error
        except (OSError, smtplib.SMTPException) as error:
            raise DeliveryError(f"{server}: cannot be reached: {error}") from error
        try:
            if server.user and server.password is not None:
                connection.login(server.user, server.password)
        except smtplib.SMTPAuthenticationError as error:
            connection.close()
            raise DeliveryError(f"{server}: does not accept user and password (status {error.smtp_code})") from error
        except (OSError, smtplib.SMTPException) as error:
            connection.close()
            raise DeliveryError(f"{server}: offers no way to log in that we know") from error
        return connection

    def _secured(self) -> smtplib.SMTP:
        server = self._server
        host, port = server.place
        if server.security == "tls":
            return smtplib.SMTP_SSL(host, port, server.hello, timeout=server.timeout, context=_trust(server))
        connection = smtplib.SMTP(host, port, server.hello, timeout=server.timeout)
        try:
            if server.security == "starttls":
                connection.starttls(context=_trust(server))  # without a context smtplib believes any certificate
            connection.ehlo_or_helo_if_needed()
        except BaseException:
            connection.close()
            raise
        return connection

    def _close(self) -> None:
        if self._open is not None and self._open.sock is not None:
            try:
                self._open.quit()
            except (OSError, smtplib.SMTPException):
                self._open.close()
        self._open = None

    def _drop(self) -> None:
        if self._open is not None:
            self._open.close()
        self._open = None


def _trust(server: Server) -> ssl.SSLContext:
    trust = ssl.create_default_context()
    if server.ca_file:
        trust.load_verify_locations(server.ca_file)
    return trust


def _answer(code: int, words: bytes | str) -> Answer:
    text = words.decode("utf-8", "replace") if isinstance(words, bytes) else words
    return Answer("later" if 400 <= code < 500 else "refused", f"{code} {' '.join(text.split())}")
