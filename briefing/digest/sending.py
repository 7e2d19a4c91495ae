"""This file sends files to people, once and without a ledger."""

import hashlib
import mimetypes
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path

from briefing.deliver import Address
from briefing.deliver.message import Attached, Letter
from briefing.deliver.smtp import Answer
from briefing.digest._config.settings import Settings
from briefing.digest._delivery.posting import sender
from briefing.errors import InputError, OptionError


def send_files(
    settings: Settings, files: Sequence[Path], people: Sequence[str], subject: str | None, now: datetime
) -> tuple[tuple[str, Answer], ...]:
    """Sends the files, attached to one message a person, and gives what became of each.

    Raises:
        InputError: a file cannot be read.
        OptionError: the settings name no sender.
        DeliveryError: the server cannot be reached.
        ValueError: an address or the subject is wrong.
    """
    if settings.mail is None:
        raise OptionError(f"{settings.path}: has no [mail] with a sender, which messages need")
    attached = tuple(_attached(path) for path in files)
    words = subject or files[0].name
    addresses = [Address.written(each) for each in people]
    own = Address.written(settings.mail.sender)
    answers = []
    with ExitStack() as open_things:
        send = sender(settings, open_things)
        for address in addresses:
            seed = f"{now.isoformat()} {address.plain} {words}".encode()
            identity = f"<{hashlib.sha256(seed).hexdigest()[:32]}@{own.wire.partition('@')[2]}>"
            text = "\n".join(file.name for file in attached) + "\n"
            letter = Letter(sender=own, recipient=address, subject=words, plain=text, attached=attached, message_id=identity, date=now)
            answers.append((address.plain, send(letter)))
    return tuple(answers)


def _attached(path: Path) -> Attached:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from error
    return Attached(name=path.name, media_type=mimetypes.guess_type(path.name)[0] or "application/octet-stream", data=data)
