"""This file tests messages as they go over the wire: they are parsed back."""

from dataclasses import replace
from datetime import UTC, datetime
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.deliver import Address
from briefing.deliver.message import Attached, Letter, MailingList, message

LONG = f"https://lists.venn.example/off?token={'a1b2' * 60}"
LETTER = Letter(
    sender=Address.written("Harbour news <news@venn.example>"),
    recipient=Address.written('"Brook, Ada" <ada@venn.example>'),
    subject="Harbour news · 14 April: “cracks” in the bridge at Tarn Ferry, and what the county of Vennmouth says of it",
    plain="Good morning.\nFrom here on, it rains – .\n",
    html="<p>Good morning – <b>rain</b></p>",
    attached=(Attached(name="digest-2026-04-14.pdf", media_type="application/pdf", data=b"%PDF-1.7 \x00\xff"),),
    message_id="<1.2@venn.example>",
    date=datetime(2026, 4, 14, 7, tzinfo=UTC),
    list=MailingList(id="harbour.venn.example", unsubscribe=("mailto:off@venn.example?subject=off", LONG), is_one_click=True),
)


def parsed(data: bytes) -> EmailMessage:
    found = BytesParser(policy=policy.default).parsebytes(data)
    assert isinstance(found, EmailMessage)
    return found


def test_a_message_has_both_texts_and_the_file() -> None:
    mail = parsed(message(LETTER))
    plain, html = mail.get_body(("plain",)), mail.get_body(("html",))
    assert plain is not None
    assert html is not None
    assert plain.get_content().replace("\r\n", "\n") == LETTER.plain
    assert html.get_content().strip() == LETTER.html
    (file,) = mail.iter_attachments()
    assert (file.get_filename(), file.get_content_type(), file.get_content()) == (
        "digest-2026-04-14.pdf",
        "application/pdf",
        b"%PDF-1.7 \x00\xff",
    )
    assert mail["Subject"] == LETTER.subject
    assert mail["To"].addresses[0].display_name == "Brook, Ada"


def test_a_long_address_to_unsubscribe_stays_whole() -> None:
    lines = message(LETTER).decode("ascii").split("\r\n")
    assert f" <{LONG}>" in lines
    assert "List-Unsubscribe-Post: List-Unsubscribe=One-Click" in lines
    assert "List-Id: <harbour.venn.example>" in lines
    assert "Auto-Submitted: auto-generated" in lines
    assert not any("=?" in line for line in lines if "List-" in line)


def test_one_click_is_promised_only_where_there_is_an_address_for_it() -> None:
    mailto = MailingList(id="a.example", unsubscribe=("mailto:off@venn.example",), is_one_click=False)
    assert b"List-Unsubscribe-Post" not in message(replace(LETTER, list=mailto))


def test_no_line_is_longer_than_servers_take_and_all_is_ascii() -> None:
    data = message(replace(LETTER, plain="word " * 900, html=f"<p>{'ü' * 5000}</p>"))
    assert max(len(line) for line in data.split(b"\r\n")) <= 998
    assert data.isascii()


def test_the_same_letter_gives_the_same_bytes_and_line_ends_are_those_of_mail() -> None:
    assert message(LETTER) == message(LETTER)
    assert b"\n" not in message(LETTER).replace(b"\r\n", b"")


def test_a_name_beyond_ascii_is_written_for_old_servers_and_an_address_beyond_it_for_new_ones() -> None:
    old = replace(LETTER, recipient=Address.written("Jürg Böll <jb@bücher.example>"))
    assert not old.needs_utf8
    assert parsed(message(old))["To"].addresses[0].addr_spec == "jb@xn--bcher-kva.example"
    new = replace(LETTER, recipient=Address.written("jürg@venn.example"))
    assert new.needs_utf8
    assert "To: jürg@venn.example".encode() in message(new)


@given(text=st.text(max_size=8), sign=st.sampled_from("\r\n\0"))
def test_a_header_never_becomes_two(text: str, sign: str) -> None:
    evil = f"{text}{sign}Bcc: x@venn.example"
    for letter in (replace(LETTER, subject=evil), replace(LETTER, message_id=evil)):
        with pytest.raises(ValueError, match="line break"):
            message(letter)


@given(st.text(max_size=60))
def test_an_address_is_refused_or_means_one_person(text: str) -> None:
    try:
        found = Address.written(text)
    except ValueError:
        return
    mail = parsed(message(replace(LETTER, recipient=found)))
    assert len(mail["To"].addresses) == 1
    assert mail["Bcc"] is None


@pytest.mark.parametrize(
    "text",
    ["a@b.example, c@d.example", "a b@c.example", "@b.example", "a@", "a@b..example", "a@b.example\nBcc: c@d.example", "a@-b.example", ""],
)
def test_what_is_no_single_address_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="one address"):
        Address.written(text)
