"""This file reads what comes back: reports, in a mailbox, of messages that could not be delivered (DSN, RFC 3464); it changes nothing."""

import mailbox
from collections.abc import Iterator
from dataclasses import dataclass
from email import policy
from email.message import EmailMessage, Message
from email.parser import BytesParser
from pathlib import Path

from briefing.errors import InputError


@dataclass(frozen=True, slots=True)
class Bounce:
    """A message that came back for good."""

    message_id: str
    said: str
    """What the server that refused it said."""


def bounces_in(path: Path) -> tuple[Bounce, ...]:
    """The failures that a mailbox (mbox or maildir) reports; delays and all other mail are passed over.

    Raises:
        InputError: there is no such mailbox.
    """
    if not path.exists():
        raise InputError(f"{path}: no such mailbox; give an mbox file or a maildir folder")
    try:
        return tuple(bounce for data in _mails(path) for bounce in _bounces(data))
    except OSError as error:
        raise InputError(f"{path}: the mailbox cannot be read: {error.strerror or error}") from error


def _mails(path: Path) -> Iterator[bytes]:
    if path.is_dir():
        yield from (mail.read_bytes() for part in ("new", "cur") for mail in sorted((path / part).glob("[!.]*")))
        return
    box = mailbox.mbox(path, create=False)
    try:
        yield from (box.get_bytes(key) for key in box.keys())  # noqa: SIM118 - a mailbox iterates over messages
    finally:
        box.close()


def _bounces(data: bytes) -> Iterator[Bounce]:
    report = BytesParser(_class=EmailMessage, policy=policy.compat32).parsebytes(data)
    if report.get_content_type() != "multipart/report":
        return
    status = next((part for part in report.walk() if part.get_content_type() == "message/delivery-status"), None)
    returned = _returned_id(report)
    said = _failure(status) if status else None
    if returned and said:
        yield Bounce(returned, said)


def _returned_id(report: Message) -> str | None:
    """The Message-ID of what comes back, whole or with its headers alone."""
    for part in report.walk():
        payload = part.get_payload()
        if part.get_content_type() == "message/rfc822" and isinstance(payload, list) and isinstance(payload[0], Message):
            return _id(payload[0])
        if part.get_content_type() in ("text/rfc822-headers", "message/rfc822-headers"):
            text = part.get_payload(decode=True)
            if not isinstance(text, bytes):
                text = str(payload[0] if isinstance(payload, list) else payload).encode("utf-8", "replace")
            return _id(BytesParser(policy=policy.compat32).parsebytes(text, headersonly=True))
    return None


def _id(message: Message) -> str | None:
    return str(message["Message-ID"]).strip() if message["Message-ID"] else None


def _failure(status: Message) -> str | None:
    """What the refusing server said; None where nobody has given up."""
    groups = status.get_payload()
    for group in groups if isinstance(groups, list) else []:
        if isinstance(group, Message) and str(group.get("Action", "")).strip().lower() == "failed":
            words = str(group.get("Diagnostic-Code") or group.get("Status") or "no reason given")
            return " ".join(words.partition(";")[2].split() or words.split())
    return None
