"""This file finds what somebody says without quotation marks: the turns of an interview, what a file sets off, what a colon leads in."""

import re
from collections.abc import Iterator
from itertools import pairwise

from briefing.language.tables import Language
from briefing.model.text import RUNNING_TEXT, Article

_INTERVIEW = 3  # questions with an answer; fewer are a writer's flourish
_QUESTION = ("?", "？", "؟")
_COLON = (":", "：")
_MARK = re.compile(r"[“”„«»「」『』\"]")
# Matches “we will act” and "we will act", not 'we' in plain words; what is not closed, as before another paragraph, is quoted to its end.
_QUOTED = re.compile(r" “[^”]*(?:”|\Z) | \"[^\"]*(?:\"|\Z) ", re.VERBOSE)


def find_unled(article: Article, language: Language) -> frozenset[int]:
    """The sentences that are said by somebody whom nothing in them names; of what a colon leads in, only the first is sure to be."""
    first, led = len(article.blocks) if article.utterances else _interview(article, language), set(_led(article))
    set_off = _set_off(article)
    opening = {sentence.block: number for number, sentence in reversed(tuple(enumerate(article.sentences)))}
    return frozenset(
        number
        for number, sentence in enumerate(article.sentences)
        if sentence.block >= first or sentence.block in set_off or (sentence.block in led and number == opening[sentence.block])
    )


def _interview(article: Article, language: Language) -> int:
    """The block with which an interview begins: several questions, each with an answer in the first person after it.

    What was set aside counts, too: an answer is often taken for another article's teaser.
    """
    words = [article.words_of(block.span) for block in article.blocks]
    asked = [
        number
        for number, (question, answer) in enumerate(pairwise(words))
        if question.rstrip().endswith(_QUESTION) and not language.safety.first_person.isdisjoint(_first_words(answer))
    ]
    return asked[0] if len(asked) >= _INTERVIEW else len(article.blocks)


def _set_off(article: Article) -> frozenset[int]:
    """The blocks that a file sets off as quotations and that have no marks of their own; none where most of its words are so."""
    texts = {number: article.words_of(block.span) for number, block in enumerate(article.blocks) if block.kind in RUNNING_TEXT}
    found = [number for number in texts if article.blocks[number].kind == "quote" and not _MARK.search(texts[number])]
    is_much = 2 * sum(len(texts[number]) for number in found) > sum(map(len, texts.values()))
    return frozenset() if is_much else frozenset(found)


def _first_words(text: str) -> list[str]:
    """The words outside quotation marks, lower case."""
    return [word.strip(".,;:?!()").replace("’", "'").lower() for word in _QUOTED.sub(" ", text).split()]


def _led(article: Article) -> Iterator[int]:
    """The paragraphs right after one that ends with a colon."""
    for number, (before, block) in enumerate(pairwise(article.blocks), start=1):
        if before.kind == block.kind == "paragraph" and article.words_of(before.span).rstrip().endswith(_COLON):
            yield number
