"""This file tests finding the article on its page."""

from briefing.clean.page import survey
from briefing.language import load
from briefing.model.text import Source

ENGLISH = load("en")

ARTICLE = (
    "The ferry from Sarn to Tarnbeck will stop in October, the harbour board said on Monday, after forty years of service.",
    "The board blamed the harbour fees of Tarnbeck, which doubled in spring, and the age of the ferry's two engines.",
    "Ferry captain Ilse Morrow said that the engines were sound and that the board had never asked the crew about them.",
    "Tarnbeck's harbour master denied that the fees had doubled; he said that the ferry had paid no fees at all since spring.",
    "The crew will meet the board on Thursday in Sarn, and passengers of the ferry have called a march for the same evening.",
)
FOREIGN = (
    "A choir of forty singers came home with a silver bowl, and its conductor has promised a concert for every village hall.",
    "Apple growers in the south expect the smallest crop for a decade, because a late frost took the blossom in one night.",
)


def _kept(*lines: str) -> list[str]:
    page = survey(Source.from_text("\n".join(lines)), ENGLISH)
    return [page.lines[number].text for number in page.core.lines]


def test_prose_that_shares_no_words_with_the_rest_is_outside_before_and_after() -> None:
    assert _kept(FOREIGN[0], *ARTICLE, *FOREIGN) == list(ARTICLE)


def test_the_title_is_the_headline_whose_words_recur() -> None:
    page = survey(Source.from_text("\n".join(["Choir wins silver bowl", "Ferry from Sarn to stop in October", *ARTICLE])), ENGLISH)
    assert page.title is not None
    assert page.title.text == "Ferry from Sarn to stop in October"


def test_a_headline_none_of_whose_words_recur_is_no_title() -> None:
    assert survey(Source.from_text("\n".join(["Choir wins silver bowl", *ARTICLE])), ENGLISH).title is None


def test_a_text_of_few_paragraphs_is_kept_whole() -> None:
    assert _kept(ARTICLE[0], FOREIGN[0]) == [ARTICLE[0], FOREIGN[0]]


def test_one_odd_paragraph_at_the_very_end_is_the_articles() -> None:
    assert _kept(*ARTICLE, FOREIGN[1])[-1] == FOREIGN[1]


def test_readers_comments_end_the_article_though_they_share_its_words() -> None:
    comment = "The ferry captain is right about the engines, and the harbour board of Sarn should listen to the crew and passengers."
    assert _kept(*ARTICLE, "3 comments", comment, comment + " Well said, I saw the ferry on Monday and it ran well.") == list(ARTICLE)


def test_a_page_without_prose_is_one_stretch_without_title() -> None:
    page = survey(Source.from_text("Home\nNews\nSport\n"), ENGLISH)
    assert (page.core.lines, page.core.title) == (range(3), None)


def test_an_empty_text_has_no_lines() -> None:
    assert survey(Source.from_text(" \n\n"), ENGLISH).lines == ()
