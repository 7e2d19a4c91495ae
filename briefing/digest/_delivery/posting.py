"""This file delivers what the ledger says is due, and notes in it what became of each message, right after it."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime, timedelta
from pathlib import Path

from briefing.deliver import Address, Signer, password_in_environment, password_in_file, password_in_keyring, write_file
from briefing.deliver.bounces import bounces_in
from briefing.deliver.message import Letter, message
from briefing.deliver.smtp import Answer, Post, Server
from briefing.digest._config.settings import Settings, Smtp
from briefing.digest._delivery.letters import Pieces, letter
from briefing.digest._state import ledger
from briefing.digest._state.ledger import Entry

_MARKS = {"taken": ledger.mark_sent, "later": ledger.mark_later, "refused": ledger.mark_failed}

Sender = Callable[[Letter], Answer]


def deliver_due(database: sqlite3.Connection, settings: Settings, clock: Callable[[], datetime]) -> None:
    """Delivers all that is due, of all issues.

    Raises:
        DeliveryError: the server cannot be reached or does not let us in; what is left stays as it was.
        InputError: the password is not where the settings say.
    """
    entries = ledger.due(database, clock())
    shared: dict[int, Pieces] = {}
    made = {issue.number: datetime.fromisoformat(issue.made) for issue in ledger.issues(database)}
    with ExitStack() as open_things:
        send = sender(settings, open_things) if entries else None
        for entry in entries:
            if entry.issue not in shared:
                shared[entry.issue] = Pieces.of(ledger.pieces_of(database, entry.issue))
            answer = _sent(entry, shared[entry.issue], settings, made[entry.issue], send)
            _MARKS[answer.fate](database, entry, answer.said, clock())


def _sent(entry: Entry, shared: Pieces, settings: Settings, made: datetime, send: Sender | None) -> Answer:
    assert send is not None  # noqa: S101 - there is one where there are entries
    return send(letter(shared, settings, made, entry.address, entry.message_id))


def sender(settings: Settings, open_things: ExitStack) -> Sender:
    """What takes letters: the settings' server, else the output folder."""
    signer = _signer(settings)
    if settings.smtp is None:
        return lambda one: _filed(one, settings.output / "mail", signer)
    post = open_things.enter_context(Post(server_of(settings.smtp, settings)))
    return lambda one: _posted(one, post, signer)


def server_of(smtp: Smtp, settings: Settings) -> Server:
    """The server, with the password from where the settings say that it is.

    Raises:
        InputError: it is not there.
        MachineError: it is in a keyring, and there is none.
    """
    return Server(
        host=smtp.host,
        port=smtp.port,
        security=smtp.security,
        user=smtp.user,
        password=_password(smtp, settings),
        ca_file=settings.beside(smtp.ca_file) if smtp.ca_file else None,
        timeout=smtp.timeout,
        hello=smtp.hello,
    )


def _password(smtp: Smtp, settings: Settings) -> str | None:
    if smtp.password_env:
        return password_in_environment(smtp.password_env, os.environ)
    if smtp.password_file:
        return password_in_file(settings.beside(smtp.password_file))
    if smtp.password_keyring and smtp.user:
        return password_in_keyring(smtp.password_keyring, smtp.user)
    return None


def _signer(settings: Settings) -> Signer | None:
    if settings.dkim is None:
        return None
    return Signer.with_key_of(settings.beside(settings.dkim.key_file), settings.dkim.domain, settings.dkim.selector)


def _bytes(one: Letter, signer: Signer | None) -> bytes:
    data = message(one)
    return signer.signed(data) if signer else data


def _posted(one: Letter, post: Post, signer: Signer | None) -> Answer:
    assert one.recipient is not None  # noqa: S101 - the ledger has none without
    return post.send(one.sender.wire, one.recipient.wire, _bytes(one, signer), utf8=one.needs_utf8)


def _filed(one: Letter, folder: Path, signer: Signer | None) -> Answer:
    """Writes the message as a file, named so that it is the same one each time and tells nobody's address."""
    path = folder / f"{one.message_id.strip('<>').partition('@')[0]}.eml"
    write_file(_bytes(one, signer), path)
    return Answer("taken", f"written as {path.name}")


def note_bounces(database: sqlite3.Connection, settings: Settings, now: datetime) -> int:
    """Notes what the settings' mailbox says has come back, and how many of ours that is.

    Raises:
        InputError: there is no such mailbox.
    """
    if settings.bounces is None:
        return 0
    found = bounces_in(settings.beside(settings.bounces.mailbox))
    return sum(ledger.mark_bounced(database, bounce.message_id, bounce.said, now) for bounce in found)


def enter_recipients(database: sqlite3.Connection, settings: Settings, issue: int, now: datetime) -> None:
    """Enters the settings' recipients for an issue."""
    if settings.mail:
        domain = Address.written(settings.mail.sender).wire.partition("@")[2]
        ledger.address_to(database, issue, settings.mail.to, domain, now)


def forget_after(settings: Settings) -> timedelta:
    """How long addresses are kept once their message is delivered."""
    return timedelta(days=settings.mail.forget_after_days if settings.mail else 0)
