"""This file checks what the settings mean, beyond their kinds."""

import re
from collections.abc import Callable, Iterator
from datetime import time
from pathlib import Path
from zoneinfo import ZoneInfo

from briefing.digest._config.settings import Mail, Origin, Settings, Smtp
from briefing.errors import BriefingError
from briefing.language import names as languages
from briefing.registry import unknown

Fault = tuple[tuple[str, ...], str]

# A time of day: "07:00"; not "7:00" or "24:00".
_TIME = re.compile(r"(?: [01]\d | 2[0-3] ) : [0-5]\d", re.VERBOSE)
# A List-Id or domain: "harbour-news.example.org"; not "a b" or "<x>".
_DOMAIN = re.compile(r"[A-Za-z0-9_] [A-Za-z0-9_.-]* [A-Za-z0-9]", re.VERBOSE)
_WEB = re.compile(r"https?://\S+", re.VERBOSE)  # matches "https://venn.example/feed", not "venn.example/feed"
_LOCAL = ("localhost", "127.0.0.1", "::1")


def faults_of(settings: Settings) -> list[Fault]:
    """All that is wrong with settings of the right kinds, each with its key."""
    return [fault for check in _CHECKS for fault in check(settings)]


def _digest(settings: Settings) -> Iterator[Fault]:
    digest = settings.digest
    if not digest.title.strip() or not digest.title.isprintable():
        yield ("digest", "title"), "is empty or holds what cannot be printed; give one line of words"
    if digest.language not in languages():
        yield ("digest", "language"), unknown("language", digest.language, languages())
    for key, value in (("stories", digest.stories), ("sources_per_story", digest.sources_per_story)):
        if not 1 <= value <= 50:
            yield ("digest", key), f"is {value}; give a number from 1 to 50"


def _theme(settings: Settings) -> Iterator[Fault]:
    from briefing.render import themes

    try:
        known = [theme.name for theme in themes(settings.beside(settings.digest.templates) if settings.digest.templates else None)]
    except BriefingError as error:
        yield ("digest", "templates"), str(error)
        return
    if settings.digest.theme not in known:
        yield ("digest", "theme"), unknown("theme", settings.digest.theme, known)


def _sources(settings: Settings) -> Iterator[Fault]:
    if not settings.sources:
        yield ("sources",), "are missing; give at least one [[sources]] with a feed, opml, folder, mailbox or page"
    for index, origin in enumerate(settings.sources):
        yield from _origin(("sources", str(index)), origin)


def _origin(place: tuple[str, ...], origin: Origin) -> Iterator[Fault]:
    given = [name for name in ("feed", "opml", "folder", "mailbox", "page") if getattr(origin, name) is not None]
    if len(given) != 1:
        yield place, f"has {' and '.join(given) or 'no place'}; give exactly one of feed, opml, folder, mailbox and page"
    if origin.pages and not (origin.feed or origin.opml):
        yield (*place, "pages"), "is for a feed or a list of feeds; what else there is has its whole text"
    if origin.page is not None and not _WEB.fullmatch(origin.page):
        yield (*place, "page"), f"is {origin.page!r}; give an address that begins with https://"


def _filter(settings: Settings) -> Iterator[Fault]:
    if settings.filter.max_age_hours < 1:
        yield ("filter", "max_age_hours"), f"is {settings.filter.max_age_hours}; give a number from 1"


def _schedule(settings: Settings) -> Iterator[Fault]:
    schedule = settings.schedule
    if not _TIME.fullmatch(schedule.at) or time.fromisoformat(schedule.at).tzinfo:
        yield ("schedule", "at"), f"is {schedule.at!r}; give hours and minutes as in 07:00"
    try:
        ZoneInfo(schedule.zone)
    except (OSError, LookupError, ValueError):  # a folder of zones, no such zone, or a path
        yield ("schedule", "zone"), f"is {schedule.zone!r}; give a time zone by its name, as in Europe/Paris"
    if not schedule.days:
        yield ("schedule", "days"), "are none; give some of mon, tue, wed, thu, fri, sat and sun"


def _mail(settings: Settings) -> Iterator[Fault]:
    mail = settings.mail
    if mail is None:
        if settings.smtp:
            yield ("smtp",), "has nobody to send to; give [mail] with sender and to"
        return
    yield from _addresses(mail)
    if not mail.to:
        yield ("mail", "to"), "is empty; give at least one address"
    if mail.list_id is not None and not _DOMAIN.fullmatch(mail.list_id):
        yield ("mail", "list_id"), f"is {mail.list_id!r}; give a name like harbour-news.example.org"
    if mail.unsubscribe_url is not None and not _is_one_click(mail.unsubscribe_url):
        yield ("mail", "unsubscribe_url"), f"is {mail.unsubscribe_url!r}; give an https address in plain letters"
    if mail.forget_after_days < 0:
        yield ("mail", "forget_after_days"), f"is {mail.forget_after_days}; give a number from 0"


def _addresses(mail: Mail) -> Iterator[Fault]:
    from briefing.deliver import Address

    single = (("sender", mail.sender), ("reply_to", mail.reply_to), ("unsubscribe_mail", mail.unsubscribe_mail))
    for key, text in (*((key, text) for key, text in single if text is not None), *(("to", each) for each in mail.to)):
        try:
            Address.written(text)
        except ValueError as error:
            yield ("mail", key), f"is {text!r}; {error}"
    same = sorted({text for text in mail.to if sum(each.casefold() == text.casefold() for each in mail.to) > 1})
    if same:
        yield ("mail", "to"), f"names {', '.join(same)} twice"


def _is_one_click(url: str) -> bool:
    return url.startswith("https://") and url.isascii() and url.isprintable() and not set(url) & set(' <>,"')


def _smtp(settings: Settings) -> Iterator[Fault]:
    smtp = settings.smtp
    if smtp is None:
        return
    ways = [name for name in ("password_env", "password_file", "password_keyring") if getattr(smtp, name) is not None]
    if len(ways) > 1:
        yield ("smtp", ways[1]), f"stands beside {ways[0]}; give the password in one way"
    if bool(ways) != bool(smtp.user):
        yield (
            ("smtp", "user"),
            "needs a password, and a password a user; give user and one of password_env, password_file, password_keyring",
        )
    yield from _smtp_ports(smtp)
    yield from _files(settings, ("smtp", "ca_file"), smtp.ca_file)


def _smtp_ports(smtp: Smtp) -> Iterator[Fault]:
    if smtp.port is not None and not 1 <= smtp.port <= 65_535:
        yield ("smtp", "port"), f"is {smtp.port}; give a number from 1 to 65535"
    if smtp.security == "none" and smtp.host not in _LOCAL:
        yield (
            ("smtp", "security"),
            "is none, which would show mail and password to everybody on the way; only localhost may be talked to so",
        )


def _dkim(settings: Settings) -> Iterator[Fault]:
    if settings.dkim is None:
        return
    for key in ("domain", "selector"):
        if not _DOMAIN.fullmatch(getattr(settings.dkim, key) + "x"):
            yield ("dkim", key), f"is {getattr(settings.dkim, key)!r}; give a name like example.org"
    yield from _files(settings, ("dkim", "key_file"), settings.dkim.key_file)


def _files(settings: Settings, key: tuple[str, ...], name: str | None) -> Iterator[Fault]:
    if name is not None and not Path(settings.beside(name)).is_file():
        yield key, f"is {name!r}, but there is no such file"


_CHECKS: tuple[Callable[[Settings], Iterator[Fault]], ...] = (_digest, _theme, _sources, _filter, _schedule, _mail, _smtp, _dkim)
