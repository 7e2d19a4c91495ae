"""This file ranks what may leave the page when space is short: last on a ladder, first to go.

The main column and the rail have a ladder each, for dropping a sentence from one cannot make room in the other. Neither
ladder holds what always stays: title, bottom line, the sources, the balance, notices, the provenance. Points keep the order of
their priorities, which selection balances; those with which a source, a section or a voice comes onto the page go before the rest.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from briefing.frozen import dataclass
from briefing.language.tables import Language
from briefing.model.document import ActorCard, Briefing, Excerpt, Note, Point, Question
from briefing.render._page.body import is_bottom_line, point_key
from briefing.render._page.breadth import breadth
from briefing.render._page.labels import Labels
from briefing.render._page.rail import NO_ROOM, rivals_of
from briefing.render._page.repeats import LEAST_FIGURES, beside

# How the rail grows: somebody, something open, by turns; then two sides' words, before a third thing that is open; then more of all.
_ACTORS_FIRST = 2
_ACTORS_NEXT = 6  # a row and its role take little room, and who is in it comes before what a third one said
_QUESTIONS_FIRST = 2
_QUESTIONS_NEXT = 3
_SAID_FIRST = 3

GREAT_VOICE = 0.1  # of the attributed words; a smaller part of a page's ten or so sentences is less than half a sentence

OF_ALL_POINTS = ("notice.voice_share", "notice.source_share")  # notices on shares that are others once points are left out
QUESTIONS_LEFT_OUT = "questions_left_out"  # key of a notice
_BLOCKS = {"point": "summary", "figure": "figures", "next": "next", "actor": "actors", "said": "actors", "question": "questions"}

# Lines of running text that come with a rung's own words, as the packaged themes set them; only the guess needs them.
_MARK = 0.06  # a reference mark
_HEADING = 2.2  # heading, the gap over it, and the empty half of the paragraph's last line
_SOURCE = 1.7  # the line that names one of several sources
_SHORT_HEADING = 55  # letters that one line holds
_ROW = 1.4  # an actor's name, with the gap over it
_ROLE = 0.9  # its own line, of which it fills less than half
_ASKED = 1.8  # a question's label, with the gap over it
_SAID = 1.0  # a paragraph of its own in the rail
_POINTER = 16  # letters that say where the summary has the words
_BESIDE = 0.5  # one in the main column
_FIGURE = 1.3  # the same, with a number in larger type


@dataclass(frozen=True, slots=True)
class Head:
    """What comes with the first of several rungs, and leaves with the last: a heading, the line that names a source."""

    block: str
    """Identifier on the page of the element that holds it, with all that stands under it."""
    breadth: int
    """Of its words, as the guess counts it."""
    extra: float
    """Lines that come with its words: the gap over it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """One thing that may leave the page."""

    kind: str
    """"point", "figure", "next", "actor", "said" or "question"."""
    keys: tuple[str, ...]
    """Identifiers on the page of all that leaves with it."""
    breadth: int
    """Of its words, as the guess counts it."""
    extra: float
    """Lines that come with its words: a name, the gap before it."""
    heads: tuple[Head, ...] = ()
    """What must stand over it; the first one's block holds it."""
    needs: tuple[str, ...] = ()
    """What must stand for this one to stand."""
    instead: tuple[str, ...] = ()
    """Of a point, figures and next steps that tell the same; where one of them stands, the point does not."""
    sources: tuple[int, ...] = ()
    """Of a point, those that it gives a place on the page and that the bottom line does not."""
    is_short: bool = False
    """Of words said, whether the shortest of each stands in place of the best; one of two such rungs with the same keys may stand."""
    leads: str = ""
    """Of a point, what comes onto the page with it: "source", "part" or "voice"."""


Part = tuple[str, object]
"""A source, a part or a voice: its kind, and which."""

_FIGURES, _NEXT = Head("figures", 0, _HEADING), Head("next", 0, _HEADING)


def ladders(briefing: Briefing, blocks: Mapping[str, tuple[str, ...]]) -> tuple[tuple[Rung, ...], tuple[Rung, ...]]:
    """The ladders of main column and rail, as a theme's blocks share them out; what has no block is on neither."""
    shown = {name for names in blocks.values() for name in names}
    in_rail = frozenset(blocks.get("rail", ()))
    text = [rung for rung in main_ladder(briefing) if _BLOCKS[rung.kind] in shown]
    people = [rung for rung in rail_ladder(briefing) if _BLOCKS[rung.kind] in shown]
    main = _merged([r for r in text if _BLOCKS[r.kind] not in in_rail], [r for r in people if _BLOCKS[r.kind] not in in_rail])
    rail = _merged([r for r in text if _BLOCKS[r.kind] in in_rail], [r for r in people if _BLOCKS[r.kind] in in_rail])
    return _apart(main, rail), _apart(rail, main)


def _apart(column: Sequence[Rung], other: Sequence[Rung]) -> tuple[Rung, ...]:
    """A column without the points that figures and next steps of the other tell: what stands there is not known when it is filled."""
    keys = {key for rung in other for key in rung.keys}
    return tuple(rung for rung in column if keys.isdisjoint(rung.instead))


def _merged(text: Sequence[Rung], people: Sequence[Rung]) -> tuple[Rung, ...]:
    """Both in one column: a point for each source, the first question, the points that lead, first actors and questions, then by turns."""
    if not text:
        return tuple(people)
    asked = next(([rung] for rung in people if rung.kind == "question"), [])
    people = [rung for rung in people if rung not in asked]
    sources = [rung for rung in text if rung.leads == "source"]
    first = [rung for rung in text if rung not in sources and (rung.kind != "point" or rung.leads)]
    others = [rung for rung in text if rung not in sources and rung not in first]
    most = _ACTORS_FIRST + _QUESTIONS_FIRST
    return (*sources, *asked, *first, *people[:most], *_by_turns(others[::2], others[1::2], people[most:]))


def main_ladder(briefing: Briefing) -> tuple[Rung, ...]:
    """The main column: a point for each source or section, the first figures, the greater voices, what comes next, the other points."""
    points = _led(briefing)
    coming = [_words("next", index, excerpt, _BESIDE, (_NEXT,)) for index, excerpt in enumerate(briefing.next)]
    figures = [_words("figure", index, figure.context, _FIGURE, (_FIGURES,)) for index, figure in enumerate(briefing.figures)]
    parts, voices, others = ([rung for rung in points if rung.leads in kinds] for kinds in (("source", "part"), ("voice",), ("",)))
    first = _together(figures[:LEAST_FIGURES])
    middle = (
        (*first, *voices) if len(briefing.sources) == 1 else (*voices, *first)
    )  # figures mostly are one source's, and so are their words
    return (*parts, *middle, *coming, *figures[LEAST_FIGURES:], *others)


def rail_ladder(briefing: Briefing) -> tuple[Rung, ...]:
    """The rail: the first actors and questions by turns, what two sides say, more of both, what others say, the rest."""
    rows = {index: _actor(index, card) for index, card in enumerate(briefing.actors) if card.role}
    questions = [_question(index, question) for index, question in enumerate(briefing.questions)]
    sides = _of_different_sides(briefing.actors)
    told = _leading(briefing)
    heard = _both(sides[:2], told)
    seen = list(rows)[:_ACTORS_FIRST]
    speaking = [index for index, _ in sides[:2] if index in rows and index not in seen]
    later = [row for index, row in rows.items() if index not in (*seen, *speaking)]
    more = _ACTORS_NEXT - _ACTORS_FIRST
    first = [
        *_by_turns([rows[index] for index in seen], questions[:_QUESTIONS_FIRST]),
        *(rows[index] for index in speaking),
        *heard,
        *questions[_QUESTIONS_FIRST:_QUESTIONS_NEXT],
        *later[:more],
        *(_said(index, card, told) for index, card in sides[2:_SAID_FIRST] if index in list(rows)[:_ACTORS_NEXT] or not card.role),
    ]
    stand = {key for rung in first for key in rung.keys}
    last = [_said(index, card, told) for index, card in enumerate(briefing.actors) if card.said and f"said-{index}" not in stand]
    return tuple(_after(heard, rung) for rung in (*first, *_by_turns(later[more:], last, questions[_QUESTIONS_NEXT:])))


def _leading(briefing: Briefing) -> tuple[Excerpt, ...]:
    """The words of the points that nearly every page has room for; words said that are among these are not printed again."""
    keys = {key for rung in _led(briefing) if rung.leads for key in rung.keys}
    return tuple(point.excerpt for point in briefing.points if point_key(point) in keys)


def _both(sides: Sequence[tuple[int, ActorCard]], told: Sequence[Excerpt]) -> list[Rung]:
    """The words of two sides together: the best of each, and the shortest of each where these are others."""
    best = _together([_said(index, card, told) for index, card in sides])
    short = _together([_said(index, card, told, is_short=True) for index, card in sides])
    return best if [rung.breadth for rung in best] == [rung.breadth for rung in short] else [*best, *short]


def _after(both: Sequence[Rung], rung: Rung) -> Rung:
    """Nobody else's words stand where those of the first two sides do not."""
    heard = both[0].keys if both else ()
    return replace(rung, needs=(*rung.needs, *heard)) if rung.kind == "said" and rung not in both else rung


def _together(rungs: Sequence[Rung]) -> list[Rung]:
    """Rungs as one, of which none stands without the others: one figure is no row, and of two sides both are heard or neither."""
    if len(rungs) < 2:
        return list(rungs)
    return [
        replace(
            rungs[0],
            keys=tuple(key for rung in rungs for key in rung.keys),
            breadth=sum(rung.breadth for rung in rungs),
            extra=sum(rung.extra for rung in rungs),
            needs=tuple(key for rung in rungs for key in rung.needs),
        )
    ]


def _of_different_sides(cards: Sequence[ActorCard]) -> list[tuple[int, ActorCard]]:
    """Those who said something, without those who belong to somebody before them: a side is heard once before any twice."""
    found: list[tuple[int, ActorCard]] = []
    for index, card in enumerate(cards):
        if card.said and not any(_belongs(card, other) or _belongs(other, card) for _, other in found):
            found.append((index, card))
    return found


def _belongs(card: ActorCard, body: ActorCard) -> bool:
    """Whether an actor's role names the other ("VHA chief executive")."""
    role = f" {card.role.text} " if card.role else ""
    return any(f" {form} " in role or f" {form}'s " in role or f" {form}’s " in role for form in (body.name, *body.aliases))


def standing(briefing: Briefing, rungs: Iterable[Rung], language: Language) -> Briefing:
    """The briefing with what still stands, and a notice of the points that do not."""
    rungs = tuple(rungs)
    keys = {key for rung in rungs for key in rung.keys}
    short = {key for rung in rungs if rung.is_short for key in rung.keys}
    counts = Counter(rung.kind for rung in rungs for _ in rung.keys)
    points = [point for point in briefing.points if is_bottom_line(briefing, point) or point_key(point) in keys]
    kept = briefing.keeping(points)
    told = sum(not keys.isdisjoint(beside(briefing, point)) for point in briefing.points)
    left = len(briefing.points) - told - len(points)
    return replace(
        kept,
        actors=tuple(
            _told(card, is_row=f"actor-{index}" in keys, is_said=f"said-{index}" in keys, is_short=f"said-{index}" in short)
            for index, card in enumerate(briefing.actors)
        ),
        questions=briefing.questions[: counts["question"]],
        figures=briefing.figures[: counts["figure"]],
        next=briefing.next[: counts["next"]],
        notices=(
            *_left_out(left, left + len(points), language),
            *_questions_left_out(counts["question"], len(briefing.questions), language),
            *(note for note in briefing.notices if not left or note.key not in OF_ALL_POINTS),
        ),
    )


def _led(briefing: Briefing) -> list[Rung]:
    """The points but for the bottom line: first those that lead."""
    heads, parts = _heads(briefing), _parts(briefing)
    line = next((point for point in briefing.points if is_bottom_line(briefing, point)), None)
    above = parts[line.priority] if line else frozenset()
    free = sorted((point for point in briefing.points if point is not line), key=lambda point: point.priority)
    instead = {point.priority: beside(briefing, point) for point in free}
    leads = _leads([point.priority for point in free if not instead[point.priority]], parts, above)
    turn = {priority: place for place, priority in enumerate(leads)}
    free.sort(key=lambda point: turn.get(point.priority, len(turn)))
    return [
        Rung(
            kind="point",
            keys=(point_key(point),),
            breadth=breadth(point.excerpt.text),
            extra=_MARK,
            heads=heads[point.priority],
            instead=instead[point.priority],
            sources=tuple(source for source in (point.excerpt.source, *point.also) if ("source", source) not in above),
            leads=leads.get(point.priority, ""),
        )
        for point in free
    ]


def _leads(free: Iterable[int], parts: Mapping[int, frozenset[Part]], above: frozenset[Part]) -> dict[int, str]:
    """What comes onto the page with a point, by its priority: a source before a part, and a part before a voice."""
    free, told = list(free), set(above)
    leads: dict[int, str] = {}
    for kind in ("source", "part", "voice"):
        for priority in free:
            if any(part[0] == kind and part not in told for part in parts[priority]):
                leads.setdefault(priority, kind)
                told.update(parts[priority])
    return leads


def _parts(briefing: Briefing) -> dict[int, frozenset[Part]]:
    """What each point, by priority, gives a place on the page: the sources that tell it, a part of one of them, greater voices.

    Parts are a single source's sections; of several sources each is one, for one of many sections would fill the page before the others.
    """
    is_single = len(briefing.sources) == 1
    attributed = sum(count for _, count in briefing.voices)
    great = {name for name, words in briefing.voices if words >= GREAT_VOICE * attributed}
    told = briefing.told()
    return {
        point.priority: frozenset(
            (
                *(("source", source) for source in (point.excerpt.source, *point.also)),
                *((("part", index) for index in (own, *_told_sections(told, own, point))) if is_single else _own_part(point)),
                *(("voice", name) for name, _ in point.voices if name in great),
            )
        )
        for own, section in enumerate(briefing.sections)
        for point in section.points
    }


def _own_part(point: Point) -> Iterator[Part]:
    """The source that alone tells a point."""
    return (("part", source) for source in (point.excerpt.source,) if not point.also)


def _heads(briefing: Briefing) -> dict[int, tuple[Head, ...]]:
    """For each point, by priority, the headings that must stand over it and over the mark of each section that it tells, its own first.

    Those of sections that the bottom line tells stand always.
    """
    told = briefing.told()
    heads = {index: _section_heads(briefing, index, points) for index, points in told.items()}
    return {
        point.priority: tuple(dict.fromkeys(head for index in (own, *_told_sections(told, own, point)) for head in heads[index]))
        for own, section in enumerate(briefing.sections)
        for point in section.points
    }


def _section_heads(briefing: Briefing, index: int, told: tuple[Point, ...]) -> tuple[Head, ...]:
    section, line = briefing.sections[index], next((point for point in briefing.points if is_bottom_line(briefing, point)), None)
    if line in told:
        return ()
    beyond = breadth(section.heading.text) - _SHORT_HEADING if section.heading else 0
    own = Head(f"section-{index}", max(0, beyond), _HEADING)
    sources = {line.excerpt.source, *line.also} if line else set()
    if section.source is None or section.source in sources or len(briefing.sources) == 1:
        return (own,)
    return own, Head(f"group-{section.source}", 0, _SOURCE)


def _told_sections(told: Mapping[int, tuple[Point, ...]], own: int, point: Point) -> Iterator[int]:
    """The sections besides its own that a point tells a sentence of."""
    return (index for index, points in told.items() if index != own and point in points)


def _words(kind: str, index: int, excerpt: Excerpt, extra: float, heads: tuple[Head, ...] = ()) -> Rung:
    return Rung(kind=kind, keys=(f"{kind}-{index}",), breadth=breadth(excerpt.text), extra=extra, heads=heads)


def _actor(index: int, card: ActorCard) -> Rung:
    role = breadth(card.role.text) if card.role else 0
    return Rung(kind="actor", keys=(f"actor-{index}",), breadth=role, extra=_ROW + _ROLE)


def _said(index: int, card: ActorCard, told: Sequence[Excerpt], *, is_short: bool = False) -> Rung:
    """What an actor said; of whom no role is told, the row comes with the words, and without them the name stands among the others'."""
    said = _shortest(card) if is_short else card.said[0]
    words = replace(_words("said", index, said, _SAID), is_short=is_short)
    if any(point.source == said.source and point.start <= said.start and said.end <= point.end for point in told):
        words = replace(words, breadth=_POINTER)
    row = f"actor-{index}"
    return replace(words, needs=(row,)) if card.role else replace(words, keys=(row, *words.keys), extra=_ROW + _SAID)


def _shortest(card: ActorCard) -> Excerpt:
    """The shortest of what an actor said; they stand in the order of their worth, and the first of equals is taken."""
    return min(card.said, key=lambda excerpt: len(excerpt.text))


def _question(index: int, question: Question) -> Rung:
    words = [*question.evidence[:1], *rivals_of(question), *((question.text,) if question.text else ())]
    return Rung(kind="question", keys=(f"question-{index}",), breadth=sum(breadth(part.text) for part in words), extra=_ASKED)


def _told(card: ActorCard, *, is_row: bool, is_said: bool, is_short: bool) -> ActorCard:
    """As much of an actor as has room: all, without what they said, or the name alone."""
    said = ((_shortest(card) if is_short else card.said[0]),) if is_row and is_said else ()
    return replace(card, role=card.role if is_row else None, said=said)


def _left_out(left: int, of: int, language: Language) -> tuple[Note, ...]:
    return (Note(Labels(language.labels).count("left_out", left, of=of), "left_out"),) if left else ()


def _questions_left_out(shown: int, of: int, language: Language) -> tuple[Note, ...]:
    if shown == of:
        return ()
    key = QUESTIONS_LEFT_OUT if shown else NO_ROOM
    return (Note(Labels(language.labels).say(key, left=of - shown, of=of), key),)


def _by_turns(*rows: Sequence[Rung]) -> list[Rung]:
    longest = max((len(row) for row in rows), default=0)
    return [row[place] for place in range(longest) for row in rows if place < len(row)]
