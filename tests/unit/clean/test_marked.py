"""This file tests labelling by a file's own structure."""

from briefing import Source, Span, inspect
from briefing.model.text import Block, BlockKind, Mark

PROSE = "The harbour authority will close the northern quay in October, after a dispute of two years over its lock gates."
MORE = "Mayor Ottoline Krey said the closure of the quay would cost 340 jobs and called on the authority to publish its report."

LONG = f"{MORE} Later the authority said that the quay would open again for ships in spring, and that no gate would be moved."


def labelled(*parts: tuple[BlockKind, bool, str]) -> tuple[Block, ...]:
    """The blocks of lines with a kind each, and whether they are the article's."""
    marks, at = [], 0
    for kind, is_main, words in parts:
        marks.append(Mark(Span(at, at + len(words)), kind, is_main, 2 if kind == "heading" else 0))
        at += len(words) + 1
    return inspect(Source(text="\n".join(words for _, _, words in parts), name="page", marks=tuple(marks))).article.blocks


def test_what_stands_outside_the_main_part_is_set_aside_with_the_reason() -> None:
    menu, _, teaser = labelled(("list_item", False, "Sport"), ("paragraph", True, PROSE), ("paragraph", False, MORE))
    assert (menu.kind, teaser.kind) == ("furniture", "teaser")
    assert menu.reason == teaser.reason == "is_outside_main: the file's structure puts it outside the article"


def test_a_marked_block_bears_its_mark_and_the_reason() -> None:
    _, item, row = labelled(("paragraph", True, PROSE), ("list_item", True, "The quay closes."), ("table", True, "2024\t412"))
    assert (item.kind, row.kind) == ("list_item", "table")
    assert item.reason == "is_marked: the file's structure makes it a list's item"


def test_a_heading_needs_words_under_it_before_the_next_of_its_level() -> None:
    blocks = labelled(
        ("paragraph", True, PROSE),
        ("heading", True, "Why now"),
        ("paragraph", True, MORE),
        ("heading", True, "Who pays"),
        ("paragraph", True, "Quay"),
    )
    assert [block.kind for block in blocks] == ["paragraph", "heading", "paragraph", "paragraph", "paragraph"]


def test_a_title_needs_words_that_recur_in_the_article() -> None:
    own, *_ = labelled(("title", True, "Northern Quay to Close in October"), ("paragraph", True, LONG), ("paragraph", True, PROSE))
    foreign, *_ = labelled(("title", True, "Bakery Wins Prize for Rye Bread"), ("paragraph", True, LONG), ("paragraph", True, PROSE))
    assert (own.kind, foreign.kind) == ("title", "furniture")


def test_a_copy_outside_the_main_part_proves_nothing() -> None:
    assert [block.is_kept for block in labelled(("paragraph", False, PROSE), ("paragraph", True, PROSE), ("paragraph", True, MORE))] == [
        False,
        True,
        True,
    ]


def test_a_line_break_inside_a_mark_ends_no_block() -> None:
    (block,) = labelled(("paragraph", True, "We asked the authority.\nNobody at the quay gave us an answer on that day."))
    assert block.span.end > 30
