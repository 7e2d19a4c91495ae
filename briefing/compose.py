"""This file puts findings and choice together as a briefing: spans become excerpts, our own words become notes."""

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefing.language import load
from briefing.language.dates import find_dateline
from briefing.language.tables import Language
from briefing.language.terms import count_words, terms
from briefing.model.document import ActorCard, Briefing, Excerpt, Figure, Note, Point, Question, SectionSummary, SetAside, SourceCard
from briefing.model.findings import Ask, Choice, Findings, Highlights, Member, Quotation, Speech, Story
from briefing.model.letters import letter_of
from briefing.model.options import Options
from briefing.model.text import Span

MOST_ACTORS = 8
MOST_SAID = 2  # excerpts of what an actor said, and a shorter one for a page that has room for no other
HALF_SENTENCE = 12  # words
TOLERANCE = 0.2  # of a share, one sentence in five: of three short sources' sentences, one may be half as long again as the others
MOST_PARTS = 8  # of a quotation that its speaker or paragraphs split; more never have room
MOST_UNDATED = 6  # sources that a notice names; its line is short
SAID_WORDS = 60  # a longer one takes the rail from the other actors


def compose(
    story: Story, chosen: tuple[Choice, ...], asks: tuple[Ask, ...], highlights: Highlights, language: Language, options: Options
) -> Briefing:
    """The briefing of a story, not yet fitted to a page."""
    sections = _with_common_ground(story, _by_weight(tuple(_sections(story, chosen))), language)
    first = min((point for section in sections for point in section.points), key=lambda point: point.priority, default=None)
    made = Briefing(
        title=_title(story, language, options),
        bottom_line=first.excerpt if first else None,
        language=language.code,
        as_of=options.as_of,
        sources=tuple(_source(story, number) for number in range(len(story.articles))),
        sections=sections,
        actors=tuple(_actor(story, member) for member in story.cast[:MOST_ACTORS]),
        questions=tuple(_question(story, ask, language) for ask in asks),
        figures=tuple(
            Figure(_excerpt(story, number, figure.value), _excerpt(story, number, figure.context)) for number, figure in highlights.figures
        ),
        next=tuple(_excerpt(story, number, step.span) for number, step in highlights.steps),
        voices=_voices(story),
        set_aside=tuple(_set_aside(story)),
        notices=(*_notices(story, chosen, sections, language, options), *_failings(story, highlights, language)),
    )
    return replace(made, notices=(*made.notices, *_balance_notices(made, language)))


def _excerpt(story: Story, article: int, span: Span) -> Excerpt:
    return Excerpt(story.articles[article].words_of(span), article, span.start, span.end)


def _note(language: Language, key: str) -> Note:
    return Note(language.labels[key], key)


def _title(story: Story, language: Language, options: Options) -> Excerpt | Note:
    """The user's title, or of the articles' own titles the one that the others share most words with."""
    if options.title is not None:
        return Note(options.title, "title")
    titles = [(number, article.title) for number, article in enumerate(story.articles) if article.title]
    if not titles:
        return _note(language, "untitled")
    words = [frozenset(terms(story.articles[number].words_of(span), language)) for number, span in titles]
    shared = [sum(len(own & other) for other in words) / (len(own) or 1) for own in words]
    return _excerpt(story, *titles[shared.index(max(shared))])


def _sections(story: Story, chosen: tuple[Choice, ...]) -> Iterator[SectionSummary]:
    for number, article in enumerate(story.articles):
        sizes = [0] * len(article.sections)
        for sentence in article.sentences:
            sizes[sentence.section] += 1
        points: dict[int, list[Point]] = {}
        speech = story.speech(number)
        for choice in chosen:
            if choice.article == number:
                points.setdefault(article.sentences[choice.sentences[0]].section, []).append(_point(story, choice, speech))
        for index, section in enumerate(article.sections):
            heading = _excerpt(story, number, section.heading) if section.heading else None
            if sizes[index]:
                yield SectionSummary(heading, number, tuple(points.get(index, ())), sizes[index], section.span)


def _by_weight(sections: tuple[SectionSummary, ...]) -> tuple[SectionSummary, ...]:
    """The sections, those of the source with the main message first, then of each next source by its weightiest point.

    So the order in which sources are given decides nothing but between those without a point.
    """
    first = {section.source: math.inf for section in sections}
    for section in sections:
        first[section.source] = min([first[section.source], *(point.priority for point in section.points)])
    return tuple(sorted(sections, key=lambda section: first[section.source]))


def _with_common_ground(story: Story, sections: tuple[SectionSummary, ...], language: Language) -> tuple[SectionSummary, ...]:
    """The sections, before them what all sources report and what several do; equal sources count once.

    The bottom line stands over all sections, so it stays in its own; so does a point without which its section would be empty.
    """
    sources = len({article.source.text for article in story.articles})
    moved = [point for section in sections for point in _shared(section)]
    if not moved:
        return sections
    moved.sort(key=lambda point: point.priority)
    everybodys = tuple(point for point in moved if 1 + len(point.also) == sources)
    several = tuple(point for point in moved if 1 + len(point.also) < sources)
    common = (("common.all", everybodys), ("common.several", several))
    kept = (replace(section, points=tuple(point for point in section.points if point not in moved)) for section in sections)
    return (*(SectionSummary(_note(language, key), None, points, 0) for key, points in common if points), *kept)


def _shared(section: SectionSummary) -> list[Point]:
    """The points of a section that other sources report too, without the bottom line and without the last one of the section."""
    shared = [point for point in section.points if point.also and point.priority > 1]
    if len(shared) == len(section.points) and shared:
        shared.remove(min(shared, key=lambda point: (len(point.also), -point.priority)))
    return shared


def _point(story: Story, choice: Choice, speech: Speech) -> Point:
    span = choice.span
    return Point(
        excerpt=_excerpt(story, choice.article, span),
        number=choice.sentences[0] + 1,
        speaker=_speaker(story, choice.article, span),
        priority=choice.priority,
        voices=speech.voices(span),
        wordings=tuple(_excerpt(story, *wording) for wording in choice.wordings),
    )


def _speaker(story: Story, article: int, span: Span) -> Excerpt | None:
    """The words that name the speaker of the point's first quotation."""
    for quotation in story.findings[article].quotations:
        if quotation.speaker is not None and span.covers(quotation.span) and span.covers(quotation.speaker.span):
            return _excerpt(story, article, quotation.speaker.span)
    return None


def _source(story: Story, number: int) -> SourceCard:
    article = story.articles[number]
    source, dateline = article.source, find_dateline(article, load(article.language))
    return SourceCard(
        name=source.name,
        title=source.title,
        url=source.url,
        published=source.published,
        dateline=_excerpt(story, number, dateline) if dateline else None,
        outlet=source.outlet,
        author=source.author,
        sha256=source.sha256,
        characters=len(source.text),
        words=sum(count_words(block.span.of(source.text)) for block in article.blocks if block.is_kept),
        sentences=len(article.sentences),
        spans=tuple(sentence.span for sentence in article.sentences),
        text=source.text,
    )


def _actor(story: Story, member: Member) -> ActorCard:
    actors = [(number, story.findings[number].actors[index]) for number, index in member.parts]
    role = next(((number, actor.role) for number, actor in actors if actor.role), None)
    forms = dict.fromkeys(form for _, actor in actors for form in (actor.name, *actor.aliases))
    return ActorCard(
        name=member.name,
        type=next((actor.type for _, actor in actors if actor.type != "unknown"), "unknown"),
        role=_excerpt(story, *role) if role else None,
        aliases=tuple(form for form in forms if form != member.name),
        mentions=sum(len(actor.mentions) for _, actor in actors),
        said=tuple(_said(story, member)),
        evidence=tuple(_excerpt(story, number, actor.mentions[0]) for number, actor in actors if actor.mentions),
    )


def _said(story: Story, member: Member) -> Iterator[Excerpt]:
    """The best sentences in which the actor speaks and is named, direct speech first, then in the order of the text; the shortest."""
    found: dict[Excerpt, bool] = {}
    for number, index in member.parts:
        article = story.articles[number]
        starts = [article.sentences[unit[0]].span.start for unit in article.units]
        for parts in _whole(story.findings[number].quotations):
            first = parts[0]
            if first.speaker is not None and first.speaker.actor == index:
                stretches = (_stretch(story, number, parts[:size], starts) for size in range(min(len(parts), MOST_PARTS), 0, -1))
                shown = next((stretch for stretch in stretches if stretch and count_words(stretch.text) <= SAID_WORDS), None)
                if shown:
                    found[shown] = found.get(shown, False) or first.is_direct
    ranked = sorted(found, key=lambda excerpt: (not found[excerpt], excerpt.source, excerpt.start))
    shortest = min(ranked, key=lambda excerpt: len(excerpt.text), default=None)
    yield from ranked[:MOST_SAID]
    if shortest in ranked[MOST_SAID:]:
        yield shortest


def _whole(quotations: Iterable[Quotation]) -> list[list[Quotation]]:
    """The quotations, all parts of one together: those around its speaker, and its paragraphs."""
    found: list[list[Quotation]] = []
    last: list[Quotation] = []
    for quotation in quotations:
        if quotation.goes_on and last:
            last.append(quotation)
            continue
        found.append([quotation])
        last = found[-1] if quotation.is_direct else last  # a report may stand between two parts
    return found


def _stretch(story: Story, number: int, parts: list[Quotation], starts: list[int]) -> Excerpt | None:
    """The whole units that hold a quotation with its speaker, if they may stand alone; a later part leans on the first."""
    article, found = story.articles[number], story.findings[number]
    first, last = (bisect_right(starts, quotation.span.start) - 1 for quotation in (parts[0], parts[-1]))
    units, speaker = article.units[max(first, 0) : last + 1], parts[0].speaker
    if first < 0 or speaker is None or found.unsafe[units[0][0]] or not all(_leans(found, unit) for unit in units[1:]):
        return None
    span = Span(article.unit_span(units[0]).start, article.unit_span(units[-1]).end)
    return _excerpt(story, number, span) if span.covers(parts[-1].span) and span.covers(speaker.span) else None


def _leans(found: Findings, unit: range) -> bool:
    """Whether a unit may be shown right behind the one before it."""
    return found.leans[unit[0]] or not found.unsafe[unit[0]]


def _question(story: Story, ask: Ask, language: Language) -> Question:
    return Question(
        kind=ask.kind,
        label=_note(language, f"kind.{ask.kind}"),
        text=_note(language, "figures_differ") if ask.is_of_figures else _excerpt(story, *ask.text) if ask.text else None,
        evidence=tuple(_excerpt(story, number, span) for number, span in ask.evidence),
        core=_excerpt(story, *ask.core) if ask.core else None,
    )


def _voices(story: Story) -> tuple[tuple[str, int], ...]:
    """(voice, attributed words) over all sources, most first."""
    words: dict[str, int] = {}
    for number, article in enumerate(story.articles):
        for name, count in story.speech(number).voices(Span(0, len(article.source.text))):
            words[name] = words.get(name, 0) + count
    return tuple(sorted(words.items(), key=lambda voice: (-voice[1], voice[0])))


def _set_aside(story: Story) -> Iterator[SetAside]:
    for number, article in enumerate(story.articles):
        for block in article.set_aside():
            yield SetAside(_excerpt(story, number, block.span), block.reason)


def _notices(
    story: Story, chosen: tuple[Choice, ...], sections: tuple[SectionSummary, ...], language: Language, options: Options
) -> Iterator[Note]:
    """What a reader must know of the briefing's limits, the gravest first: a page shows only the first few."""
    yield from _language_notices(story, language)
    if any(found.is_opinion for found in story.findings):
        yield _note(language, "notice.opinion")
    if not all(article.title for article in story.articles):
        yield _note(language, "notice.no_title")
    if not all(section.points for section in sections):
        yield _note(language, "notice.section_without_point")
    if any(story.findings[choice.article].unsafe[choice.sentences[0]] for choice in chosen):
        yield _note(language, "notice.spare")
    yield from _undated(story, language)
    if options.keep or options.drop:
        yield _note(language, "notice.chosen_lines")
    yield from _length_notices(sections, language, options)


def _undated(story: Story, language: Language) -> Iterator[Note]:
    """Which sources state no date, by their letters: a name of each would take lines of the page from what they say."""
    letters = [
        letter_of(number)
        for number, article in enumerate(story.articles)
        if article.source.published is None and find_dateline(article, load(article.language)) is None
    ]
    if letters and len(story.articles) == 1:
        yield _note(language, "notice.undated")
    elif letters:
        more = [language.labels["more"].format(count=len(letters) - MOST_UNDATED)] if len(letters) > MOST_UNDATED else []
        yield _filled(language, "notice.undated_sources", names=", ".join([*letters[:MOST_UNDATED], *more]))


def _length_notices(sections: tuple[SectionSummary, ...], language: Language, options: Options) -> Iterator[Note]:
    """Whether the length that was asked for was kept."""
    if options.words is None:
        return
    lengths = [point.words for section in sections for point in section.points]
    half = max(lengths, default=0) / 2
    if sum(lengths) > options.words + half:
        yield _note(language, "notice.longer")
    elif sum(lengths) < options.words - max(half, HALF_SENTENCE):
        yield _note(language, "notice.shorter")


def _balance_notices(made: Briefing, language: Language) -> Iterator[Note]:
    """Whose share of the summary is further from the due one than the tolerance, and by half a sentence or more."""
    length = sum(point.words for point in made.points)
    for key, shares in (("notice.voice_share", _voices_due(made, length)), ("notice.source_share", _sources_due(made, length))):
        for name, due, share, words in shares:
            if abs(due - share) > TOLERANCE and abs(words) >= HALF_SENTENCE:
                yield _filled(language, key, name=name, source=str(round(due * 100)), page=str(round(share * 100)))


def _voices_due(made: Briefing, length: int) -> Iterator[tuple[str, float, float, float]]:
    """For each voice its share in the sources and in the summary, and how many words it has there beyond its part of the sources."""
    said, whole = dict(made.voices), sum(card.words for card in made.sources) or 1
    heard = Counter(dict.fromkeys(said, 0))
    for point in made.points:
        heard.update(dict(point.voices))
    for voice in made.balance.voices:
        yield voice.name, voice.source_share, voice.summary_share, heard[voice.name] - said[voice.name] * length / whole


def _sources_due(made: Briefing, length: int) -> Iterator[tuple[str, float, float, float]]:
    """For each source an even share and its own, and how many words it has beyond the even one; equal sources are one."""
    names: dict[str, str] = {}
    shares: dict[str, float] = {}
    for card, source in zip(made.sources, made.balance.sources, strict=True):
        names.setdefault(card.sha256, card.name)
        shares[card.sha256] = shares.get(card.sha256, 0.0) + source.share
    for text, name in names.items():
        yield name, 1 / len(names), shares[text], (shares[text] - 1 / len(names)) * length


def _failings(story: Story, highlights: Highlights, language: Language) -> Iterator[Note]:
    """What a reader must know of the sources' limits."""
    if highlights.differing:
        yield _note(language, "notice.figures_differ")
    for name in highlights.unheard:
        yield _filled(language, "notice.one_sided", name=name)
    for broken in highlights.broken:
        heading = story.articles[broken.article].words_of(broken.heading)
        yield _filled(language, f"notice.no_{broken.promise}", heading=heading)


def _filled(language: Language, key: str, **gaps: str) -> Note:
    return Note(language.labels[key].format_map(gaps), key)


def _language_notices(story: Story, language: Language) -> Iterator[Note]:
    """What is incomplete because the language has no rules for it, and whether the language was a guess."""
    labels = language.labels
    if language.gaps:
        parts = " · ".join(labels[f"gap.{gap}"] for gap in language.gaps)
        yield Note(labels["notice.language_gaps"].format(language=language.name, parts=parts), "notice.language_gaps")
    if not all(article.is_language_sure for article in story.articles):
        yield Note(labels["notice.language_assumed"].format(language=language.name), "notice.language_assumed")
