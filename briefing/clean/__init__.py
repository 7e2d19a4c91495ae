"""Cleaning: every line of the source gets a label with its reason; none is deleted."""

from briefing.clean.marked import MARKED_RULES
from briefing.clean.page import Page, survey
from briefing.clean.rules import RULES
from briefing.language.tables import Language
from briefing.model.text import Block, Source


def label(source: Source, language: Language) -> tuple[Block, ...]:
    """The lines of a source as labelled blocks, in order."""
    page = survey(source, language)
    return tuple(_labelled(page, number) for number in range(len(page.lines)))


def _labelled(page: Page, number: int) -> Block:
    span = page.lines[number].span
    for rule in MARKED_RULES if page.marks else RULES:
        verdict = rule(page, number)
        if verdict is not None:
            kind, seen = verdict
            return Block(span, kind, f"{rule.__name__}: {seen}")
    return Block(span, "paragraph")
