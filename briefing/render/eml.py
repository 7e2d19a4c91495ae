"""This file renders a briefing as an e-mail that nobody is named in yet: a mail program opens it as a draft.

The message (RFC 5322) holds the same words twice, as plain text and as HTML made of tables with their styles in the elements, for that
is what mail programs show alike. The same briefing gives the same bytes: no clock is read, and boundaries come from the content.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from briefing.language import load
from briefing.model.document import Briefing, Point, Rendered
from briefing.model.options import Options
from briefing.render import txt
from briefing.render._page.numbering import printable
from briefing.render._renderer import Renderer

LARGEST = 100_000  # bytes of HTML: Gmail hides what comes after 102 KB
POINT = 500  # bytes of mark-up around a point, about
SHRINK = 0.8


def render(briefing: Briefing, options: Options) -> Rendered:
    """The briefing as a message without sender, recipients or attachment."""
    return Rendered(".eml", "message/rfc822", message(briefing, options).as_bytes())


def message(briefing: Briefing, options: Options, pdf: bytes | None = None) -> EmailMessage:
    """The same as a message that can be added to; `pdf` is attached.

    Raises:
        TemplateError: the theme's template for e-mail is wrong.
    """
    html, shown = _html(briefing, options)
    plain = txt.render(shown, options).data.decode("utf-8")
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = " ".join(printable(_title(shown, options)).split())
    if briefing.as_of:
        mail["Date"] = format_datetime(datetime.fromisoformat(briefing.as_of).replace(tzinfo=UTC))
    mail["Content-Language"] = briefing.language
    mail["X-Unsent"] = "1"  # Outlook and others then open it to be sent, not as received
    mail.set_content(plain, cte="quoted-printable")
    mail.add_alternative(html, subtype="html", cte="quoted-printable")
    if pdf is not None:
        mail.add_attachment(pdf, maintype="application", subtype="pdf", filename="briefing.pdf")
    _bound(mail, hashlib.sha256(f"{plain}{html}".encode()).hexdigest()[:32])
    return mail


def _title(briefing: Briefing, options: Options) -> str:  # noqa: ARG001 - a theme may have its own word one day
    return briefing.title.text if briefing.title else load(briefing.language).labels["untitled"]


def _bound(mail: EmailMessage, seed: str) -> None:
    """Gives each part that holds others a boundary of its own, which stands nowhere in them."""
    for number, part in enumerate(part for part in mail.walk() if part.is_multipart()):
        part.set_boundary(f"={number}-{seed}")


def _html(briefing: Briefing, options: Options) -> tuple[str, Briefing]:
    """The HTML and what it shows: as many points as keep it short enough to be shown whole."""
    from briefing.render._page.email import html

    room = float(LARGEST)
    while True:
        shown = _within(briefing, room)
        made = html(shown, options)
        if len(made.encode()) <= LARGEST or not shown.points:
            return made, shown
        room *= SHRINK


def _within(briefing: Briefing, room: float) -> Briefing:
    from briefing.render._page.labels import Labels
    from briefing.render._page.limits import within_limits

    language = load(briefing.language)
    limited = within_limits(briefing, language)
    kept = tuple(_while_short(sorted(limited.points, key=lambda point: point.priority), room))
    left = len(limited.points) - len(kept)
    if not left:
        return limited
    from briefing.model.document import Note

    notice = Note(Labels(language.labels).count("left_out", left, of=len(limited.points)), "left_out")
    return replace(limited.keeping(kept), notices=(notice, *limited.notices))


def _while_short(points: list[Point], room: float) -> Iterator[Point]:
    for point in points:
        room -= len(point.excerpt.text.encode("utf-8", "surrogatepass")) + POINT
        if room < 0:
            return
        yield point


_: Renderer = render
