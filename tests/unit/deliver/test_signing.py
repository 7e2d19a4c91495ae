"""This file tests signatures: they hold, and fail where the message was changed."""

import subprocess
from pathlib import Path

import dkim
import pytest

from briefing.deliver import Signer
from briefing.deliver.message import message
from briefing.errors import InputError
from tests.unit.deliver.test_message import LETTER


def test_a_signature_holds_until_the_message_is_changed(tmp_path: Path) -> None:
    key = tmp_path / "key.pem"
    subprocess.run(["openssl", "genrsa", "-out", str(key), "2048"], check=True, capture_output=True)
    public = subprocess.run(["openssl", "rsa", "-in", str(key), "-pubout"], check=True, capture_output=True, text=True).stdout
    record = b"v=DKIM1; k=rsa; p=" + "".join(public.splitlines()[1:-1]).encode()
    signed = Signer.with_key_of(key, "venn.example", "s1").signed(message(LETTER))
    assert dkim.verify(signed, dnsfunc=lambda *_, **__: record)
    for old, new in ((b"List-Id: <harbour", b"List-Id: <larbour"), (b"Good morning.", b"Good evening."), (b"ada@", b"eda@")):
        assert old in signed
        assert not dkim.verify(signed.replace(old, new), dnsfunc=lambda *_, **__: record)


def test_a_key_that_is_none_is_told(tmp_path: Path) -> None:
    (tmp_path / "key.pem").write_text("rubbish", encoding="utf-8")
    with pytest.raises(InputError, match=r"DKIM key of venn\.example cannot sign"):
        Signer.with_key_of(tmp_path / "key.pem", "venn.example", "s1").signed(message(LETTER))
