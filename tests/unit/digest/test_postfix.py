"""This file sends a digest by Postfix, as it would go out, and reads back what has been delivered."""

from collections.abc import Iterator
from datetime import UTC, datetime
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from briefing.digest._config.loading import load_settings
from briefing.digest._config.settings import Settings
from briefing.digest.running import run
from tests.unit.deliver.postfix import Postfix, can_run, running_postfix
from tests.unit.digest.newsstand import BRIDGE_ENTRY, BRIDGE_TOO_ENTRY, WHEAT_ENTRY, rss

pytestmark = pytest.mark.skipif(bool(can_run()), reason=can_run() or "it can be run")
NOW = datetime(2026, 4, 14, 7, 0, tzinfo=UTC)


@pytest.fixture
def postfix() -> Iterator[Postfix]:
    with running_postfix() as found:
        yield found


def settings_for(folder: Path, postfix: Postfix, *people: str) -> Settings:
    (folder / "feed.xml").write_bytes(rss("Venn Post", [BRIDGE_ENTRY, WHEAT_ENTRY, BRIDGE_TOO_ENTRY], "venn.example"))
    path = folder / "digest.toml"
    path.write_text(
        '[digest]\ntitle = "Häfen & news"\n[[sources]]\nfeed = "feed.xml"\n'
        f'[mail]\nsender = "Häfen <news@venn.example>"\nto = {list(people)!r}\n'
        f'unsubscribe_url = "https://off.example/{"x" * 120}?who={{recipient}}"\n'
        f'[smtp]\nhost = "127.0.0.1"\nport = {postfix.port}\nca_file = "{postfix.ca_file}"\nhello = "here.example"\n',
        encoding="utf-8",
    )
    return load_settings(path)


def parsed(data: bytes) -> EmailMessage:
    found = BytesParser(policy=policy.default).parsebytes(data)
    assert isinstance(found, EmailMessage)
    return found


def test_what_postfix_delivers_is_what_was_made(tmp_path: Path, postfix: Postfix) -> None:
    report = run(settings_for(tmp_path, postfix, "Ada <ada@venn.example>", "ben@venn.example", "nobody@venn.example"), lambda: NOW)
    assert (report.count.sent, report.count.failed, report.count.pending) == (2, 1, 0)
    ((address, state, said),) = report.refusals
    assert (address, state) == ("nobody@venn.example", "failed")
    assert "5.1.1" in said
    (ada,), (ben,) = postfix.letters("ada", 1), postfix.letters("ben", 1)
    mail = parsed(ada)
    assert (mail["Subject"], mail["From"], mail["To"]) == (
        "Häfen & news · 2026-04-14",
        "Häfen <news@venn.example>",
        "Ada <ada@venn.example>",
    )
    assert mail["Message-ID"] != parsed(ben)["Message-ID"]
    assert mail["Auto-Submitted"] == "auto-generated"
    assert f"<https://off.example/{'x' * 120}?who=ada%40venn.example>" in "".join(mail["List-Unsubscribe"].split())
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    for kind in ("plain", "html"):
        body = mail.get_body((kind,))
        assert body is not None
        assert "A tonne cost 214 crowns at the close." in " ".join(body.get_content().split())
    (file,) = mail.iter_attachments()
    assert file.get_filename() == "häfen-news-2026-04-14.pdf"
    with pikepdf.open(BytesIO(file.get_content())) as pdf:
        assert len(pdf.pages) == 3


def test_postfix_takes_a_second_run_s_nothing(tmp_path: Path, postfix: Postfix) -> None:
    settings = settings_for(tmp_path, postfix, "kaya@venn.example")
    assert run(settings, lambda: NOW).is_delivered
    assert run(settings, lambda: NOW).is_delivered
    assert len(postfix.letters("kaya", 1)) == 1
