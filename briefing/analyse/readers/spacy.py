"""This file reads names with a spaCy pipeline, which is an extra: `pip install "neutral-briefing[ner]"` and a model."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from typing import Any

from briefing.analyse.lexicon import ends_title
from briefing.analyse.readers import Reader
from briefing.analyse.runs import Run
from briefing.analyse.tokens import Line, Lines
from briefing.errors import OptionError
from briefing.language.tables import Language
from briefing.model.findings import ActorType
from briefing.model.text import Article, Span

_TYPES: dict[str, ActorType] = {"PERSON": "person", "PER": "person", "ORG": "organisation"}
_OTHERS = frozenset({"NORP", "FAC", "GPE", "LOC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "MISC"})
_NOT_NEEDED = ("tagger", "parser", "attribute_ruler", "lemmatizer", "morphologizer")
_LACKS = "names='spacy' needs spaCy: pip install \"neutral-briefing[ner]\""
_SIZES = ("md", "lg", "sm", "trf")  # the first of these that is installed; trf is the slowest by far


def find_runs(article: Article, lines: Lines, language: Language, model: str | None) -> Iterator[tuple[int, Run]]:
    """Each name that the pipeline finds, block by block, with its type; titles before it join it."""
    nlp = _pipeline(model or _installed(language.code))
    starts = [line.tokens[0].start for line in lines.body]
    blocks = sorted({sentence.block for sentence in article.sentences})
    spans = [article.blocks[block].span for block in blocks]
    for span, doc in zip(spans, nlp.pipe(article.words_of(span) for span in spans), strict=True):
        for entity in doc.ents:
            if entity.label_ in _TYPES or entity.label_ in _OTHERS:
                found = Span(span.start + entity.start_char, span.start + entity.end_char)
                yield from _run(found, _TYPES.get(entity.label_, "unknown"), starts, lines, language)


def _run(found: Span, kind: ActorType, starts: list[int], lines: Lines, language: Language) -> Iterator[tuple[int, Run]]:
    """The places of an entity in its line, without the article before it and the possessive after it."""
    number = bisect_left(starts, found.start + 1) - 1
    if number < 0:
        return
    line, words = lines.body[number], language.actors
    inside = [place for place, token in enumerate(line.tokens) if found.start <= token.start < found.end]
    while inside and (line.tokens[inside[0]].lower in words.determiners or not line.tokens[inside[0]].is_word):
        inside = inside[1:]
    while inside and line.tokens[inside[-1]].lower in words.possessives:
        inside = inside[:-1]
    if inside and line.tokens[inside[0]].is_capital:
        yield number, Run(_with_title(line, inside[0], language), inside[-1], kind)


def _with_title(line: Line, first: int, language: Language) -> int:
    """Where the capitalised title before a name begins."""
    while first > 0 and line.tokens[first - 1].is_capital and ends_title(line.tokens, first - 1, language.actors):
        first -= 1
    return first


def _installed(code: str) -> str:
    """The installed pipeline for a language.

    Raises:
        OptionError: there is none.
    """
    known = sorted(_spacy().util.get_installed_models())
    own = [name for name in known if name.startswith(f"{code}_core_")]
    for size in _SIZES:
        for name in own:
            if f"_{size}" in name:
                return str(name)
    raise OptionError(
        f"names='spacy': no spaCy pipeline for {code!r} is installed; get one (python -m spacy download {code}_core_web_sm), "
        "or name one with names_model"
    )


@cache
def _pipeline(name: str) -> Any:
    """A pipeline by the name of its package or by its folder, loaded once."""
    spacy = _spacy()
    try:
        nlp = spacy.load(name)
    except (OSError, ValueError) as error:
        raise OptionError(f"names_model={name!r}: spaCy cannot load it ({error})") from error
    nlp.select_pipes(disable=[pipe for pipe in _NOT_NEEDED if pipe in nlp.pipe_names])
    return nlp


def _spacy() -> Any:
    try:
        import spacy
    except ImportError as error:
        raise OptionError(_LACKS) from error
    return spacy


def check() -> None:
    """Sees that spaCy is installed; loading it would take a second.

    Raises:
        OptionError: it is not.
    """
    if find_spec("spacy") is None:
        raise OptionError(_LACKS)


_: Reader = find_runs
