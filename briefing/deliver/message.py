"""This file writes a message as the bytes that go to the server; the same for the same letter."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import HeaderRegistry
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from briefing.deliver._address import Address
from briefing.deliver._lists import LONGEST, AddressList

_REGISTRY = HeaderRegistry()
for _name in ("list-unsubscribe", "list-id"):
    _REGISTRY.map_to_type(_name, AddressList)  # type: ignore[arg-type]  # the registry mixes BaseHeader in


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """A file beside the words."""

    name: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class MailingList:
    """What a message of a list says of it (RFC 2919, 2369, 8058)."""

    id: str
    """As in "harbour-news.example.org"."""
    unsubscribe: tuple[str, ...]
    """Addresses, mailto: or https:, without brackets."""
    is_one_click: bool
    """Whether the https one unsubscribes by a POST, without a question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One message to one person."""

    sender: Address
    recipient: Address | None
    """None: a message to look at, which goes to nobody."""
    subject: str
    plain: str
    html: str | None = None
    attached: tuple[Attached, ...] = ()
    message_id: str
    """With its angle brackets; what makes a second copy known as one."""
    date: datetime
    reply_to: Address | None = None
    list: MailingList | None = None

    @property
    def needs_utf8(self) -> bool:
        """Whether only a server with SMTPUTF8 can take it."""
        people = (self.sender, self.recipient, self.reply_to)
        return any(person.needs_utf8 for person in people if person)


def message(letter: Letter) -> bytes:
    """The message, in lines as they go over the wire; in plain ASCII unless an address needs more.

    Raises:
        ValueError: a header holds a line break or is too long, so that it could say more than it should.
    """
    policy = SMTP.clone(header_factory=_REGISTRY, utf8=letter.needs_utf8, raise_on_defect=False)
    mail = EmailMessage(policy=policy)
    for name, value in _headers(letter):
        _check(name, value)
        mail[name] = value
    mail.set_content(letter.plain, cte="quoted-printable")
    if letter.html is not None:
        mail.add_alternative(letter.html, subtype="html", cte="quoted-printable")
    for file in letter.attached:
        main, _, sub = file.media_type.partition("/")
        mail.add_attachment(file.data, maintype=main, subtype=sub, filename=file.name)
    _set_boundaries(mail, letter.message_id)
    return mail.as_bytes()


def _headers(letter: Letter) -> Iterator[tuple[str, object]]:
    yield "From", letter.sender.header()
    if letter.recipient:
        yield "To", letter.recipient.header()
    if letter.reply_to:
        yield "Reply-To", letter.reply_to.header()
    yield "Subject", letter.subject
    yield "Date", format_datetime(letter.date)
    yield "Message-ID", letter.message_id
    if letter.list:
        yield "Auto-Submitted", "auto-generated"
        yield "Precedence", "list"
        yield "List-Id", f"<{letter.list.id}>"
        if letter.list.unsubscribe:
            yield "List-Unsubscribe", ", ".join(f"<{address}>" for address in letter.list.unsubscribe)
        if letter.list.is_one_click:
            yield "List-Unsubscribe-Post", "List-Unsubscribe=One-Click"


def _check(name: str, value: object) -> None:
    text = str(value)
    if any(sign in text for sign in "\r\n\0"):
        raise ValueError(f"{name}: holds a line break, which a header may not")
    if name.startswith("List-") and (not text.isascii() or any(len(part) > LONGEST - 40 for part in text.split(","))):
        raise ValueError(f"{name}: is too long, or not in plain ASCII")


def _set_boundaries(mail: EmailMessage, seed: str) -> None:
    """Gives each multipart a boundary that depends on the message alone, where Python would take a random one."""
    for number, part in enumerate(part for part in mail.walk() if part.is_multipart()):
        part.set_boundary(f"=_{hashlib.sha256(f'{seed}{number}'.encode()).hexdigest()[:40]}")
