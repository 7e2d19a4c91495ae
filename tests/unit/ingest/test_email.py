"""This file tests reading mail: which of its parts is read, what its fields state, and what is no article."""

from email.message import EmailMessage
from email.policy import SMTP

import pytest

from briefing import InputError, Source, brief
from briefing.ingest import read_bytes
from briefing.ingest.email import READER, recognises

WORDS = "The harbour authority will close the northern quay in October, after a dispute of two years over its lock gates."
MORE = "Mayor Ottoline Krey said the closure of the quay would cost 340 jobs and called on the authority to publish its report."


def letter(**fields: str) -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = "Venn Courier <news@venn.example>"
    mail["MIME-Version"] = "1.0"
    for name, value in fields.items():
        mail[name.replace("_", "-")] = value
    return mail


def read(mail: EmailMessage) -> tuple[Source, ...]:
    return read_bytes(mail.as_bytes(policy=SMTP), "letter.eml")


def only(mail: EmailMessage) -> Source:
    (source,) = read(mail)
    return source


def raw(fields: bytes, text: bytes) -> Source:
    (source,) = read_bytes(b"From: Venn Courier <news@venn.example>\n" + fields + b"\n" + text, "letter.eml")
    return source


def main_text(source: Source) -> list[str]:
    return [mark.span.of(source.text) for mark in source.marks if mark.is_main]


def test_a_mail_states_its_title_outlet_date_address_and_language() -> None:
    mail = letter(
        Subject="Café à Tarn: quay to close",
        Date="Tue, 14 Apr 2026 09:00:00 +0100",
        Archived_At="<https://venn.example/41>",
    )
    mail.set_content(WORDS)
    mail["Content-Language"] = "en-GB, fr"
    source = only(mail)
    assert (source.title, source.outlet) == ("Café à Tarn: quay to close", "Venn Courier")
    assert (source.published, source.url) == ("2026-04-14T09:00:00+01:00", "https://venn.example/41")
    assert (source.language, source.author) == ("en-GB", None)
    assert source.text == f"Café à Tarn: quay to close\n{WORDS}"


@pytest.mark.parametrize("sender", ["news@venn.example", "<news@venn.example>", '"news@venn.example" <news@venn.example>', "(" * 3000, ""])
def test_an_address_is_no_outlet(sender: str) -> None:
    (source,) = read_bytes(f"From: {sender}\nDate: none\n\n{WORDS}".encode(), "letter.eml")
    assert (source.outlet, source.published, source.title) == (None, None, None)


def test_html_is_read_before_plain_text() -> None:
    mail = letter()
    mail.set_content("Plain words.")
    mail.add_alternative(f"<h2>Why</h2><p>{WORDS}</p>", subtype="html")
    assert [(mark.kind, mark.span.of(only(mail).text)) for mark in only(mail).marks] == [("heading", "Why"), ("paragraph", WORDS)]


def test_plain_text_is_read_where_html_says_far_less() -> None:
    mail = letter()
    mail.set_content(WORDS)
    mail.add_alternative("<img src='page.jpg'><p>Quay</p>", subtype="html")
    assert only(mail).text == WORDS


def test_attached_files_and_pictures_inside_are_not_read() -> None:
    mail = letter()
    mail.set_content(f"<p>{WORDS}</p><img src='cid:a'>", subtype="html")
    mail.add_related(b"\x89PNG", "image", "png", cid="<a>")
    mail.add_attachment("<p>Attached</p>", subtype="html", filename="report.html")
    mail.add_attachment("Attached, too", filename="r\u00e9sum\u00e9.txt")
    mail.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="a.pdf")
    assert only(mail).text == WORDS


@pytest.mark.parametrize(
    ("charset", "data", "words"),
    [
        (b"iso-8859-1", b"Caf\xe9 \x93open\x94", "Café “open”"),
        (b"iso-8859-1", "Café".encode(), "Café"),
        (b"no-such", ("Die Fähre fährt über den Fluß zur Mühle, schöne Grüße. " * 4).encode("cp1252"), "Die Fähre"),
        (b"iso-2022-jp", "埠頭は閉鎖".encode("iso-2022-jp"), "埠頭は閉鎖"),
        (b"koi8-r", "Паром".encode("koi8-r"), "Паром"),
        (b"punycode", b"Quay-closed", "Quay-closed"),
        (b"hex", b"Quay", "Quay"),
    ],
)
def test_the_charset_is_taken_as_stated_as_far_as_that_can_be_true(charset: bytes, data: bytes, words: str) -> None:
    assert raw(b"Content-Type: text/plain; charset=" + charset + b"\n", data).text.startswith(words)


def test_broken_transfer_encodings_give_what_can_be_read() -> None:
    assert raw(b"Content-Transfer-Encoding: quoted-printable\n", b"Caf=C3=A9 =ZZ =\nopen").text == "Café =ZZ open"
    assert "Quay" in raw(b"Content-Transfer-Encoding: base64\n", b"UXVheSBj!!bG9zZXM").text


def test_flowed_lines_are_one_paragraph_and_a_signature_is_none() -> None:
    source = raw(b"Content-Type: text/plain; format=flowed\n", b"The quay \nwill close \nsoon.\nNobody knows when.\n-- \nCorin\n")
    assert main_text(source) == ["The quay will close soon.", "Nobody knows when."]
    assert source.text.endswith("--\nCorin")
    joined = raw(b"Content-Type: text/plain; format=flowed; delsp=yes; charset=utf-8\n", "埠頭は \n閉鎖".encode())
    assert joined.text == "埠頭は閉鎖"


def test_wrapped_lines_are_one_paragraph_and_short_lines_are_not() -> None:
    wrapped = "The harbour authority will close the northern quay in\nOctober, after a dispute of two years over its gates.\nAt sea"
    source = raw(b"", f"Quay\nFerry\n\n{wrapped}\n\n* One\n* Two".encode())
    assert [mark.span.of(source.text) for mark in source.marks] == ["Quay", "Ferry", wrapped, "* One", "* Two"]


def test_the_marks_of_what_is_quoted_are_no_words() -> None:
    assert raw(b"", b"> The quay closes.\n>> Why <at all>?").text == "The quay closes.\nWhy <at all>?"


@pytest.mark.parametrize("way_out", ["https://venn.example/u/7", "https://list.example/unsubscribe?u=7", "https://x.example/opt_out"])
def test_what_stands_around_the_way_out_of_a_list_is_no_article(way_out: str) -> None:
    mail = letter(List_Unsubscribe="<mailto:leave@venn.example>, <https://venn.example/u/7>")
    footer = (
        f"<div><p>You have this since you asked.</p><p>Leave <a href='{way_out}'>here</a>, or stay with us as long as you like.</p></div>"
    )
    mail.set_content(f"<div><p>{WORDS}</p><p>{MORE}</p>{footer}<p>12 Quay Street</p></div>", subtype="html")
    assert main_text(only(mail)) == [WORDS, MORE]


def test_a_way_out_before_the_stories_hides_none_of_them() -> None:
    mail = letter()
    mail.set_content(f"<div><a href='https://a.example/unsubscribe'>Leave</a><br><br>{WORDS}<br><br>{MORE}</div>", subtype="html")
    assert main_text(only(mail)) == [WORDS, MORE]


def test_preheaders_are_hidden_and_what_is_only_faint_is_not() -> None:
    hidden = "<div style='max-height:0;overflow:hidden'>One</div><span style='opacity: 0;'>Two</span><p style='display:none'>Three</p>"
    mail = letter()
    mail.set_content(f"{hidden}<p style='opacity:0.9;line-height:1'>{WORDS}</p>", subtype="html")
    assert only(mail).text == WORDS


def test_a_line_of_large_or_bold_letters_over_a_paragraph_is_a_heading() -> None:
    mail = letter()
    body = (
        f"<td style='font-size:14px'>{WORDS}</td><td style='font-size:20px'>Quay closes</td><td style='font-size:14px'>{WORDS}</td>"
        f"<p><a href='/f'><b>Ferry stays</b></a></p><p>{MORE}</p><p><b>Bold</b> at first alone</p><p>{MORE}</p><p><b>Bold and last</b></p>"
    )
    mail.set_content(body, subtype="html")
    assert [mark.span.of(only(mail).text) for mark in only(mail).marks if mark.kind == "heading"] == ["Quay closes", "Ferry stays"]


def forwarded(*mails: EmailMessage, note: str = "See below.") -> EmailMessage:
    outer = letter(Subject="Fwd: Quay")
    outer.set_content(note)
    for mail in mails:
        outer.add_attachment(mail)
    return outer


def test_a_forwarded_mail_is_the_source_and_the_note_with_it_is_set_aside() -> None:
    inner = letter(Subject="Quay", Date="Tue, 14 Apr 2026 09:00:00 +0100")
    inner.replace_header("From", "Tarn Post <post@tarn.example>")
    inner.set_content(WORDS)
    source = only(forwarded(inner))
    assert (source.title, source.outlet, source.published) == ("Quay", "Tarn Post", "2026-04-14T09:00:00+01:00")
    assert source.text == f"See below.\nQuay\n{WORDS}"
    assert main_text(source) == ["Quay", WORDS]


def test_several_forwarded_mails_and_a_long_letter_around_them_are_a_source_each() -> None:
    inner = letter(Subject="Quay")
    inner.set_content(WORDS)
    sources = read(forwarded(inner, inner, note=f"{WORDS} {MORE} {MORE}"))
    assert [source.name for source in sources] == ["letter.eml#1", "letter.eml#2", "letter.eml#3"]
    assert sources[0].title == "Fwd: Quay"


def test_a_forwarded_mail_keeps_its_own_subject_where_the_one_around_it_is_another() -> None:
    fields = "From: Quay Post <q@tarn.example>\nDate: 13 May 2026\nSubject: Quay to close\nTo: Ann <a@x.example>"
    text = f"See below.\n\n{fields}\n\n{WORDS}\n\n{MORE}"
    assert raw(b"Subject: Fwd: have a look\n", text.encode()).title == "Quay to close"


def test_under_a_line_of_hyphens_sender_and_date_are_enough() -> None:
    fields = "---------- Forwarded message ---------\nFrom: Quay Post <q@tarn.example>\nDate: Wed, 13 May 2026 09:00:00 +0000"
    text = f"Dear all,\n\nplease see below.\n\n{fields}\n\n{WORDS}\n\n{MORE}"
    source = raw(b"Subject: Fwd: Quay\n", text.encode())
    assert (source.outlet, source.published) == ("Quay Post", "2026-05-13T09:00:00+00:00")
    assert main_text(source)[-2:] == [WORDS, MORE]
    assert "please see below." not in main_text(source)


def test_an_answer_over_what_it_answers_to_is_the_article() -> None:
    text = f"{WORDS}\n\n{MORE}\n\nFrom: A Reader <a@tarn.example>\nDate: Monday\nSubject: Quay\n\nWhat now?"
    source = raw(b"Subject: Re: Quay\n", text.encode())
    assert (source.title, source.outlet) == ("Re: Quay", "Venn Courier")
    assert main_text(source)[1:3] == [WORDS, MORE]


@pytest.mark.parametrize(
    "data",
    [
        b"From: a@b.c\nMessage-ID: <1@b.c>\n\nQuay",
        b"\r\nReceived: by x;\r\n\tlater\r\nFROM: a@b.c\r\n\r\nQuay",
    ],
)
def test_a_mail_is_told_by_its_fields_whatever_the_name(data: bytes) -> None:
    assert recognises(data)
    assert read_bytes(data, "download")[0].text == "Quay"


@pytest.mark.parametrize("data", [b"", b"From: a\nTo: b\nSubject: c\n\nd", b"Message-ID: <1@b>\n\nQuay", b"He said: no\nFrom: a"])
def test_what_a_person_may_have_written_is_not_taken_for_a_mail(data: bytes) -> None:
    assert not recognises(data)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"Just a line", "no text in it that begins as a mail does"),
        (b"From: a@b.c\n\n", "no text in it that can be read"),
        (b"From: a@b.c\nContent-Type: application/pdf\n\n%PDF", "no text in it that can be read"),
        (b"From: a@b.c\n\n" + b"x" * 50_000_000, "more than the 50,000,000 that a mail may have"),
        (b"From: a@b.c\n\n" + b"x" * 5_000_001, "more than 5,000,000 characters of text"),
        (b"From: a@b.c\n" + b"Content-Type: multipart/mixed; boundary=b\n\n--b\n" * 51, "more than 50 parts that hold others"),
        (b"From: a@b.c\n" + b"\n--b" * 10_001, "more than 10,000 parts"),
        (b"PK\x03\x04", "is a ZIP"),
    ],
)
def test_what_cannot_be_read_is_told(data: bytes, says: str) -> None:
    with pytest.raises(InputError, match=f"^letter.eml: .*{says}"):
        READER.read(data, "letter.eml")


def test_fields_that_take_a_structured_parser_long_are_read_at_once() -> None:
    fields = b"Subject: " + b"=?utf-8?q?a?= " * 20_000 + b"\nFrom: " + b"(" * 20_000 + b"\nDate: " + b"9" * 20_000 + b"\n"
    assert main_text(read_bytes(fields + b"\n" + WORDS.encode(), "letter.eml")[0])[-1] == WORDS


def test_a_briefing_of_a_newsletter_quotes_its_stories_alone() -> None:
    mail = letter(Subject="Quay to close")
    footer = "<p>You are receiving this email because you opted in on our website last year.</p><p><a href='/x'>Unsubscribe</a></p>"
    mail.set_content(f"<p>{WORDS}</p><p>{MORE}</p>{footer}", subtype="html")
    quoted = [point.excerpt.text for section in brief([only(mail)]).sections for point in section.points]
    assert set(quoted) <= {WORDS, MORE}
