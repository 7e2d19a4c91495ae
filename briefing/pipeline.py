"""This file is the order of work: the only place that knows which stage follows which."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.analyse import analyse, cast, contradict, highlight
from briefing.clean import label
from briefing.compose import compose
from briefing.errors import InputError, OptionError
from briefing.ingest import read_input
from briefing.language import FALLBACK, load
from briefing.language.detection import detect
from briefing.language.tables import Language
from briefing.model.document import Briefing, Rendered
from briefing.model.findings import Findings, Story
from briefing.model.options import Options
from briefing.model.text import Article, Source, Span
from briefing.questions import questions
from briefing.render import render_as
from briefing.segment import segment
from briefing.segment.sentences import split
from briefing.select import select

if TYPE_CHECKING:
    from briefing.model.reading import Reading
    from briefing.model.verification import Verification
    from briefing.select.account import Entry

DEFAULTS = Options()
MOST_CHARACTERS = 3_000_000  # of all sources together: a thousand pages, which take some ten seconds
MOST_LINES = 50_000  # with text in them; each is a block that is looked at on its own


def read(path_or_url: str | Path) -> tuple[Source, ...]:
    """The sources that a file holds, or a page or feed of the web: a feed or mailbox holds many.

    Raises:
        InputError: there is no such file or page, or it holds no text that we can read.
    """
    return read_input(path_or_url)


def inspect(source: Source, options: Options = DEFAULTS) -> "Reading":
    """How the program understands one source.

    Raises:
        InputError: it is too long.
        OptionError: there is no such language or reader of names, that reader lacks what it needs, or a line to keep or drop is
            none of the source's.
    """
    from briefing.model.reading import Reading  # what a briefing itself does not need is loaded late, here and below

    article = read_article(source, options)
    return Reading(article, _analyse(article, options))


def brief(sources: Iterable[Source], options: Options = DEFAULTS) -> Briefing:
    """A briefing of one source, or of several on one event.

    Points are ranked and balanced but not yet fitted to a page: that is the renderer's work.

    Raises:
        InputError: no source is given, they are too long, one of them holds no usable text, or none holds a sentence that may be
            quoted alone.
        OptionError: there is no such language, ranker or reader of names, or a line to keep or drop is none of the sources'.
    """
    return choose(understand(sources, options), options)


def understand(sources: Iterable[Source], options: Options = DEFAULTS) -> Story:
    """The first half of `brief`: what the sources hold. It asks the options for language, reader of names, and lines to keep or drop.

    Raises:
        InputError: no source is given, they are too long, or one of them holds no usable text.
        OptionError: there is no such language or reader of names, or a line to keep or drop is none of the sources'.
    """
    articles = tuple(_with_sentences(article) for article in _read_all(sources, options))
    if not articles:
        raise InputError("no source given; give at least one article")
    _check_sources_named(options, len(articles))
    findings = tuple(_analyse(article, options) for article in articles)
    return _story(articles, findings, _common_language(articles))


def choose(story: Story, options: Options = DEFAULTS) -> Briefing:
    """The second half of `brief`: the points worth having, and all that stands beside them.

    Raises:
        InputError: none of the sources holds a sentence that may be quoted alone.
        OptionError: there is no such ranker.
    """
    language = _common_language(story.articles)
    chosen = select(story, language, options)
    if not chosen:
        names = ", ".join(article.source.name for article in story.articles)
        raise InputError(f"{names}: no sentence that can be quoted on its own; give an article of whole sentences")
    first = min(chosen, key=lambda choice: choice.priority)
    highlights = highlight(story, language, options.as_of, lead=(first.article, first.span))
    return compose(story, chosen, questions(story), highlights, language, options)


def explain(sources: Iterable[Source], options: Options = DEFAULTS) -> "tuple[Entry, ...]":
    """Why each sentence that may be quoted was chosen or was not.

    Raises:
        InputError: the sources are too long.
        OptionError: there is no such language or ranker.
    """
    from briefing.select.account import account

    articles = _read_all(sources, options)
    findings = tuple(_analyse(article, options) for article in articles)
    language = _common_language(articles)
    story = _story(articles, findings, language)
    return account(story, language, options)


def _story(articles: tuple[Article, ...], findings: tuple[Findings, ...], language: Language) -> Story:
    story = Story(articles, findings, cast(articles, findings))
    return replace(story, contradictions=contradict(story, language))


def render(briefing: Briefing, format: str, options: Options = DEFAULTS) -> Rendered:  # noqa: A002 - the field's word
    """The briefing in one format ("pdf", "html", "txt", "json", …).

    Raises:
        OptionError: there is no such format or theme.
        TemplateError: a template is wrong, or its page cannot be made to fit.
    """
    return render_as(briefing, format, options)


def verify(pdf: bytes, sources: Sequence[Source] = ()) -> "Verification":
    """A PDF of ours compared with its own record, with the texts that it carries, and with sources that are given.

    Raises:
        InputError: it is no PDF, a damaged one, or none that this program made.
    """
    from briefing.verify import compare  # loads what reads PDFs

    return compare(pdf, sources)


def split_sentences(text: str, language: str = FALLBACK) -> tuple[Span, ...]:
    """The sentences of a text as spans, in order; a line's end always ends one.

    Raises:
        OptionError: there is no such language.
    """
    return split(text, load(language))


def _read_all(sources: Iterable[Source], options: Options) -> tuple[Article, ...]:
    given = tuple(sources)
    _check_length(given)
    return tuple(read_article(source, options, number) for number, source in enumerate(given, start=1))


def _check_length(sources: Sequence[Source]) -> None:
    name = sources[0].name if len(sources) == 1 else f"{len(sources)} sources"
    characters = sum(len(source.text) for source in sources)
    if characters > MOST_CHARACTERS:
        raise InputError(f"{name}: {characters:,} characters, more than {MOST_CHARACTERS:,}; give a part of it")
    lines = sum(1 for source in sources for line in source.text.split("\n") if line.strip())
    if lines > MOST_LINES:
        raise InputError(f"{name}: {lines:,} lines, more than {MOST_LINES:,}; give a part of it")


def read_article(source: Source, options: Options, number: int = 1) -> Article:
    """A source with its blocks labelled and its sentences found, in the language asked for or else its own.

    `number` is its place among the sources, from 1.

    Raises:
        InputError: it is too long.
    """
    _check_length((source,))
    keep, drop = (tuple(lines for lines in chosen if lines.source == number) for chosen in (options.keep, options.drop))
    found = detect(_main_text(source), source.language) if options.language is None else None
    language = load(found.code if found else options.language or FALLBACK)
    article = segment(source, label(source, language, keep, drop), language)
    return replace(article, is_language_sure=found.is_sure) if found else article


def _check_sources_named(options: Options, count: int) -> None:
    beyond = [str(lines) for lines in (*options.keep, *options.drop) if lines.source > count]
    if beyond:
        raise OptionError(f"line {', '.join(beyond)}: there is no such source; {count} given")


def _main_text(source: Source) -> str:
    """The text without what the file itself sets apart from the article: a site's menus may be in another language."""
    main = "\n".join(mark.span.of(source.text) for mark in source.marks if mark.is_main)
    return main or source.text


def _analyse(article: Article, options: Options) -> Findings:
    return analyse(article, load(article.language), options.names, options.names_model)


def _common_language(articles: tuple[Article, ...]) -> Language:
    """The language of most articles, of the first where none has more: that of our own words."""
    codes = [article.language for article in articles]
    return load(max(codes, key=codes.count))


def _with_sentences(article: Article) -> Article:
    if not article.sentences:
        raise InputError(f"{article.source.name}: no usable text; give an article of at least one whole sentence")
    return article
