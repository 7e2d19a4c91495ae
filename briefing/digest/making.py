"""This file makes a digest of sources that are at hand, without settings, memory or mail."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time

from briefing.digest._stories.making import Before, Wishes, make
from briefing.digest._stories.sieve import moment_of
from briefing.errors import OptionError
from briefing.language.detection import detect
from briefing.model.digest import Digest
from briefing.model.document import Rendered
from briefing.model.options import Options
from briefing.model.text import Source
from briefing.registry import unknown
from briefing.render import digest_record, mail_body
from briefing.render import render_digest as render_all

DEFAULTS = Options()
_TELLING = 50  # sources: their languages are told one by one, and so many show which one most are in
_MEDIA = {"html": "text/html", "json": "application/json", "md": "text/markdown", "pdf": "application/pdf", "txt": "text/plain"}


def make_digest(
    sources: Iterable[Source], options: Options = DEFAULTS, title: str = "Digest", stories: int = 10, sources_per_story: int = 6
) -> Digest:
    """The stories that the sources are on, most important first, each with its briefing; `stories` at most.

    Its day is that of the options, else the latest that a source states. A source that holds nothing to be quoted is left out.

    Raises:
        OptionError: neither the options nor a source state a day, there is no such language, or a number is less than 1.
    """
    if min(stories, sources_per_story) < 1:
        raise OptionError(f"{stories} stories of {sources_per_story} sources each: give at least 1")
    given = tuple(sources)
    now = _now(given, options)
    language = options.language or _language(given)
    wishes = Wishes(
        title=title,
        language=language,
        number=1,
        stories=stories,
        sources_per_story=sources_per_story,
        options=replace(options, language=language, as_of=now.date().isoformat()),
    )
    return make(given, Before(), wishes, now).digest


def render_digest(digest: Digest, format: str, options: Options = DEFAULTS) -> Rendered:  # noqa: A002 - the field's word
    """The digest in one format: "pdf" and "json" whole, "html", "txt" and "md" in short, as a mail has it.

    Raises:
        OptionError: there is no such format, theme or paper.
        TemplateError: a template is wrong, or a page cannot be made to fit.
    """
    if format not in _MEDIA:
        raise OptionError(unknown("format of a digest", format, tuple(_MEDIA)))
    return Rendered(f".{format}", _MEDIA[format], _data(digest, format, options))


def _data(digest: Digest, name: str, options: Options) -> bytes:
    if name in ("html", "txt"):
        body = mail_body(digest, options, has_pdf=None)
        return (body.html if name == "html" else body.plain).encode("utf-8")
    if name == "json":
        return digest_record(digest)
    made = render_all(digest, options, with_web=False)
    return made.pdf if name == "pdf" else made.markdown


def _now(sources: Sequence[Source], options: Options) -> datetime:
    """The moment that the digest speaks for."""
    if options.as_of:
        return datetime.combine(datetime.fromisoformat(options.as_of).date(), time.max, UTC)
    latest = max((moment for source in sources if (moment := moment_of(source))), default=None)
    if latest is None:
        raise OptionError("no source states when it was published; give the digest's day as as_of")
    return latest


def _language(sources: Sequence[Source]) -> str:
    """The language of most sources."""
    codes = Counter(detect(source.text, source.language).code for source in sources[:_TELLING])
    return max(codes, key=lambda code: (codes[code], code)) if codes else "en"
