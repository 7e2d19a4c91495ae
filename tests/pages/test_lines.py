"""This file tests that what belongs on one line of the page stands on one, in languages with long words, too."""

from dataclasses import replace

import pypdfium2
import pytest

from briefing import Options, Source, brief, render
from briefing.render import themes
from tests.pages.factory import Part, briefing_of, prose, with_rail
from tests.pages.looks import look

GERMAN = """Streit um das Wehr von Altenbrück

Der Stadtrat von Altenbrück hat am Dienstag beschlossen, das alte Wehr an der Lohme abzureißen. Die Arbeiten sollen im Herbst beginnen.
„Wir haben keine andere Wahl“, sagte Bürgermeisterin Hanna Voss. Unklar ist, wer die Kosten trägt.
"""
LINE = 5  # points; lines stand further apart than this, and signs of one line less


@pytest.fixture(params=[theme.name for theme in themes()])
def page(request: pytest.FixtureRequest) -> bytes:
    return _page(request.param)


def test_the_share_of_a_lone_voice_stands_beside_its_name(page: bytes) -> None:
    ((_, share),) = _places(page, "100 → 100 %")
    assert any(abs(name - share) < LINE for _, name in _places(page, "Hanna Voss"))


@pytest.mark.parametrize("theme", [theme.name for theme in themes()])
def test_the_shares_of_a_voice_stay_on_the_line_where_its_long_name_begins(theme: str) -> None:
    voices = [("Item Featherstonehaugh-Cholmondeley-Marjoribanks", 41), ("Item Brandt", 59)]
    briefing = with_rail(briefing_of([Part("Pier", prose(6))]), voices=voices)
    (section,) = briefing.sections
    speaking = replace(section, points=(replace(section.points[0], voices=((voices[0][0], 5),)), *section.points[1:]))
    made = render(replace(briefing, sections=(speaking,)), "pdf", Options(theme=theme)).data
    ((right, share),) = _places(made, "41 → 100 %")
    assert any(abs(name - share) < LINE and end < right for end, name in _places(made, "Item"))


@pytest.mark.parametrize("theme", ["classic", "newsroom"])
def test_a_head_breaks_only_where_there_is_no_room(theme: str) -> None:
    assert "zusammenfassung nach abschnitten" in look(_page(theme)).text.casefold()


def test_the_legend_of_the_sources_ends_where_the_page_number_does(page: bytes) -> None:
    ((legend, _),) = _places(page, "daneben zitiert")
    assert legend <= max(number for number, _ in _places(page, "1 von 1")) + 1


def _page(theme: str) -> bytes:
    options = Options(theme=theme)
    return render(brief([Source.from_text(GERMAN)], options), "pdf", options).data


def _places(page: bytes, words: str) -> list[tuple[float, float]]:
    """Where these words end on the page, each time: right and bottom of their last sign, in points."""
    text = pypdfium2.PdfDocument(page)[0].get_textpage()
    boxes = [text.get_charbox(first + count - 1) for first, count in iter(text.search(words).get_next, None)]
    return [(right, bottom) for _, bottom, right, _ in boxes]
