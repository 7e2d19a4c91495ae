"""This file reads texts with reference summaries (a line of JSON each) and measures choices from them by ROUGE."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from briefing import Options, Source
from briefing.analyse import analyse, cast
from briefing.language import load
from briefing.model.findings import Story
from briefing.pipeline import read_article
from briefing.select.pool import Pool, gather

LANGUAGE = load("en")


@dataclass(frozen=True, slots=True)
class Case:
    """One story with an editor's summary of it."""

    story: Story
    pool: Pool
    reference: str


def cases(path: Path) -> Iterator[Case]:
    """The stories of a file whose lines hold `reference` and either `text` or `docs` with `title` and `text`."""
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        texts = [f"{one['title']}\n\n{one['text']}" for one in record["docs"]] if "docs" in record else [record["text"]]
        articles = tuple(read_article(Source.from_text(text), Options()) for text in texts)
        findings = tuple(analyse(article, LANGUAGE) for article in articles)
        story = Story(articles, findings, cast(articles, findings))
        yield Case(story, gather(story, LANGUAGE), record["reference"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Means over cases; ROUGE times 100."""

    one: float
    two: float
    longest: float
    words: float
    balance: float
    """The least told source's share of its terms against the sources' mean share; 1 where all are told alike."""

    def __str__(self) -> str:
        return f"{self.one:.1f}/{self.two:.1f}/{self.longest:.1f}, {self.words:.1f} words, balance {self.balance:.3f}"


def measure(found: list[Case], pick: Callable[[Pool], tuple[int, ...]]) -> Figures:
    """What the choices of all cases come to."""
    from rouge_score.rouge_scorer import RougeScorer

    scorer = RougeScorer(["rouge1", "rouge2", "rougeL"], use_stemmer=True)
    rows: list[tuple[float, ...]] = []
    for case in found:
        chosen = [case.pool.candidates[number] for number in _as_on_the_page(case.pool, pick(case.pool))]
        text = " ".join(case.story.articles[one.article].words_of(one.span) for one in chosen) or "."
        score = scorer.score(case.reference, text)
        told = {term for one in chosen for term in one.terms}
        rows.append(
            (*(100 * score[name].fmeasure for name in ("rouge1", "rouge2", "rougeL")), len(text.split()), _balance(case.pool, told))
        )
    one, two, longest, words, balance = (mean(column) for column in zip(*rows, strict=True))
    return Figures(one=one, two=two, longest=longest, words=words, balance=balance)


def _as_on_the_page(pool: Pool, chosen: tuple[int, ...]) -> list[int]:
    """The chosen, most important first, put source after source: first the one with the main message."""
    sources = list(dict.fromkeys(pool.candidates[number].article for number in chosen))
    return sorted(chosen, key=lambda number: (sources.index(pool.candidates[number].article), number))


def _balance(pool: Pool, told: set[str]) -> float:
    wholes = [{term for unit in telling.units for term in unit} for telling in pool.tellings]
    shares = [len(told & whole) / len(whole) for whole in wholes if whole]
    return min(shares) / mean(shares) if any(shares) else 0.0
