"""This file tests finding the article on its page."""

import pytest

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
SPARSE = (
    "The Venn council met on Monday to decide about the north quay, which has been closed since March.",
    "Mayor Ottoline Krey: “We will open the quay when it is safe, and not a day before.”",
    "Harbour Minister Ada Quill told the meeting: “The money has been there since April.”",
    "The union's chair, Rear Adm. Piet Oost, said the workers would wait until Friday.",
    "Nobody has seen a plan for the cranes, which belong to a firm abroad.",
)
SHORT = {
    "he": (
        "המועצה סוגרת את גשר הטחנה הישנה",
        "מועצת העיר ברקווטר החליטה ביום שלישי, ברוב של 7 מול 4, לסגור את גשר הטחנה הישנה לתשעה חודשים לפחות.",
        '"אסור לנו להמר על חיי אדם", אמרה ראשת העיר אילזה טארו. "הבודקים אמרו לנו שהפלדה איבדה שליש מחוזקה."',
        "בעלי החנויות בגדה המזרחית מתנגדים לסגירה. האיגוד שלהם טוען שהעיקוף של 14 קילומטרים יעלה לחבריו 2.3 מיליון אירו.",
        '"איש לא שאל אותנו", אמר האופה יונאס פל. "שמענו על כך ברדיו."',
        "לא ידוע מי ישלם על העבודות. משרד התחבורה מסר כי הוא עדיין בוחן את בקשת העיר.",
        "החוזה ייחתם ב-3 ביוני, והגשר ייסגר כעבור שבועיים.",
    ),
    "zh": (
        "市议会将关闭老磨坊桥",
        "布拉克沃特市议会周二以7票对4票决定关闭老磨坊桥至少九个月，以便工程师更换生锈的支柱。",
        "市长伊尔莎·塔罗说：“我们不能拿人们的生命去赌博。检查人员告诉我们，钢材的强度已经下降了三分之一。”",
        "东岸的店主反对关闭大桥。由面包师约纳斯·佩尔领导的协会表示，14公里的绕行路线将使其成员损失多达230万欧元。",
        "佩尔说：“没有人问过我们。我们是从广播里知道的。”",
        "目前尚不清楚谁将支付工程费用。交通部表示仍在审查该市的拨款申请。",
        "合同定于6月3日授予，大桥将在两周后关闭。",
    ),
}


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


def test_an_article_with_nothing_of_a_site_about_it_keeps_paragraphs_that_share_few_words() -> None:
    assert _kept("Council argues over the quay", *SPARSE) == list(SPARSE)
    assert _kept("Council argues over the quay", "Share", *SPARSE) != list(SPARSE)


def test_single_sentences_without_a_common_word_are_kept_to_the_end_of_a_bare_page() -> None:
    sentences = ("He died in 1971.", "Nobody saw her for two years.", "Critics were unkind at first.")
    assert _kept("Ferry from Sarn to stop", *ARTICLE, *sentences) == [*ARTICLE, *sentences]
    assert FOREIGN[1] not in _kept("Ferry from Sarn to stop", *ARTICLE, *FOREIGN, "Choir wins silver bowl")


def test_a_list_in_a_short_article_is_the_articles() -> None:
    lines = ("The line will bring:", "• 11 new stops", "• 300 jobs by 2028", "It costs 312 million.")
    assert _kept("Ferry from Sarn to stop", ARTICLE[0], *lines) == [ARTICLE[0], *lines]


@pytest.mark.parametrize("title", ["Captain of a ferry told to “keep quiet”", "Will the old ferry of Sarn really stop before the winter?"])
def test_a_headline_that_quotes_or_asks_is_the_title(title: str) -> None:
    page = survey(Source.from_text("\n\n".join([title, *ARTICLE])), ENGLISH)
    assert page.title is not None
    assert page.title.text == title


def test_a_heading_under_an_articles_first_paragraphs_is_not_its_title() -> None:
    heading = "Ferry captain on engines and fees"
    assert _kept(ARTICLE[0], heading, *ARTICLE[1:]) == [ARTICLE[0], heading, *ARTICLE[1:]]


@pytest.mark.parametrize("code", ["he", "zh"])
def test_a_short_article_is_kept_whole_where_inflection_and_script_hide_what_its_paragraphs_share(code: str) -> None:
    page = survey(Source.from_text("\n".join(SHORT[code])), load(code))
    assert page.core.lines == range(1, len(SHORT[code]))


def test_one_odd_paragraph_at_the_very_end_is_the_articles() -> None:
    assert _kept(*ARTICLE, FOREIGN[1])[-1] == FOREIGN[1]


def test_readers_comments_end_the_article_though_they_share_its_words() -> None:
    comment = "The ferry captain is right about the engines, and the harbour board of Sarn should listen to the crew and passengers."
    assert _kept(*ARTICLE, "3 comments", comment, comment + " Well said, I saw the ferry on Monday and it ran well.") == list(ARTICLE)


@pytest.mark.parametrize("line", ["-ENDS-", "ENDS", "Notes to editors:", "Media contact", "###"])
def test_a_press_release_ends_where_it_says_so(line: str) -> None:
    about = "The harbour board of Sarn runs the ferry to Tarnbeck and three harbours, and it was founded by the crew in 1919."
    assert _kept(*ARTICLE, line, about, "Ilse Vale, 555 0100") == list(ARTICLE)
    assert _kept(ARTICLE[0], line, about) == [ARTICLE[0]]


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
