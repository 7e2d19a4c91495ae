"""This file is the order of work: the only place that knows which stage follows which."""

from collections.abc import Iterable
from pathlib import Path

from briefing.analyse import analyse, cast
from briefing.clean import label
from briefing.compose import compose
from briefing.errors import InputError
from briefing.ingest import read_path
from briefing.language import load
from briefing.model.document import Briefing, Rendered
from briefing.model.findings import Story
from briefing.model.options import Options
from briefing.model.reading import Reading
from briefing.model.text import Article, Source, Span
from briefing.questions import questions
from briefing.render import render_as
from briefing.segment import segment
from briefing.segment.sentences import split
from briefing.select import select
from briefing.select.account import Entry, account

DEFAULTS = Options()


def read(path: str | Path) -> tuple[Source, ...]:
    """The sources that a file holds.

    Raises:
        InputError: there is no such file, or it cannot be read as text.
    """
    return read_path(Path(path))


def inspect(source: Source, options: Options = DEFAULTS) -> Reading:
    """How the program understands one source.

    Raises:
        OptionError: there is no such language.
    """
    article = read_article(source, options)
    return Reading(article, analyse(article, load(options.language)))


def brief(sources: Iterable[Source], options: Options = DEFAULTS) -> Briefing:
    """A briefing of one source, or of several on one event.

    Points are ranked and balanced but not yet fitted to a page: that is the renderer's work.

    Raises:
        InputError: no source is given, one of them holds no usable text, or none holds a sentence that may be quoted alone.
        OptionError: there is no such language or ranker.
    """
    language = load(options.language)
    articles = tuple(_with_sentences(read_article(source, options)) for source in sources)
    if not articles:
        raise InputError("no source given; give at least one article")
    findings = tuple(analyse(article, language) for article in articles)
    story = Story(articles, findings, cast(articles, findings))
    chosen = select(story, language, options)
    if not chosen:
        names = ", ".join(article.source.name for article in articles)
        raise InputError(f"{names}: no sentence that can be quoted on its own; give an article of whole sentences")
    return compose(story, chosen, questions(story), language, options)


def explain(sources: Iterable[Source], options: Options = DEFAULTS) -> tuple[Entry, ...]:
    """Why each sentence that may be quoted was chosen or was not.

    Raises:
        OptionError: there is no such language or ranker.
    """
    language = load(options.language)
    articles = tuple(read_article(source, options) for source in sources)
    findings = tuple(analyse(article, language) for article in articles)
    return account(Story(articles, findings, cast(articles, findings)), language, options)


def render(briefing: Briefing, format: str, options: Options = DEFAULTS) -> Rendered:  # noqa: A002 - the field's word
    """The briefing in one format ("pdf", "html", "txt", "json", …).

    Raises:
        OptionError: there is no such format or theme.
        TemplateError: a template is wrong, or its page cannot be made to fit.
    """
    return render_as(briefing, format, options)


def split_sentences(text: str, language: str = "en") -> tuple[Span, ...]:
    """The sentences of a text as spans, in order; a line's end always ends one.

    Raises:
        OptionError: there is no such language.
    """
    return split(text, load(language))


def read_article(source: Source, options: Options) -> Article:
    """A source with its blocks labelled and its sentences found."""
    language = load(options.language)
    return segment(source, label(source, language), language)


def _with_sentences(article: Article) -> Article:
    if not article.sentences:
        raise InputError(f"{article.source.name}: no usable text; give an article of at least one whole sentence")
    return article
