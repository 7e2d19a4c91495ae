"""This file decides what the rail shows: actors, outstanding questions, balance, notices."""

from briefing.model.document import ActorCard, Balance, Briefing, Question, VoiceShare
from briefing.render._page.head import MOST_SOURCES, short
from briefing.render._page.labels import Labels
from briefing.render._page.numbering import Numbering
from briefing.render._page.view import ActorRow, BalanceBox, QuestionRow, ShareRow, Words

MOST_VOICES = 5  # rows; the smaller ones are added up


def actors(briefing: Briefing, numbering: Numbering) -> tuple[ActorRow, ...]:
    """The key actors."""
    return tuple(_actor(index, card, numbering) for index, card in enumerate(briefing.actors))


def questions(briefing: Briefing, numbering: Numbering) -> tuple[QuestionRow, ...]:
    """The outstanding questions."""
    return tuple(_question(index, question, numbering) for index, question in enumerate(briefing.questions))


def balance(briefing: Briefing, numbering: Numbering, labels: Labels) -> BalanceBox:
    """The balance of what is on the page."""
    shares, lines = briefing.balance, len(briefing.set_aside)
    return BalanceBox(
        covered=labels.say("covered", covered=shares.sections_covered, of=shares.sections),
        voices=_voices(shares, labels),
        sources=_sources(briefing, shares, numbering),
        set_aside=labels.count("set_aside", lines) if lines else "",
    )


def notices(briefing: Briefing, numbering: Numbering) -> tuple[Words, ...]:
    """What could not be kept, said."""
    return tuple(numbering.words(note) for note in briefing.notices)


def _actor(index: int, card: ActorCard, numbering: Numbering) -> ActorRow:
    return ActorRow(
        key=f"actor-{index}",
        name=numbering.name(card.name),
        role=numbering.words(card.role) if card.role else None,
        mentions=card.mentions,
        said=numbering.words(card.said[0]) if card.said else None,
    )


def _question(index: int, question: Question, numbering: Numbering) -> QuestionRow:
    return QuestionRow(
        key=f"question-{index}",
        number=index + 1,
        label=question.label.text,
        text=numbering.words(question.text) if question.text else None,
        evidence=numbering.words(question.evidence[0]) if question.evidence else None,
        others=" ".join(numbering.reference(excerpt) for excerpt in question.evidence[1:]),
    )


def _voices(shares: Balance, labels: Labels) -> tuple[ShareRow, ...]:
    rows = [ShareRow(short(voice.name), _percent(voice.source_share), _percent(voice.summary_share)) for voice in shares.voices[:MOST_VOICES]]
    rest = shares.voices[MOST_VOICES:]
    return tuple(rows + ([_others(rest, labels)] if rest else []))


def _others(rest: tuple[VoiceShare, ...], labels: Labels) -> ShareRow:
    return ShareRow(
        labels.say("others", count=len(rest)),
        _percent(sum(voice.source_share for voice in rest)),
        _percent(sum(voice.summary_share for voice in rest)),
    )


def _sources(briefing: Briefing, shares: Balance, numbering: Numbering) -> tuple[ShareRow, ...]:
    if len(briefing.sources) == 1:
        return ()
    return tuple(ShareRow(numbering.letter(index), 0, _percent(source.share)) for index, source in enumerate(shares.sources[:MOST_SOURCES]))


def _percent(share: float) -> int:
    return round(share * 100)
