"""This file holds what a digest.toml may say: a class a table, a field a key."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Security = Literal["starttls", "tls", "none"]
Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
DAYS: tuple[Day, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """Table [digest]: what it is called and how it looks."""

    title: str
    language: str = "en"
    theme: str = "classic"
    templates: str | None = None
    paper: Literal["a4", "letter"] = "a4"
    stories: int = 10
    """How many stories at most."""
    sources_per_story: int = 6
    output: str = "output"
    """Folder of results, beside the settings as all paths."""
    state: str | None = None
    """The database; None: the settings' name with .sqlite3."""
    archive: bool = True
    """Whether a folder of web pages with an index is kept, too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """One of [[sources]]: exactly one of the first five."""

    feed: str | None = None
    opml: str | None = None
    folder: str | None = None
    mailbox: str | None = None
    """An mbox file or a maildir folder."""
    page: str | None = None
    outlet: str | None = None
    """What to call who publishes it, whatever it calls itself."""
    pages: bool = False
    """Of a feed whose items are teasers: whether the pages that they lead to are read."""

    @property
    def place(self) -> str:
        """Where it is."""
        return next(each for each in (self.feed, self.opml, self.folder, self.mailbox, self.page) if each is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Table [filter]: which articles count."""

    words: tuple[str, ...] = ()
    """At least one of these must be in the article; none: any article."""
    not_words: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    """Of articles that state a language."""
    max_age_hours: int = 36
    """Of articles that state a date."""
    outlets: tuple[str, ...] = ()
    not_outlets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """Table [schedule]: when it is made."""

    at: str = "07:00"
    zone: str = "UTC"
    days: tuple[Day, ...] = DAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """Table [mail]: from whom and to whom."""

    sender: str
    to: tuple[str, ...]
    reply_to: str | None = None
    list_id: str | None = None
    """As in "harbour-news.example.org"; None: made of the title and the sender's domain."""
    unsubscribe_mail: str | None = None
    """Address that takes unsubscriptions; None: the sender's."""
    unsubscribe_url: str | None = None
    """An https address that unsubscribes by one POST (RFC 8058), with {recipient} for who it is."""
    attach: bool = True
    """Whether the PDF is attached."""
    max_size: int = 10_000_000
    """Bytes of a message; a larger PDF is left out, and the message says so."""
    forget_after_days: int = 30
    """When recipients' addresses are struck out of the ledger."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Smtp:
    """Table [smtp]: the server that takes the mail; without it, messages go into the output folder."""

    host: str
    port: int | None = None
    """None: 587 for starttls, 465 for tls, 25 for none."""
    security: Security = "starttls"
    user: str | None = None
    password_env: str | None = None
    password_file: str | None = None
    password_keyring: str | None = None
    """Service under which the system's keyring has it."""
    ca_file: str | None = None
    """Certificates to trust beside those of the system."""
    timeout: float = 30.0
    hello: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dkim:
    """Table [dkim]: the signature."""

    domain: str
    selector: str
    key_file: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounces:
    """Table [bounces]: where delivery failures arrive."""

    mailbox: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All of a digest.toml."""

    path: Path
    digest: Digest
    sources: tuple[Origin, ...]
    filter: Filter
    schedule: Schedule
    mail: Mail | None
    smtp: Smtp | None
    dkim: Dkim | None
    bounces: Bounces | None

    def beside(self, name: str) -> Path:
        """A path as the settings mean it: beside them, unless it is absolute."""
        return self.path.parent / Path(name).expanduser()

    @property
    def output(self) -> Path:
        """The folder of results."""
        return self.beside(self.digest.output)

    @property
    def state(self) -> Path:
        """The database."""
        return self.beside(self.digest.state) if self.digest.state else self.path.with_suffix(".sqlite3")
