"""This file makes what a digest shows: with somebody else's templates in a process of its own, else in this one."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from briefing.model.digest import Digest
from briefing.model.options import Options
from briefing.render._digest import render as here
from briefing.render._digest.render import MailBody, RenderedDigest
from briefing.render._page.themes import find_theme

PER_STORY = 5  # seconds of processor time, beside those of a page: a story is a page of its own


def render_digest(digest: Digest, options: Options, *, with_web: bool = True) -> RenderedDigest:
    """The digest as PDF, JSON, Markdown and (if wanted) web pages; the same bytes for the same digest and options.

    Raises:
        OptionError: there is no such theme or paper.
        TemplateError: a template is wrong, takes too much time or memory, or a page cannot be made to fit.
        MachineError: the machine lacks what lays out pages.
    """
    if not _is_foreign(options):
        return here.render_digest(digest, options, with_web=with_web)
    head, parts = _asked("digest", (digest, with_web), options, len(digest.stories))
    pdf, json, markdown, *web = parts
    return RenderedDigest(pdf=pdf, json=json, markdown=markdown, web=tuple(zip(head["web"], web, strict=True)))


def mail_body(digest: Digest, options: Options, *, has_pdf: bool | None, unsubscribe: str = "") -> MailBody:
    """What the mail of a digest says; `has_pdf`: None says nothing of a PDF; `unsubscribe` is where its reader does so.

    Raises:
        OptionError: there is no such theme.
        TemplateError: the template is wrong, or takes too much time or memory.
    """
    if not _is_foreign(options):
        return here.mail_body(digest, options, has_pdf=has_pdf, unsubscribe=unsubscribe)
    _, (html, plain) = _asked("mail", (digest, has_pdf, unsubscribe), options)
    return MailBody(html=html.decode("utf-8"), plain=plain.decode("utf-8"))


def archive_index(title: str, code: str, issues: Sequence[tuple[str, str]], options: Options) -> bytes:
    """The page that lists a digest's issues: (day, what it is called) of each, newest first; `code` is its language.

    Raises:
        OptionError: there is no such theme.
        TemplateError: the template is wrong, or takes too much time or memory.
    """
    if not _is_foreign(options):
        return here.archive_index(title, code, issues, options)
    _, (page,) = _asked("index", (title, code, tuple(issues)), options)
    return page


def answer(asked: tuple[str, tuple[Any, ...]], options: Options) -> tuple[dict[str, object], bytes]:
    """What was asked for, in the other process: the head with the sizes of the parts, and the parts in one."""
    what, values = asked
    head: Mapping[str, object] = {}
    if what == "digest":
        digest, with_web = values
        made = here.render_digest(digest, options, with_web=with_web)
        head = {"web": [name for name, _ in made.web]}
        parts = [made.pdf, made.json, made.markdown, *(data for _, data in made.web)]
    elif what == "mail":
        digest, has_pdf, unsubscribe = values
        body = here.mail_body(digest, options, has_pdf=has_pdf, unsubscribe=unsubscribe)
        parts = [body.html.encode("utf-8"), body.plain.encode("utf-8")]
    else:
        title, code, issues = values
        parts = [here.archive_index(title, code, issues, options)]
    return {**head, "sizes": list(map(len, parts))}, b"".join(parts)


def _asked(what: str, values: tuple[Any, ...], options: Options, stories: int = 0) -> tuple[dict[str, Any], tuple[bytes, ...]]:
    from briefing.render import _bounded  # starts processes; few runs need it

    head, data = _bounded.asked((what, values), _bounded.DIGEST, options, _bounded.SECONDS + PER_STORY * stories)
    ends = [sum(head["sizes"][:count]) for count in range(len(head["sizes"]) + 1)]
    return head, tuple(data[start:end] for start, end in pairwise(ends))


def _is_foreign(options: Options) -> bool:
    return find_theme(options.theme, options.templates).is_foreign
