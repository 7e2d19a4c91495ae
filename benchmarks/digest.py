"""Measures a day's digest against the reading that it cannot do without.

It makes up 20 feeds of 500 articles in all, runs the digest of them to its end (10 stories, PDF, web pages, a mail as a file), and sets the
seconds against those of reading, briefing and writing each article as JSON, and rendering the pages of the ten stories. Network is
no part of it. The target is 1.5 times at most.

    python benchmarks/digest.py [--profile]
"""

import argparse
import cProfile
import pstats
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from xml.sax.saxutils import escape

from briefing import Digest, Options, Source, brief, read, render
from briefing.digest._config.loading import load_settings
from briefing.digest.running import run

_NOW = datetime(2026, 4, 14, 7, 0, tzinfo=UTC)
_FEEDS, _EACH = 20, 25
_ROUNDS = 3
_COPIED = 0.15  # share of reports that print another's words

_TOWNS = [
    "Tarn Ferry",
    "Port Ansel",
    "Lunde",
    "Venn",
    "Oskar Bay",
    "Greel",
    "Marrow Hill",
    "Saint Ode",
    "Kestrel Point",
    "Upper Dray",
    "Holm",
    "Castle Wick",
]
_THINGS = [
    "bridge",
    "harbour",
    "school",
    "hospital",
    "reservoir",
    "tramway",
    "market hall",
    "power station",
    "library",
    "airfield",
    "theatre",
    "sea wall",
]
_DEEDS = [
    "closed",
    "sold",
    "flooded",
    "rebuilt",
    "searched",
    "renamed",
    "occupied",
    "extended",
    "evacuated",
    "repainted",
    "insured",
    "inspected",
]
_BODIES = [
    "county council",
    "port authority",
    "teachers' union",
    "water board",
    "transport ministry",
    "fire service",
    "rail company",
    "housing trust",
]
_FIRST = ["Ada", "Ben", "Clara", "Dev", "Elin", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Kaya", "Liam", "Mira", "Noor", "Otto", "Petra"]
_LAST = [
    "Brook",
    "Varga",
    "Sandoz",
    "Okafor",
    "Lindqvist",
    "Marsh",
    "Petrov",
    "Quill",
    "Ramos",
    "Stern",
    "Tanaka",
    "Ueland",
    "Voss",
    "Whitby",
]
_LINES = (
    "The {thing} in {town} was {deed} on Monday after a decision of the {body}, officials said.",
    "{person}, who leads the {body}, said that the {thing} would be looked at again in {weeks} weeks.",
    "“Nobody in {town} was asked,” {other} said. “We heard of the {thing} on the radio.”",
    "The work on the {thing} will cost {cost} million crowns, according to the {body}.",
    "About {people} people live within a mile of the {thing}, and many of them depend on it.",
    "{other} has asked the {body} for the report on the {thing}, which has not been published.",
    "It is not known whether the {thing} in {town} will ever be used as it was before.",
    "The {body} denied that it had known of the trouble for {weeks} weeks, as residents of {town} claim.",
    "A meeting in {town} is planned for next Thursday, {person} said, and the {body} is to answer questions there.",
    "In {town}, shopkeepers near the {thing} said that they had lost a third of their trade since it was {deed}.",
    "The last time that a {thing} was {deed} in the region was in {year}, when {cost} million crowns were spent.",
    "“It is the right thing to do,” {person} told reporters on Monday. “{town} cannot wait for {weeks} weeks more.”",
    "An inspector who wrote to the {body} in {year} had warned of what came to pass at the {thing}.",
    "Critics say the {body} has been slow, while its members speak of lack of money and of rain.",
    "{other}, a resident of {town} for {weeks} years, called the decision on the {thing} a mistake.",
    "The {body} did not answer questions on who would pay the {cost} million crowns.",
)
_HEADS = (
    "{Thing} in {town} {deed} after {body} decision",
    "{town}: {body} has {thing} {deed}",
    "Anger in {town} as {thing} is {deed}",
    "Why the {thing} of {town} was {deed}",
)


def main() -> None:
    """Prints seconds of each part, and how many times the reading the digest takes."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--profile", action="store_true", help="show where the digest's time goes")
    is_profiled = parser.parse_args().profile
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = _write_feeds(folder)
        digest = _digest(folder, paths)  # warm: fonts and templates are set up, as they are for the rendering alone
        if is_profiled:
            _profile(lambda: _digest(folder, paths))
            return
        taken = [
            (_timed(lambda: _read(paths)), _timed(lambda: _render(digest)), _timed(lambda: _digest(folder, paths))) for _ in range(_ROUNDS)
        ]
    reading, pages, whole = (statistics.median(part) for part in zip(*taken, strict=True))
    ratio = statistics.median(each[2] / (each[0] + each[1]) for each in taken)
    print(f"{digest.articles} articles of {len(paths)} feeds, {len(digest.stories)} stories")
    print(f"reading each {reading:.2f} s, rendering pages {pages:.2f} s, the digest {whole:.2f} s of processor time: {ratio:.2f} times")


def _timed(work: Callable[[], object]) -> float:
    begin = time.process_time()
    work()
    return time.process_time() - begin


def _read(paths: list[Path]) -> None:
    options = Options(language="en")
    for source in (source for path in paths for source in read(path)):
        render(brief([source], options), "json", options)


def _render(digest: Digest) -> None:
    for story in digest.stories:
        render(story.briefing, "pdf", Options(language="en"))


def _digest(folder: Path, paths: list[Path]) -> Digest:
    settings = folder / "digest.toml"
    sources = "".join(f'[[sources]]\nfeed = "{path.name}"\n' for path in paths)
    mail = '[mail]\nsender = "news@venn.example"\nto = ["ada@venn.example"]\n'
    settings.write_text(f'[digest]\ntitle = "Harbour news"\n{sources}{mail}', encoding="utf-8")
    settings.with_suffix(".sqlite3").unlink(missing_ok=True)
    report = run(load_settings(settings), lambda: _NOW)
    if report.collected is None or not report.is_delivered:
        raise SystemExit("the digest was not finished")
    return report.collected.made.digest


def _profile(work: Callable[[], object]) -> None:
    with cProfile.Profile() as profile:
        work()
    pstats.Stats(profile).sort_stats("cumtime").print_stats("briefing", 45)


def _write_feeds(folder: Path) -> list[Path]:
    """Twenty feeds in which a few events are told by many, more by some, and most by one."""
    dice = random.Random(7)  # noqa: S311 - for news that are the same each time
    feeds: list[list[Source]] = [[] for _ in range(_FEEDS)]
    for event in _events(dice):
        tellers = dice.sample([feed for feed in feeds if len(feed) < _EACH], k=min(_tellers(dice), sum(len(f) < _EACH for f in feeds)))
        first = _article(event, dice)
        for feed in tellers:
            feed.append(first if dice.random() < _COPIED else _article(event, dice))
        if all(len(feed) == _EACH for feed in feeds):
            break
    return [_written(folder / f"feed-{number}.xml", number, feed) for number, feed in enumerate(feeds)]


def _tellers(dice: random.Random) -> int:
    return dice.choice((1, 1, 1, 1, 2, 2, 3, 5, 9, 14))


def _events(dice: random.Random) -> Iterator[dict[str, str]]:
    while True:
        thing, person, other = dice.choice(_THINGS), *(f"{dice.choice(_FIRST)} {dice.choice(_LAST)}" for _ in range(2))
        numbers = {
            "weeks": dice.randint(2, 40),
            "cost": dice.randint(2, 90),
            "people": dice.randint(2, 90) * 100,
            "year": dice.randint(1950, 2020),
        }
        yield {
            "thing": thing,
            "Thing": thing.capitalize(),
            "town": dice.choice(_TOWNS),
            "deed": dice.choice(_DEEDS),
            "body": dice.choice(_BODIES),
            "person": person,
            "other": other,
        } | {key: str(value) for key, value in numbers.items()}


def _article(event: dict[str, str], dice: random.Random) -> Source:
    lines = [line.format(**event) for line in dice.sample(_LINES, k=dice.randint(9, len(_LINES)))]
    paragraphs = [" ".join(lines[start : start + 2]) for start in range(0, len(lines), 2)]
    return Source.from_text("\n".join(paragraphs), title=dice.choice(_HEADS).format(**event))


def _written(path: Path, number: int, feed: list[Source]) -> Path:
    items = "".join(
        f"<item><title>{escape(source.title or '')}</title><link>https://paper-{number}.example/{place}</link>"
        f"<pubDate>Tue, 14 Apr 2026 0{_hour(number, place)}:00:00 GMT</pubDate>"
        f"<description>{escape(''.join(f'<p>{line}</p>' for line in source.text.splitlines()))}</description></item>"
        for place, source in enumerate(feed)
    )
    head = f"<rss version='2.0'><channel><title>Paper {number}</title>"
    path.write_text(f'<?xml version="1.0"?>{head}{items}</channel></rss>', encoding="utf-8")
    return path


def _hour(number: int, place: int) -> int:
    """An hour of the morning."""
    return (number * 7 + place * 3) % 7


if __name__ == "__main__":
    main()
