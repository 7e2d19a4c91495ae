"""This file tests that a sign without a shape in any font is noticed, and that the usual scripts have shapes."""

import json

import pytest

from briefing.model.options import Options
from briefing.render import render_as
from tests.pages.factory import Part, briefing_of
from tests.pages.looks import look

SCRIPTS = {
    "Arabic": "قال رئيس المجلس إن الميناء سيبقى مفتوحا.",
    "Hebrew": "המועצה הצביעה אמש לסגור את המזח.",
    "Cyrillic": "Совет проголосовал за закрытие причала.",
    "Devanagari": "परिषद ने रविवार को घाट बंद करने का फैसला किया.",
    "Chinese": "港口管理局表示渡轮将在周日停运。",
    "Japanese": "港湾局は日曜日にフェリーを止めると述べた。",
    "Korean": "항만청은 일요일에 여객선을 중단한다고 밝혔다.",
}


def _notices(text: str) -> list[str]:
    record = look(render_as(briefing_of([Part("", text)]), "pdf", Options()).data).attached["provenance.json"]
    return [notice["text"] for notice in json.loads(record)["notices"] if notice["key"] == "no_glyph"]


@pytest.mark.parametrize("script", SCRIPTS)
def test_the_usual_scripts_have_shapes(script: str) -> None:
    assert _notices(SCRIPTS[script]) == []


def test_a_sign_that_no_font_has_is_a_notice() -> None:
    assert _notices("He drew \U000f0000 and \U000f0001 on the wall.") == [
        "2 signs on this page show as boxes: no font of the machine that made it has their shapes."
    ]
