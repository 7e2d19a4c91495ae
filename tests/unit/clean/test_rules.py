"""This file tests that each line bears a label, with the rule that gave it."""

import pytest

from briefing.clean import label
from briefing.language import load
from briefing.model.text import Block, Source

BODY = (
    "The ferry from Sarn to Tarnbeck will stop in October, the harbour board said on Monday, after forty years of service.",
    "The board blamed the harbour fees of Tarnbeck, which doubled in spring, and the age of the ferry's two engines.",
    "Ferry captain Ilse Morrow said that the engines were sound and that the board had never asked the crew about them.",
    "Tarnbeck's harbour master denied that the fees had doubled; he said that the ferry had paid no fees at all since spring.",
)


def _label_of(line: str, *lines: str) -> Block:
    text = "\n".join(lines)
    return next(block for block in label(Source.from_text(text), load("en")) if block.span.of(text) == line)


@pytest.mark.parametrize(
    "line", ["Read more", "Advertisement", "Loading...", "Share this article", "Related stories", "2 comments", "Home > News > Sarn"]
)
def test_a_known_part_of_a_site_is_furniture(line: str) -> None:
    block = _label_of(line, *BODY[:2], line, *BODY[2:])
    assert (block.kind, block.is_kept) == ("furniture", False)
    assert block.reason.startswith("is_part_of_site: ")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("By Cosima Reel", "byline"),
        ("Updated 11 January 2026, 9:15 a.m.", "dateline"),
        ("The ferry at the quay of Sarn. Photograph: Merrin Toll", "caption"),
        ("• Children under six travel free", "list_item"),
        ("“We were never asked.”", "quote"),
    ],
)
def test_a_line_is_known_by_its_look(line: str, kind: str) -> None:
    block = _label_of(line, "Ferry from Sarn to stop", BODY[0], line, *BODY[1:])
    assert (block.kind, block.is_kept) == (kind, True)


@pytest.mark.parametrize(("line", "kind"), [("Cosima Reel", "byline"), ("Harbour Fees", "paragraph"), ("The crew", "paragraph")])
def test_a_name_alone_under_the_title_is_the_writers(line: str, kind: str) -> None:
    assert _label_of(line, "Ferry from Sarn to stop", line, *BODY).kind == kind


def test_the_trail_to_an_article_is_not_its_title() -> None:
    lines = ("Home > News > Sarn", "Ferry from Sarn to stop", "Cosima Reel", *BODY)
    assert _label_of(lines[0], *lines).kind == "furniture"
    assert _label_of(lines[1], *lines).kind == "title"


def test_an_offer_in_words_of_its_own_is_furniture_and_one_that_the_article_speaks_of_is_not() -> None:
    offer = "Get the day's best stories in your inbox every morning"
    assert _label_of(offer, *BODY[:2], offer, *BODY[2:]).reason.startswith("is_offer: ")
    own = "The harbour board of Sarn announced the end of the ferry in its newsletter, and the captain of the ferry had not read it."
    assert _label_of(own, *BODY[:2], own, *BODY[2:]).kind == "paragraph"


def test_the_words_under_a_pictures_number_are_its_caption() -> None:
    lines = (*BODY[:2], "Image 1 of 3", "The quay at low water", *BODY[2:])
    assert _label_of("Image 1 of 3", *lines).kind == "furniture"
    assert _label_of("The quay at low water", *lines).kind == "caption"


def test_a_heading_of_small_words_is_no_furniture() -> None:
    assert _label_of("Before", "Ferry from Sarn to stop", *BODY[:2], "Before", *BODY[2:]).is_kept


def test_a_line_that_stands_twice_is_no_part_of_the_article() -> None:
    twice = "Knitters in the hills have finished a scarf that is longer than the high street, and the mayor will wear it."
    assert _label_of(twice, twice, "Ferry from Sarn to stop", *BODY, twice).kind == "teaser"


def test_every_line_has_exactly_one_block_and_none_is_lost() -> None:
    text = "\n\n".join(["Menu", "Ferry from Sarn to stop", "By Cosima Reel", *BODY, "Most read", "Apple crop fails"])
    blocks = label(Source.from_text(text), load("en"))
    assert [block.span.of(text) for block in blocks] == text.split("\n\n")
