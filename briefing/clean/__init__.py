"""Cleaning: every line of the source gets a label with its reason; none is deleted."""

from collections.abc import Sequence

from briefing.clean.chosen import with_choices
from briefing.clean.marked import MARKED_RULES
from briefing.clean.page import Page, survey
from briefing.clean.rules import RULES
from briefing.language.tables import Language
from briefing.model.lines import Lines
from briefing.model.text import Block, Source


def label(source: Source, language: Language, keep: Sequence[Lines] = (), drop: Sequence[Lines] = ()) -> tuple[Block, ...]:
    """The lines of a source as labelled blocks, in order; `keep` and `drop` stand over the rules.

    Raises:
        OptionError: a line to keep or drop is none of the source's.
    """
    page = survey(source, language)
    blocks = tuple(_labelled(page, number) for number in range(len(page.lines)))
    return with_choices(blocks, keep, drop, source.name)


def _labelled(page: Page, number: int) -> Block:
    span = page.lines[number].span
    for rule in MARKED_RULES if page.marks else RULES:
        verdict = rule(page, number)
        if verdict is not None:
            kind, seen = verdict
            return Block(span, kind, f"{rule.__name__}: {seen}")
    return Block(span, "paragraph")
