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


def test_comments_longer_than_the_article_are_still_no_article() -> None:
    comments = [
        f"The ferry captain of Sarn and the harbour board should meet {number} times, and the crew should come along."
        for number in range(6)
    ]
    assert _kept(*ARTICLE, "6 comments", *comments) == list(ARTICLE)


def test_an_article_under_the_number_of_its_comments_is_the_article() -> None:
    assert _kept("Ferry from Sarn to stop in October", "12 comments", *ARTICLE)[-len(ARTICLE) :] == list(ARTICLE)


def test_a_list_of_dated_items_ends_the_article_even_where_it_shares_its_words() -> None:
    items = [
        line
        for number in range(5)
        for line in (f"{number + 3} May 2026 10:15", f"The ferry of Sarn and its harbour board met {number} captains.")
    ]
    assert _kept(*ARTICLE, *items) == list(ARTICLE)


def test_the_entries_of_a_live_report_are_the_articles() -> None:
    entries = [line for number, line in enumerate(ARTICLE) for line in (f"14:0{number}", line)]
    assert _kept(*entries)[-1] == ARTICLE[-1]


def test_a_short_text_ends_where_readers_comments_begin() -> None:
    assert _kept(ARTICLE[0], ARTICLE[1], "3 comments", "The ferry captain is right about the engines, said nobody at all.") == list(
        ARTICLE[:2]
    )


def test_a_menu_on_one_line_is_no_paragraph() -> None:
    menu = (
        "Home News Weather Sport Harbour Ferries Letters Obituaries Crossword Recipes Gardens Chess Tides Lamps Choirs "
        "Markets Mills Bells Goats Bees Wells Tolls Fairs Jobs Cars Boats"
    )
    page = survey(Source.from_text("\n".join([menu, *ARTICLE])), ENGLISH)
    assert not page.lines[0].is_prose


def test_a_page_without_prose_is_one_stretch_without_title() -> None:
    page = survey(Source.from_text("Home\nNews\nSport\n"), ENGLISH)
    assert (page.core.lines, page.core.title) == (range(3), None)


def test_an_empty_text_has_no_lines() -> None:
    assert survey(Source.from_text(" \n\n"), ENGLISH).lines == ()
