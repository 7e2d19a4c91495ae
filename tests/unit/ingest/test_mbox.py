"""This file tests reading mailboxes: where a mail begins, which are read, and how a mailbox is told."""

import pytest

from briefing import InputError
from briefing.ingest import read_bytes
from briefing.ingest.mbox import MOST_MAILS, READER, recognises


def mail(text: str, identity: str = "") -> bytes:
    field = f"Message-ID: <{identity}>\n" if identity else ""
    return f"From news@venn.example Tue Apr 14 09:00:00 2026\nFrom: news@venn.example\n{field}\n{text}\n\n".encode()


def texts(data: bytes) -> list[str]:
    return [source.text for source in read_bytes(data, "box.mbox")]


def test_every_mail_is_a_source_with_its_number() -> None:
    sources = read_bytes(mail("One.") + mail("Two."), "box.mbox")
    assert [(source.name, source.text) for source in sources] == [("box.mbox#1", "One."), ("box.mbox#2", "Two.")]


def test_a_line_that_only_looks_like_the_line_before_a_mail_ends_none() -> None:
    assert texts(mail("One.\n\nFrom here on, no ship.\n\nTwo.")) == ["One.\nFrom here on, no ship.\nTwo."]


def test_escaped_lines_stand_as_they_were_sent() -> None:
    assert texts(mail("One.\n\n>From here on.")) == ["One.\nFrom here on."]


def test_lines_may_end_in_both_ways() -> None:
    assert texts((mail("One.") + mail("Two.")).replace(b"\n", b"\r\n")) == ["One.", "Two."]


def test_of_mails_with_one_identity_the_first_is_read() -> None:
    assert texts(mail("One.", "1@v") + mail("Again.", "1@v") + mail("Two.") + mail("Three.")) == ["One.", "Two.", "Three."]


def test_a_mailbox_is_told_by_its_first_line_whatever_the_name() -> None:
    assert recognises(mail("One."))
    assert read_bytes(mail("One."), "download")[0].text == "One."
    assert not recognises(b"From here on, no ship may enter.\nAt all: none.\n"[:33] + b"No field here\n")
    assert not recognises(b"")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"Just a line", "no text in it that can be read; give a mailbox in the form mbox"),
        (mail("") * 3, "no text in it that can be read"),
        (mail("One.") * (MOST_MAILS + 1), "holds more than the 2,000 mails"),
        (mail("One.") + mail("x" * 5_000_001), "#2: has more than 5,000,000 characters"),
    ],
)
def test_what_cannot_be_read_is_told(data: bytes, says: str) -> None:
    with pytest.raises(InputError, match=f"^box.mbox.*{says}"):
        READER.read(data, "box.mbox")
