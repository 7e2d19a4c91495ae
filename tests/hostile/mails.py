"""This file makes mails and mailboxes that mean harm."""

import base64
from collections.abc import Callable, Mapping

from tests.hostile.texts import MILLION, SENTENCE

_HEAD = "From: Venn Courier <news@venn.example>\nTo: a@b.example\nSubject: Quay\nDate: Mon, 2 Mar 2026 10:00:00 +0000\nMIME-Version: 1.0\n"


def _mail(body: str, fields: str = "", kind: str = "text/plain; charset=utf-8") -> Callable[[], bytes]:
    return lambda: f"{_HEAD}{fields}Content-Type: {kind}\n\n{body}".encode("utf-8", "surrogateescape")


def _forwarded(depth: int) -> Callable[[], bytes]:
    return lambda: ((_HEAD + "Content-Type: message/rfc822\n\n") * depth + _HEAD + f"\n{SENTENCE}\n").encode()


def _parts_in_parts(depth: int) -> Callable[[], bytes]:
    opens = "".join(f"Content-Type: multipart/mixed; boundary=b{number}\n\n--b{number}\n" for number in range(depth))
    return lambda: f"{_HEAD}{opens}Content-Type: text/plain\n\n{SENTENCE}\n".encode()


def _attached(name: str) -> str:
    return f'--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename="{name}"\n\n{SENTENCE}\n'


MAILS: Mapping[str, Callable[[], bytes]] = {
    "forwards.eml": _forwarded(2000),
    "parts-in-parts.eml": _parts_in_parts(2000),
    "many-parts.eml": _mail(("--b\n\n" + SENTENCE + "\n") * 20_000 + "--b--\n", kind="multipart/mixed; boundary=b"),
    "alternatives.eml": _mail(
        "".join(f"--b\nContent-Type: text/html\n\n<p>{SENTENCE}\n" for _ in range(5000)), kind="multipart/alternative; boundary=b"
    ),
    "no-boundary.eml": _mail(SENTENCE * 100, kind="multipart/mixed"),
    "boundary-lines.eml": _mail("--b\n" * 200_000 + SENTENCE, kind="multipart/mixed; boundary=b"),
    "long-boundary.eml": _mail(SENTENCE, kind=f'multipart/mixed; boundary="{"b" * MILLION}"'),
    "many-fields.eml": _mail(SENTENCE * 3, "".join(f"X-{number}: a\n" for number in range(100_000))),
    "long-field.eml": _mail(SENTENCE * 3, f"X-Long: {'a ' * MILLION}\n"),
    "folded-field.eml": _mail(SENTENCE * 3, "X-Folded: a\n" + " a\n" * 300_000),
    "received.eml": _mail(SENTENCE * 3, "Received: from a by b; Mon, 2 Mar 2026 10:00:00 +0000\n" * 20_000),
    "encoded-subject.eml": lambda: _mail(SENTENCE * 3)().replace(b"Subject: Quay", b"Subject: " + b"=?utf-8?q?a?= " * 50_000),
    "long-subject.eml": lambda: _mail(SENTENCE * 3)().replace(b"Subject: Quay", b"Subject: " + b"a" * MILLION),
    "many-senders.eml": lambda: _mail(SENTENCE * 3)().replace(b"From: ", b"From: " + b"a@b.example, " * 50_000),
    "brackets-in-sender.eml": lambda: _mail(SENTENCE * 3)().replace(b"From: ", b"From: " + b"(" * 100_000),
    "quotes-in-sender.eml": lambda: _mail(SENTENCE * 3)().replace(b"From: ", b"From: " + b'"\\' * 100_000),
    "odd-date.eml": lambda: _mail(SENTENCE * 3)().replace(b"2026", b"9" * 10_000),
    "bad-type.eml": _mail(SENTENCE * 3, kind=f"text/{'a;b=' * 50_000}"),
    "continued-parameters.eml": _mail(SENTENCE, kind="text/plain; " + "; ".join(f"name*{number}*=a%00" for number in range(20_000))),
    "charset-of-no-text.eml": _mail(SENTENCE * 3, kind="text/plain; charset=zlib"),
    "nul-charset.eml": _mail(SENTENCE * 3, kind='text/plain; charset="utf\0-8"'),
    "base64.eml": _mail(base64.b64encode(SENTENCE.encode() * 20_000).decode(), "Content-Transfer-Encoding: base64\n"),
    "bad-base64.eml": _mail("=A=" * 300_000, "Content-Transfer-Encoding: base64\n"),
    "quoted.eml": _mail("=\n" * 300_000 + SENTENCE, "Content-Transfer-Encoding: quoted-printable\n"),
    "uuencoded.eml": _mail("begin 644 ../../a\n" + "M" * MILLION, "Content-Transfer-Encoding: x-uuencode\n"),
    "flowed.eml": _mail("a \n" * 300_000 + SENTENCE, kind="text/plain; format=flowed"),
    "quote-marks.eml": _mail(">" * MILLION + SENTENCE),
    "signatures.eml": _mail("-- \n" * 100_000 + SENTENCE),
    "forwarded-fields.eml": _mail("From: a@b.example\nDate: today\nSubject: b\n\n" * 20_000 + SENTENCE * 20),
    "one-line.eml": _mail("a" * MILLION),
    "paths.eml": _mail(
        f"--b\n\n{SENTENCE * 5}\n" + _attached("../../../../tmp/outside.txt") + _attached("/etc/cron.d/outside") + "--b--\n",
        kind="multipart/mixed; boundary=b",
    ),
    "path-in-subject.eml": lambda: _mail(SENTENCE * 5)().replace(b"Subject: Quay", b"Subject: ../../../../tmp/outside\x00/x"),
    "html.eml": _mail("<div>" * 100_000 + f"<p>{SENTENCE}", kind="text/html"),
    "from-lines.mbox": lambda: b"From a\n" * 200_000,
    "many-mails.mbox": lambda: ("From a@b Mon Mar  2 10:00:00 2026\n" + _HEAD + f"\n{SENTENCE}\n\n").encode() * 5000,
    "lines-like-from.mbox": lambda: (
        ("From a@b Mon Mar  2 10:00:00 2026\n" + _HEAD + "\n").encode() + b">From a\n" * 200_000 + SENTENCE.encode()
    ),
}
