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


def rouge(found: list[Case], pick: Callable[[Pool], tuple[int, ...]]) -> tuple[float, float, float, float]:
    """Mean ROUGE-1, ROUGE-2 and ROUGE-L times 100, and the mean number of words."""
    from rouge_score.rouge_scorer import RougeScorer

    scorer = RougeScorer(["rouge1", "rouge2", "rougeL"], use_stemmer=True)
    rows: list[tuple[float, float, float, float]] = []
    for case in found:
        chosen = [case.pool.candidates[number] for number in sorted(pick(case.pool))]
        text = " ".join(case.story.articles[one.article].words_of(one.span) for one in chosen) or "."
        score = scorer.score(case.reference, text)
        rows.append((*(100 * score[name].fmeasure for name in ("rouge1", "rouge2", "rougeL")), float(len(text.split()))))
    one, two, longest, words = (mean(column) for column in zip(*rows, strict=True))
    return one, two, longest, words
