"""This file reads names by rules: capitals, and what the article's own spelling shows of them."""

from collections.abc import Iterator

from briefing.analyse import runs
from briefing.analyse.readers import Reader
from briefing.analyse.runs import Run
from briefing.analyse.tokens import Lines
from briefing.language.tables import Language
from briefing.model.text import Article


def find_runs(article: Article, lines: Lines, language: Language, model: str | None) -> Iterator[tuple[int, Run]]:  # noqa: ARG001 - every reader gets the same
    """Each run of capitals that names somebody; needs no model."""
    for number, line in enumerate(lines.body):
        for first, last in runs.find_runs(line, lines, language):
            yield number, Run(first, last)


def check() -> None:
    """The rules need no library."""


_: Reader = find_runs
