"""This file renders writing that runs the other way or has no spaces."""

from dataclasses import replace

import pytest

from briefing import Source, brief
from briefing.language import load
from briefing.model.document import Briefing
from briefing.model.options import Options
from briefing.render import render_as
from briefing.render._page.fit import Fitted, fit
from briefing.render._page.themes import find_theme
from tests.pages.factory import Part, briefing_of, with_rail
from tests.pages.looks import letters, look

ARABIC = "قال رئيس المجلس إن الميناء سيبقى مفتوحا حتى نهاية العام. وأضاف أن القرار النهائي لم يتخذ بعد. ولم يعرف بعد موعد استئناف الرحلات."
HEBREW = "המועצה הצביעה אמש לסגור את המזח. לא ידוע מתי ייפתח שוב. הדייגים ביקשו פגישה."
CHINESE = "港口管理局表示，渡轮将在周日停运。公司没有说明原因。目前尚不清楚晚班船何时恢复。"
RUSSIAN = "Совет проголосовал за закрытие причала. Неизвестно, когда он откроется снова. Рыбаки просили о встрече."


def _briefing(text: str) -> Briefing:
    briefing = briefing_of([Part("", text)])
    return with_rail(briefing, questions=[("outcome", "", briefing.points[1].excerpt.text)])


@pytest.mark.parametrize("text", [ARABIC, HEBREW, CHINESE, RUSSIAN], ids=["Arabic", "Hebrew", "Chinese", "Russian"])
def test_every_script_fits_one_page(text: str) -> None:
    assert look(render_as(_briefing(text), "pdf", Options()).data).pages == 1


@pytest.mark.parametrize("text", [CHINESE, RUSSIAN], ids=["Chinese", "Russian"])
def test_other_scripts_can_be_copied_from_the_page(text: str) -> None:
    shown = letters(look(render_as(_briefing(text), "pdf", Options()).data).text)
    assert letters(_briefing(text).points[1].excerpt.text) in shown


def test_a_language_without_rules_is_said_so_on_its_page() -> None:
    text = "Satama pysyy suljettuna kesään asti\n\nVellamon kaupunginvaltuusto äänesti tiistaina vanhan laiturin sulkemisesta."
    html = render_as(brief([Source.from_text(text)]), "html", Options()).data.decode()
    assert "No full rules for Finnish" in html
    assert "whether a sentence makes sense alone" in html


def test_words_that_run_the_other_way_say_so() -> None:
    html = render_as(_briefing(ARABIC), "html", Options()).data.decode()
    assert '<html lang="en" dir="ltr">' in html
    assert '<p class="bottom-line" dir="rtl">' in html


def test_a_right_to_left_language_turns_the_page() -> None:
    page = _right_to_left(_briefing(ARABIC))
    assert '<html lang="en" dir="rtl">' in page.html
    assert page.sheet.pages == 1
    assert not page.sheet.lost


def _right_to_left(briefing: Briefing) -> Fitted:
    return fit(briefing, replace(load("en"), direction="rtl"), find_theme("classic"), Options())
