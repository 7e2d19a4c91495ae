"""This file renders what is hard to fit, and reads the page back."""

from dataclasses import replace

import pytest

from briefing.model.document import Briefing, Excerpt, Note
from briefing.model.options import Options
from briefing.render import render_as, theme_names
from briefing.render._page.press import lay_out
from briefing.render._page.render import fitted
from tests.pages.factory import Part, briefing_of, prose, with_rail
from tests.pages.looks import letters, look

NOTE = "The ferry to Aldersey will stop at six on Sunday. The company gave no reason. It is not known when evening boats will run again."


def _long() -> Briefing:
    briefing = briefing_of([Part(f"Part {number} of the long day", prose(12, 22, number)) for number in range(10)])
    first = [section.points[0].excerpt.text for section in briefing.sections]
    said = [section.points[1].excerpt.text for section in briefing.sections]
    return with_rail(
        briefing,
        actors=[(f"Item {number}-2", "", said[number]) for number in range(8)],
        questions=[("outcome", "", text) for text in first[:8]],
        voices=[(f"Item {number}-2", 10 + number) for number in range(9)],
        set_aside=["Part 3 of the long day"],
    )


def _many_sections() -> Briefing:
    return briefing_of([Part(f"Heading number {number}", prose(3, 14, number)) for number in range(60)])


def _many_actors() -> Briefing:
    briefing = briefing_of([Part("Who was there", prose(500, 8, 1))])
    return with_rail(briefing, actors=[(f"Item 1-{number}", "", "") for number in range(500)])


def _many_sources() -> Briefing:
    return briefing_of(*[[Part(f"Report {number}", prose(4, 16, number))] for number in range(12)])


def _monstrous_sentence() -> Briefing:
    return briefing_of([Part("Before", NOTE), Part("The monster", "word " * 20_000 + "end."), Part("After", prose(3, 12, 2))])


def _monstrous_word() -> Briefing:
    return briefing_of([Part("Before", NOTE), Part("The word", "x" * 900 + ".")])


def _extreme_title() -> Briefing:
    return briefing_of([Part("A title without end " * 200, NOTE)], title="A title without end " * 200)


def _long_title() -> Briefing:
    title = "A title that is long but not absurd " * 7
    return briefing_of([Part(title, prose(30, 18, 3))], title=title)


def _endless_headings() -> Briefing:
    heads = [f"Heading {number} of many words that go on and on, " + "as a lawyer writes them, " * 14 for number in range(3)]
    return briefing_of([Part(head, prose(2, 12, number)) for number, head in enumerate(heads)], title=heads[0].strip())


def _bare() -> Briefing:
    return replace(briefing_of([Part("", NOTE)]), title=None, bottom_line=None)


def _many_notices() -> Briefing:
    return replace(
        briefing_of([Part("", prose(30, 18, 3))]), notices=tuple(Note(f"Notice {n}: " + "could not be kept. " * 9, "n") for n in range(9))
    )


HARD = {
    "a note": lambda: briefing_of([Part("", NOTE)]),
    "a long article": _long,
    "no headings": lambda: briefing_of([Part("", prose(60, 18, 4))]),
    "sixty sections": _many_sections,
    "five hundred actors": _many_actors,
    "twelve sources": _many_sources,
    "a sentence of 100,000 characters": _monstrous_sentence,
    "a word of 900 letters": _monstrous_word,
    "a title of 4,000 characters": _extreme_title,
    "a title of 250 characters": _long_title,
    "a title and headings of 380 characters": _endless_headings,
    "neither title nor bottom line": _bare,
    "many notices": _many_notices,
}


@pytest.mark.parametrize("case", HARD)
@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("letter", (612, 792))])
def test_whatever_comes_is_one_page_of_the_paper(case: str, paper: str, size: tuple[int, int]) -> None:
    page = look(render_as(HARD[case](), "pdf", Options(paper=paper, embed=False)).data)  # type: ignore[arg-type]  # the paper is parametrised
    assert page.pages == 1
    assert (round(page.width), round(page.height)) == size


@pytest.mark.parametrize("case", ["a note", "a long article", "no headings"])
def test_the_html_document_lays_out_to_the_same_page(case: str) -> None:
    made = fitted(HARD[case](), Options())
    again = lay_out(made.html)
    assert again.pages == 1
    assert again.places == made.sheet.places


def test_a_page_takes_three_layouts_at_most_and_two_as_a_rule() -> None:
    layouts = [fitted(HARD[case](), Options()).layouts for case in HARD]
    assert max(layouts) <= 3
    assert sum(layouts) / len(layouts) <= 2


@pytest.mark.parametrize("case", ["a long article", "sixty sections", "no headings"])
def test_a_full_page_is_filled(case: str) -> None:
    page = render_as(HARD[case](), "pdf", Options(embed=False))
    words = len(look(page.data).text.split())
    assert words > 350, f"only {words} words stand on a page that had more to show"


def test_every_excerpt_of_the_record_stands_on_the_page() -> None:
    import json

    page = look(render_as(_long(), "pdf", Options()).data)
    record = json.loads(page.attached["provenance.json"])
    shown = letters(page.text)
    excerpts = [point for section in record["sections"] for point in section["points"]]
    excerpts += [said for actor in record["actors"] for said in actor["said"]]
    excerpts += [evidence for question in record["questions"] for evidence in question["evidence"][:1]]
    assert len(excerpts) > 10
    missing = [excerpt["text"] for excerpt in excerpts if letters(excerpt["text"]) not in _without_marks(shown)]
    assert missing == []


def test_the_bottom_line_is_printed_once_and_its_section_points_to_it() -> None:
    briefing = briefing_of([Part("First", "The pier will close on Monday."), Part("Second", prose(3, 12, 2))])
    text = look(render_as(briefing, "pdf", Options()).data).text
    assert text.count("The pier will close on Monday.") == 1
    assert "See the bottom line" in text


def test_sections_that_had_to_go_are_named() -> None:
    text = look(render_as(_long_headings(), "pdf", Options()).data).text
    assert "Not on this page" in text


@pytest.mark.parametrize("theme", theme_names())
def test_long_titles_and_headings_are_set_smaller_and_whole(theme: str) -> None:
    briefing = _endless_headings()
    assert all(section.heading and 370 < len(section.heading.text) <= 400 for section in briefing.sections)
    printed = letters(look(render_as(briefing, "pdf", Options(theme=theme)).data).text).casefold()
    heads = [letters(section.heading.text).casefold() for section in briefing.sections if section.heading]
    assert printed.count(heads[0]) == 2
    assert all(head in printed for head in heads)


def test_what_was_left_out_is_counted() -> None:
    assert "points were left out to fit one page" in " ".join(look(render_as(_many_sections(), "pdf", Options()).data).text.split())


def test_a_monstrous_sentence_is_left_out_with_a_notice() -> None:
    page = look(render_as(_monstrous_sentence(), "pdf", Options(embed=False)).data)
    assert "1 passage was left out as too long for one page" in " ".join(page.text.split())
    assert "word word" not in page.text


def test_the_least_important_points_go_first() -> None:
    import json

    briefing = briefing_of([Part("", prose(60, 18, 4))])
    kept = json.loads(look(render_as(briefing, "pdf", Options()).data).attached["provenance.json"])["sections"][0]["points"]
    priorities = sorted(point["priority"] for point in kept)
    assert priorities[:-1] == list(range(1, len(priorities)))  # a shorter one may fill the last gap


def test_the_page_prints_the_balance_of_what_stays() -> None:
    briefing = _long()
    voiced = replace(
        briefing,
        sections=tuple(
            replace(
                section,
                points=tuple(replace(p, voices=(("Item 0-2", 10),) if p.priority < 11 else (("Item 1-2", 10),)) for p in section.points),
            )
            for section in briefing.sections
        ),
    )
    import json

    record = json.loads(look(render_as(voiced, "pdf", Options()).data).attached["provenance.json"])
    assert record["balance"]["voices"][0]["summary_share"] > voiced.balance.voices[0].summary_share


def test_an_excerpt_may_hold_any_sign() -> None:
    text = "He wrote \ud800 and \x00 and \x0b and <b>bold</b> & {{ 7 * 7 }}. Then he left."
    excerpt = Excerpt(text, 0, 0, len(text))
    briefing = briefing_of([Part("", text)])
    page = look(render_as(replace(briefing, title=excerpt), "pdf", Options()).data)
    assert "<b>bold</b> & {{ 7 * 7 }}" in " ".join(page.text.split())


def _long_headings() -> Briefing:
    return briefing_of([Part(f"A heading of some length that stands over part {number}", prose(2, 40, number)) for number in range(25)])


def _without_marks(shown: str) -> str:
    """The page's letters; a reference mark stands behind an excerpt, never inside."""
    return shown
