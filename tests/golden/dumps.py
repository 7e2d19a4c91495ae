"""This file writes what the program found as plain lines that an editor can read beside the input."""

from briefing import Options, Reading, Source, brief, inspect, split_sentences
from briefing.ingest import read_bytes
from briefing.model.findings import Actor, Quotation
from briefing.model.text import Article, Span
from tests.packages import packed
from tests.papers import printed

_BARS = str.maketrans({"\n": " | ", "\t": " | "})
_MARKS = "“”\"‘’'«»„ ,"


def sentences(text: str, language: str = "en") -> str:
    """A line a sentence."""
    return "\n".join(span.of(text) for span in split_sentences(text, language))


def blocks(text: str) -> str:
    """A line a block: its kind, or that it was set aside, and its words."""
    return _blocks(Source.from_text(text))


def pages(page: str) -> str:
    """A line a block of a web page, as above; a bar stands for a break inside a block or between a table's cells."""
    return _of_file(page.encode(), "page.html")


def feeds(feed: str) -> str:
    """Of each entry of a feed what the feed states, and a line a block of it."""
    return _sources(feed, "feed.xml")


def mails(mail: str) -> str:
    """Of each mail what it states, and a line a block of it."""
    return _sources(mail, "letter.eml")


def mailboxes(mailbox: str) -> str:
    """Of each mail in a mailbox the same."""
    return _sources(mailbox, "box.mbox")


def _sources(file: str, name: str) -> str:
    return "\n\n".join(f"{_stated(source)}\n{_blocks(source, _BARS)}" for source in read_bytes(file.encode(), name))


def _stated(source: Source) -> str:
    facts = (source.name, source.title, source.outlet, source.author, source.published, source.url, source.language)
    return "# " + " / ".join(fact or "-" for fact in facts)


def papers(page: str) -> str:
    """A line a block of a PDF that the page was printed to, as above."""
    return _of_file(printed(page), "page.pdf")


def documents(body: str) -> str:
    """A line a block of a DOCX with this body, as above; a line "-- NAME" begins another of its parts."""
    body, *others = f"\n{body}".split("\n-- ")
    parts = dict(other.split("\n", 1) for other in others)
    return _of_file(packed(body, parts), "page.docx")


def markdown(text: str) -> str:
    """A line a block of a Markdown file, as above."""
    return _of_file(text.encode(), "page.md")


def _of_file(data: bytes, name: str) -> str:
    (source,) = read_bytes(data, name)
    return _blocks(source, _BARS)


def _blocks(source: Source, signs: dict[int, str] | None = None) -> str:
    blocks = inspect(source).article.blocks
    return "\n".join(
        f"{block.kind if block.is_kept else 'set aside':10}| {block.span.of(source.text).translate(signs or {})}" for block in blocks
    )


def sections(text: str) -> str:
    """A line a heading, and under it a line a sentence."""
    article = _read(text).article
    return "\n".join(line for number, section in enumerate(article.sections) for line in _section(article, number, section.heading))


def units(text: str) -> str:
    """A line a unit: sentences that are lifted whole, with a bar between them."""
    article = _read(text).article
    return "\n".join(" | ".join(article.words_of(article.sentences[number].span) for number in unit) for unit in article.units)


def actors(text: str, language: str = "en") -> str:
    """A line an actor, in the order of the text: name, other forms, role as stated."""
    reading = inspect(Source.from_text(text, name="case"), Options(language=language))
    found = sorted(reading.findings.actors, key=lambda actor: actor.mentions[0])
    return "\n".join(_actor(reading.article, actor) for actor in found)


def actor_types(text: str) -> str:
    """A line an actor, in the order of the text: type and name."""
    found = sorted(_read(text).findings.actors, key=lambda actor: actor.mentions[0])
    return "\n".join(f"{actor.type}: {actor.name}" for actor in found)


def leading_actors(text: str) -> str:
    """The three most important actors, most important first."""
    return "\n".join(actor.name for actor in _read(text).findings.actors[:3])


def quotations(text: str) -> str:
    """A line a quotation: direct or not, "…" where it goes on, the words that name the speaker, the actor meant, what was said."""
    reading = _read(text)
    return "\n".join(_quotation(reading, quotation) for quotation in reading.findings.quotations)


def open_points(text: str, language: str = "en") -> str:
    """A line an open point, in the order of the text: kind, the sentence, and the indirect question in it."""
    reading = inspect(Source.from_text(text, name="case"), Options(language=language))
    article, found = reading.article, sorted(reading.findings.open_points, key=lambda point: point.sentence)
    return "\n".join(
        f"{point.kind}: {article.words_of(article.sentences[point.sentence].span)}"
        + (f" [{article.words_of(point.asks)}]" if point.asks else "")
        for point in found
    )


def figures(text: str, language: str = "en") -> str:
    """A line a number that may be a key figure, most important first: the number and the words that explain it."""
    reading = inspect(Source.from_text(text, name="case"), Options(language=language))
    article, found = reading.article, reading.findings.figures
    return "\n".join(f"{article.words_of(figure.value)} < {article.words_of(figure.context)}" for figure in found)


def steps(text: str, language: str = "en") -> str:
    """A line a step to come, in the order of the text, with the day where the words name one."""
    reading = inspect(Source.from_text(text, name="case"), Options(language=language))
    article, found = reading.article, reading.findings.steps
    return "\n".join(
        article.words_of(step.span) + (f" [{'-'.join(f'{part:02}' for part in step.day)}]" if step.day else "") for step in found
    )


def notices(text: str) -> str:
    """A line a notice of the briefing of one article that bears a date."""
    made = brief([Source.from_text(text, name="case", published="2026-04-14")], Options(language="en"))
    return "\n".join(note.text for note in made.notices)


def safety(text: str) -> str:
    """A line a sentence: safe to lift, or why not."""
    reading = _read(text)
    article = reading.article
    return "\n".join(
        f"{why or 'safe'}: {article.words_of(sentence.span)}"
        for sentence, why in zip(article.sentences, reading.findings.unsafe, strict=True)
    )


def _read(text: str) -> Reading:
    return inspect(Source.from_text(text, name="case"), Options(language="en"))


def _section(article: Article, number: int, heading: Span | None) -> list[str]:
    inside = [sentence.span for sentence in article.sentences if sentence.section == number]
    return [f"# {article.words_of(heading) if heading else '(no heading)'}", *(article.words_of(span) for span in inside)]


def _actor(article: Article, actor: Actor) -> str:
    aliases = f" = {' = '.join(actor.aliases)}" if actor.aliases else ""
    return f"{actor.name}{aliases}" + (f": {article.words_of(actor.role)}" if actor.role else "")


def _quotation(reading: Reading, quotation: Quotation) -> str:
    article, speaker = reading.article, quotation.speaker
    actor = "" if speaker is None or speaker.actor is None else f" = {reading.findings.actors[speaker.actor].name}"
    who = "nobody" if speaker is None else article.words_of(speaker.span) + actor
    said = article.words_of(quotation.span).strip(_MARKS)
    if quotation.is_direct:
        return f"{'…' * quotation.goes_on}direct | {who} | {said}"
    return f"indirect | {who} | {said.removeprefix('that ').rstrip('.')}"
