"""This file lays every theme out with briefings that are hard to fit, and checks the themes as a user would theirs."""

import pytest

from briefing.model.options import Options, Paper
from briefing.render import render_as, theme_names
from briefing.render._page.check import check
from briefing.render._page.hard import hard
from briefing.render._page.render import fitted
from tests.pages.looks import look

CASES = dict(hard())
PAPERS: tuple[Paper, Paper] = ("a4", "letter")


@pytest.mark.parametrize("theme", theme_names())
@pytest.mark.parametrize("case", CASES)
def test_a_hard_briefing_is_one_page_of_every_theme(theme: str, case: str) -> None:
    paper = PAPERS[(list(CASES).index(case) + theme_names().index(theme)) % 2]
    page = look(render_as(CASES[case], "pdf", Options(theme=theme, paper=paper, embed=False)).data)
    assert page.pages == 1
    assert round(page.height) == {"a4": 842, "letter": 792}[paper]
    assert list(page.attached) == ["provenance.json"]


@pytest.mark.parametrize("theme", theme_names())
def test_a_theme_of_the_programs_own_has_no_fault(theme: str) -> None:
    assert check(theme, Options()) == ()


@pytest.mark.parametrize("theme", theme_names())
def test_pages_of_a_theme_take_two_layouts_or_fewer_on_average(theme: str) -> None:
    layouts = [fitted(CASES[case], Options(theme=theme)).layouts for case in CASES]
    assert max(layouts) <= 4
    assert sum(layouts) / len(layouts) <= 2
