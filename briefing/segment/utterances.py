"""This file finds who speaks in a transcript: paragraphs that begin with a speaker's label and a colon, by turns."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from briefing.language.terms import count_words
from briefing.model.text import RUNNING_TEXT, Block, Sentence, Span, Utterance

LABEL_WORDS = 7
SPEAKERS = 2  # of them at least, each with
TURNS = 2  # of these or more
EXCHANGE = 4  # turns make a transcript; fewer are a writer's flourish
SHARE = 0.5  # of the paragraphs from the first label to the last one; fewer are notes between an article's own words
FEW_SHARE = 0.8  # the same where only one speaker comes back
OPENING_WORDS = 50  # of an utterance that are lifted with its label, in whole sentences; the first sentence always is

# Matches "MR PENHALLOW:" and "CHAIR (Odile Marr):" before words, not "He said:", "10:30" or "“Why:".
_LABEL = re.compile(r"([^\W\d_a-z] [^:：“”\"!?]{0,60}?) \s? (?: : [ \t] | ： ) (?= \s{0,9} \S)", re.VERBOSE)
_ASIDE = re.compile(r"[ ]? [(\[] [^()\[\]]{0,60} [)\]]", re.VERBOSE)  # matches " (Odile Marr)"
_SMALL = frozenset(["of", "the", "for", "and", "de", "der", "van", "von", "du", "da", "del", "la", "le"])
_QUESTION = ("?", "？", "؟")


def find_labels(text: str, blocks: Sequence[Block]) -> dict[int, Span]:
    """The speaker's label of each block that has one, by the block's number; none where the text is no transcript."""
    running = [number for number, block in enumerate(blocks) if block.kind in RUNNING_TEXT]
    labels = {number: label for number in running if (label := _label(text, blocks[number].span))}
    turns = Counter(_name(label.of(text)) for label in labels.values())
    speakers = [name for name, count in turns.items() if count >= TURNS]
    if not speakers or len(turns) < SPEAKERS or len(labels) < EXCHANGE:
        return {}
    is_exchange = len(speakers) >= SPEAKERS and sum(turns[name] for name in speakers) >= EXCHANGE
    between = sum(min(labels) <= number <= max(labels) for number in running)
    return labels if len(labels) >= (SHARE if is_exchange else FEW_SHARE) * between else {}


def find_utterances(text: str, labels: Mapping[int, Span], blocks: Sequence[Block], sentences: Sequence[Sentence]) -> tuple[Utterance, ...]:
    """What is said in a transcript, in order: each from its label to the next one or to a heading."""
    begins = [number for number, sentence in enumerate(sentences) if not number or sentence.block != sentences[number - 1].block]
    found: list[Utterance] = []
    label, first = None, 0
    for number in (*begins, len(sentences)):
        begun = labels.get(sentences[number].block) if number < len(sentences) else None
        is_over = number == len(sentences) or begun or _is_headed(blocks, sentences[number - 1].block, sentences[number].block)
        if label and is_over:
            is_answer = bool(found) and found[-1].sentences.stop == first and _asks(text, sentences[first - 1])
            found.append(_utterance(text, label, range(first, number), sentences, is_answer=is_answer))
            label = None
        if begun:
            label, first = begun, number
    return tuple(found)


def _is_headed(blocks: Sequence[Block], before: int, after: int) -> bool:
    return any(block.kind == "heading" for block in blocks[before:after])


def _asks(text: str, sentence: Sentence) -> bool:
    return sentence.span.of(text).rstrip("”\"' ").endswith(_QUESTION)


def _utterance(text: str, label: Span, spoken: range, sentences: Sequence[Sentence], *, is_answer: bool) -> Utterance:
    """An utterance with as much of its first paragraph as is lifted with the label."""
    end, words = spoken.start, 0
    while end < spoken.stop and sentences[end].block == sentences[spoken.start].block:
        words += count_words(sentences[end].span.of(text))
        if end > spoken.start and words > OPENING_WORDS:
            break
        end += 1
    return Utterance(label=label, opening=range(spoken.start, end), sentences=spoken, is_answer=is_answer)


def _label(text: str, block: Span) -> Span | None:
    found = _LABEL.match(text, block.start, block.end)
    if found is None:
        return None
    words = _name(found[1]).split()
    is_name = 0 < len(words) <= LABEL_WORDS and not any(word[0].islower() and word not in _SMALL for word in words)
    return Span(found.start(1), found.end(1)) if is_name else None


def _name(label: str) -> str:
    """The label without what is added in brackets."""
    return _ASIDE.sub("", label).strip()
