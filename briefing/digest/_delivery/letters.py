"""This file makes the letter of an issue for one person."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from html import escape
from urllib.parse import quote
from zoneinfo import ZoneInfo

from briefing.deliver import Address, file_name
from briefing.deliver.message import Attached, Letter, MailingList
from briefing.digest._config.settings import Mail, Settings
from briefing.model.digest import Digest
from briefing.model.options import Options
from briefing.render import mail_body

UNSUBSCRIBE = "https://unsubscribe.invalid/"  # stands in the texts where each person's own address goes
_PER_ENCODED = 4 / 3 * 77 / 75  # base64, and a line end every 76 signs


@dataclass(frozen=True, slots=True, kw_only=True)
class Pieces:
    """What the letters of one issue share; kept in the database until the last is delivered."""

    subject: str
    plain: str
    html: str
    pdf: bytes | None

    def stored(self) -> dict[str, bytes]:
        """As the database keeps them."""
        texts = {"subject": self.subject, "plain": self.plain, "html": self.html}
        return {name: text.encode() for name, text in texts.items()} | ({"pdf": self.pdf} if self.pdf is not None else {})

    @classmethod
    def of(cls, stored: Mapping[str, bytes]) -> "Pieces":
        """Back from the database."""
        subject, plain, html = (stored[name].decode() for name in ("subject", "plain", "html"))
        return cls(subject=subject, plain=plain, html=html, pdf=stored.get("pdf"))


def pieces(digest: Digest, pdf: bytes, settings: Settings, options: Options) -> Pieces:
    """What all letters of an issue share; a PDF beyond the limit is left out, and the letter says so."""
    mail = settings.mail
    fits = len(pdf) * _PER_ENCODED < mail.max_size if mail else True
    body = mail_body(digest, options, has_pdf=fits, unsubscribe=UNSUBSCRIBE if mail else "")
    attach = fits and (mail is None or mail.attach)
    return Pieces(subject=f"{digest.title} · {digest.day}", plain=body.plain, html=body.html, pdf=pdf if attach else None)


def letter(shared: Pieces, settings: Settings, made: datetime, recipient: str | None, message_id: str) -> Letter:
    """The letter to one person (None: one to look at) of the issue that was `made` then."""
    mail = settings.mail
    sender = Address.written(mail.sender) if mail else Address(settings.digest.title, "digest", "localhost")
    ways = _ways(mail, sender, recipient or "reader@example.org") if mail else ()
    own = ways[-1] if ways else ""
    local = made.astimezone(ZoneInfo(settings.schedule.zone))
    name = file_name(f"{settings.digest.title} {local.date()}", ".pdf")
    return Letter(
        sender=sender,
        recipient=Address.written(recipient) if recipient else None,
        reply_to=Address.written(mail.reply_to) if mail and mail.reply_to else None,
        subject=shared.subject,
        plain=shared.plain.replace(UNSUBSCRIBE, own),
        html=shared.html.replace(UNSUBSCRIBE, escape(own)),
        attached=(Attached(name=name, media_type="application/pdf", data=shared.pdf),) if shared.pdf is not None else (),
        message_id=message_id,
        date=local,
        list=MailingList(id=_list_id(settings, mail, sender), unsubscribe=ways, is_one_click=bool(mail.unsubscribe_url)) if mail else None,
    )


def _ways(mail: Mail, sender: Address, recipient: str) -> tuple[str, ...]:
    """How this person unsubscribes: by mail, and by an address of the web where there is one."""
    to = Address.written(mail.unsubscribe_mail).wire if mail.unsubscribe_mail else sender.wire
    by_mail = f"mailto:{quote(to, safe='@')}?subject=unsubscribe"
    plain = Address.written(recipient).plain
    return (by_mail, mail.unsubscribe_url.replace("{recipient}", quote(plain, safe=""))) if mail.unsubscribe_url else (by_mail,)


def _list_id(settings: Settings, mail: Mail, sender: Address) -> str:
    if mail.list_id:
        return mail.list_id
    words = file_name(settings.digest.title, "").encode("ascii", "ignore").decode().strip("-") or "digest"
    return f"{words}.{sender.wire.partition('@')[2]}"
