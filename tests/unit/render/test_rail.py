"""This file tests what the rail shows."""

from briefing import Options, Source, brief, render

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
