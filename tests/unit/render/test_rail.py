"""This file tests what the rail shows."""

import re
from dataclasses import replace

from briefing import Options, Source, brief, render
from briefing.language import load
from briefing.model.document import Briefing
from briefing.render._page.labels import Labels
from briefing.render._page.numbering import Numbering
from briefing.render._page.rail import balance
from briefing.render._page.view import ShareRow
from tests.pages.factory import Part, briefing_of, prose, with_rail

FACT = "The cause of the fire at the mill in Sarn is still unknown."
OTHERS = [f"The owner of mill number {number} in Sarn grinds barley, and {number} carts bring it to the yard." for number in range(40)]


def test_a_question_that_is_raised_often_has_few_marks_and_says_how_many_more_there_are() -> None:
    text = "\n".join(line for other in OTHERS for line in (f"{other} {FACT}",))
    html = render(brief([Source.from_text(text)], Options(language="en")), "html").data.decode()
    marks = html.split('<span class="ref">')[1].split("</span>")[0].split()
    assert len(marks) == 7
    assert marks[-1] == "+33"


def test_the_rail_points_at_words_that_the_summary_holds() -> None:
    text = "The bridge at Tarn Ferry shut on Monday. Mayor Ada Brandt said the deck had cracked. Nobody knows when the ferry will run."
    html = render(brief([Source.from_text(text)], Options(language="en")), "html").data.decode()
    said = html.split('id="said-0"')[1].split("</p>")[0]
    assert "See the summary" in said
    assert ">2<" in said
    page = html.split("<body>")[1]
    assert page.count("the deck had") == 1


def _heard(said: dict[str, int], quoted: dict[str, int]) -> Briefing:
    """A briefing whose voices have so many words in the source, and so many in its one point."""
    made = with_rail(briefing_of([Part("Pier", prose(3))]), voices=sorted(said.items(), key=lambda voice: -voice[1]))
    (section,) = made.sections
    point = replace(section.points[0], voices=tuple(quoted.items()))
    return replace(made, sections=(replace(section, points=(point,)),))


def _rows(briefing: Briefing) -> tuple[ShareRow, ...]:
    language = load("en")
    return balance(briefing, Numbering(briefing.sources, language.direction), Labels(language.labels)).voices


def test_a_voice_that_fills_the_summary_is_named_however_little_the_source_has_of_it() -> None:
    said = dict(zip("ABCDEFGH", range(20, 12, -1), strict=True))
    rows = _rows(_heard(said, {"H": 30, "A": 10}))
    assert [row.name for row in rows] == ["A", "B", "C", "D", "H", "others (3)"]
    assert [(row.source, row.page) for row in rows if row.name == "H"] == [(10, 75)]
    assert 99 <= sum(row.source for row in rows) <= 101


def test_a_sixth_voice_is_named_where_it_is_the_only_other_one() -> None:
    rows = _rows(_heard(dict(zip("ABCDEF", range(20, 14, -1), strict=True)), {"A": 1}))
    assert [row.name for row in rows] == list("ABCDEF")


def test_a_long_name_is_whole_in_the_balance_and_one_that_no_row_holds_is_among_the_others() -> None:
    long, endless = "Bartholomew Featherstonehaugh-Cholmondeley-Marjoribanks", "Ada " * 40
    rows = _rows(_heard({endless: 9, long: 5, "A": 4}, {"A": 1}))
    assert [row.name for row in rows] == [long, "A", "others (1)"]


def test_nothing_in_the_picture_of_a_voice_looks_like_the_end_of_a_scale() -> None:
    html = render(_heard({"A": 40, "B": 40, "C": 20}, {"A": 10}), "html").data.decode()
    pictures = re.findall(r'<svg class="pair".*?</svg>', html, re.DOTALL)
    widths = [[float(width) for width in re.findall(r'<rect[^>]* width="([\d.]+)"', picture)] for picture in pictures]
    assert [bars for _, *bars in widths] == [[40.0, 100.0], [40.0, 0.0], [20.0, 0.0]]
    assert all(line < 2 for line, *_ in widths)
