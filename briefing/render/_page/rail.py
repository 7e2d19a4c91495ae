"""This file decides what the rail shows: actors, outstanding questions, balance, notices."""

from collections.abc import Mapping

from briefing.model.document import ActorCard, Balance, Briefing, Excerpt, Note, Question, VoiceShare
from briefing.render._page.head import MOST_SOURCES
from briefing.render._page.labels import Labels
from briefing.render._page.limits import NAME
from briefing.render._page.numbering import Numbering, printable
from briefing.render._page.view import ActorRow, BalanceBox, QuestionRow, ShareRow, Words

NO_ROOM = "no_room"  # key of the notice that questions were left out, all of them
MOST_VOICES = 5  # rows; the smaller ones are added up
MOST_MARKS = 6  # of sentences that raise a question, beside the one that is shown

Summary = Mapping[int, frozenset[int]]
"""For each source the numbers of the sentences that the summary meets."""


def actors(briefing: Briefing, numbering: Numbering, labels: Labels) -> tuple[ActorRow, ...]:
    """The key actors of whom the page tells more than the name; words that the summary holds are not printed a second time."""
    summary = _in_summary(briefing, numbering)
    return tuple(_actor(index, card, summary, numbering, labels) for index, card in enumerate(briefing.actors) if is_told(card))


def also(briefing: Briefing, numbering: Numbering) -> tuple[tuple[Words, int], ...]:
    """The others, with how often they are named: a line is enough for them."""
    return tuple((numbering.name(card.name), card.mentions) for card in briefing.actors if not is_told(card))


def is_told(card: ActorCard) -> bool:
    """Whether more is told of an actor than the name."""
    return bool(card.role or card.said)


def questions(briefing: Briefing, numbering: Numbering) -> tuple[QuestionRow, ...]:
    """The outstanding questions."""
    summary = _in_summary(briefing, numbering)
    return tuple(_question(index, question, summary, numbering) for index, question in enumerate(briefing.questions))


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
    """What could not be kept, said; that no question has room is said in the questions' place."""
    return tuple(numbering.words(note) for note in briefing.notices if note.key != NO_ROOM)


def no_questions(briefing: Briefing, labels: Labels) -> str:
    """What stands where the questions would: that there are none, or that none has room."""
    return next((note.text for note in briefing.notices if note.key == NO_ROOM), labels.say("no_questions"))


def _in_summary(briefing: Briefing, numbering: Numbering) -> Summary:
    return {index: numbering.met(index, (point.excerpt for point in briefing.points)) for index in range(len(briefing.sources))}


def _actor(index: int, card: ActorCard, summary: Summary, numbering: Numbering, labels: Labels) -> ActorRow:
    return ActorRow(
        key=f"actor-{index}",
        name=numbering.name(card.name),
        role=numbering.words(card.role) if card.role else None,
        mentions=card.mentions,
        said=_said(card.said[0], summary, numbering, labels) if card.said else None,
    )


def _said(said: Excerpt, summary: Summary, numbering: Numbering, labels: Labels) -> Words:
    """What an actor said, or where in the summary it stands."""
    sentences = numbering.sentences(said)
    if sentences and summary[said.source].issuperset(sentences):
        return Words(text=labels.say("in_summary"), is_ours=True, ref=numbering.reference(said))
    return numbering.words(said)


def _question(index: int, question: Question, summary: Summary, numbering: Numbering) -> QuestionRow:
    evidence, rivals = _evidence(question, summary, numbering), rivals_of(question)
    return QuestionRow(
        key=f"question-{index}",
        number=index + 1,
        label=question.label.text,
        text=numbering.words(question.text) if question.text else None,
        evidence=numbering.words(evidence) if evidence else None,
        is_part=evidence is not None and evidence == question.core and evidence.end < question.evidence[0].end,
        others=_further(question.evidence[1 + len(rivals) :], numbering),
        rivals=tuple(map(numbering.words, rivals)),
    )


def _further(evidence: tuple[Excerpt, ...], numbering: Numbering) -> str:
    """The marks of further evidence, and how many more there are than one line of the rail holds."""
    marks = list(filter(None, map(numbering.reference, evidence)))
    more = f"+{len(marks) - MOST_MARKS}" if len(marks) > MOST_MARKS else ""
    return " ".join((*marks[:MOST_MARKS], more)).strip()


def rivals_of(question: Question) -> tuple[Excerpt, ...]:
    """What stands beside the first evidence, for neither is heard without the other: the sources' other numbers for the same thing."""
    return sides_of(question)[1:]


def sides_of(question: Question) -> tuple[Excerpt, ...]:
    """What each source says, where they differ on a number: our words for the question name neither the thing nor the numbers."""
    return question.evidence if isinstance(question.text, Note) else ()


def _evidence(question: Question, summary: Summary, numbering: Numbering) -> Excerpt | None:
    """The words that raise a question: all that they need to be understood, or their core where the summary holds the rest."""
    if not question.evidence:
        return None
    whole = question.evidence[0]
    stands = summary[whole.source].issuperset(numbering.sentences(whole))
    return question.core if question.core and stands else whole


def _voices(shares: Balance, labels: Labels) -> tuple[ShareRow, ...]:
    """The voices with the greatest shares, be it in the source or in the summary, in the order of the source; the others added up."""
    named = _named(shares.voices)
    rest = tuple(voice for voice in shares.voices if voice not in named)
    rows = [(printable(voice.name), voice.source_share, voice.summary_share) for voice in named] + ([_others(rest, labels)] if rest else [])
    longest = max((share for _, *pair in rows for share in pair), default=1.0)
    return tuple(_share(name, in_source, on_page, longest, labels) for name, in_source, on_page in rows)


def _named(voices: tuple[VoiceShare, ...]) -> tuple[VoiceShare, ...]:
    fitting = [voice for voice in voices if len(voice.name) <= NAME]
    most = MOST_VOICES + (len(voices) == MOST_VOICES + 1 == len(fitting))  # the row of a single other one has room for its name
    greatest = sorted(fitting, key=lambda voice: (-max(voice.source_share, voice.summary_share), -voice.source_share, voice.name))[:most]
    return tuple(voice for voice in voices if voice in greatest)


def _others(rest: tuple[VoiceShare, ...], labels: Labels) -> tuple[str, float, float]:
    name = labels.say("others", count=len(rest))
    return name, sum(voice.source_share for voice in rest), sum(voice.summary_share for voice in rest)


def _share(name: str, in_source: float, on_page: float, longest: float, labels: Labels) -> ShareRow:
    source, page = round(in_source * 100), round(on_page * 100)
    return ShareRow(
        name=name,
        source=source,
        page=page,
        source_bar=round(in_source / longest * 100, 1),
        page_bar=round(on_page / longest * 100, 1),
        told=labels.say("share", source=source, page=page),
    )


def _sources(briefing: Briefing, shares: Balance, numbering: Numbering) -> tuple[tuple[str, int], ...]:
    if len(briefing.sources) == 1:
        return ()
    return tuple((numbering.letter(index), round(source.share * 100)) for index, source in enumerate(shares.sources[:MOST_SOURCES]))
