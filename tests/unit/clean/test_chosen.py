"""This file tests that the user's choice of lines stands over the rules."""

import pytest

from briefing.clean.chosen import with_choices
from briefing.errors import OptionError
from briefing.model.lines import Lines
from briefing.model.text import Block, Span

BLOCKS = (
    Block(Span(0, 4), "title", "is_title: seen"),
    Block(Span(5, 9), "teaser", "is_repeated: seen"),
    Block(Span(10, 14), "caption", "is_caption: seen"),
    Block(Span(15, 19), "list_item", "is_list_item: seen"),
)


def kinds(keep: tuple[Lines, ...] = (), drop: tuple[Lines, ...] = ()) -> list[str]:
    return [block.kind for block in with_choices(BLOCKS, keep, drop, "page.txt")]


def test_without_choices_nothing_changes() -> None:
    assert with_choices(BLOCKS, (), (), "page.txt") == BLOCKS


def test_a_line_that_is_kept_is_read_as_text_and_says_why() -> None:
    assert kinds(keep=(Lines(2, 3),)) == ["title", "paragraph", "paragraph", "list_item"]
    assert with_choices(BLOCKS, (Lines(2, 2),), (), "page.txt")[1].reason == "chosen: you keep it"


def test_a_line_that_was_text_before_keeps_its_label() -> None:
    assert kinds(keep=(Lines(1, 1), Lines(4, 4))) == [block.kind for block in BLOCKS]


def test_a_line_that_is_dropped_is_set_aside_whatever_it_was() -> None:
    assert kinds(drop=(Lines(1, 1), Lines(4, 4))) == ["furniture", "teaser", "caption", "furniture"]


def test_all_lines_that_are_not_there_are_told_at_once() -> None:
    with pytest.raises(OptionError, match=r"page\.txt: has 4 lines, and no line 3-5, 9;"):
        with_choices(BLOCKS, (Lines(3, 5),), (Lines(9, 9),), "page.txt")
