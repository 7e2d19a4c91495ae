"""This file tests the reading of what comes back."""

import mailbox
from email.message import Message
from pathlib import Path

import pytest

from briefing.deliver.bounces import Bounce, bounces_in
from briefing.errors import InputError

REPORT = """From: MAILER-DAEMON@venn.example
To: news@venn.example
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

I am sorry.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.venn.example

Final-Recipient: rfc822; ada@venn.example
Action: {action}
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 no such
 user here

--b
Content-Type: {returned}

From: news@venn.example
Message-ID: <1.7@venn.example>

--b--
"""


def mailed(path: Path, *reports: str) -> Path:
    box = mailbox.mbox(path)
    for report in (*reports, "From: a@venn.example\nSubject: Hello\n\nFailed to find my keys.\n"):
        box.add(report)
    box.close()
    return path


@pytest.mark.parametrize("returned", ["message/rfc822", "text/rfc822-headers"])
def test_a_failure_names_the_message_and_what_the_server_said(tmp_path: Path, returned: str) -> None:
    path = mailed(tmp_path / "bounces.mbox", REPORT.format(action="failed", returned=returned))
    assert bounces_in(path) == (Bounce("<1.7@venn.example>", "550 5.1.1 no such user here"),)


def test_a_delay_is_no_failure(tmp_path: Path) -> None:
    assert bounces_in(mailed(tmp_path / "bounces.mbox", REPORT.format(action="delayed", returned="message/rfc822"))) == ()


def test_a_maildir_is_read_and_left_as_it_is(tmp_path: Path) -> None:
    box = mailbox.Maildir(tmp_path / "box")
    box.add(mailbox.MaildirMessage(Message()))
    (tmp_path / "box" / "new" / "1").write_text(REPORT.format(action="failed", returned="message/rfc822"), encoding="utf-8")
    assert len(bounces_in(tmp_path / "box")) == 1
    assert (tmp_path / "box" / "new" / "1").is_file()


def test_a_mailbox_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such mailbox"):
        bounces_in(tmp_path / "none")
