"""This file holds every output format to what a renderer promises."""

import re

import pytest

from briefing import Briefing, Options, Source, brief, render
from briefing.render import formats, themes

every_format = pytest.mark.parametrize("name", formats())
every_theme = pytest.mark.parametrize("theme", [theme.name for theme in themes()])


@every_format
def test_a_format_gives_the_same_bytes_twice_under_a_suffix_and_a_media_type(briefing: Briefing, name: str) -> None:
    rendered = render(briefing, name)
    assert rendered == render(briefing, name)
    assert isinstance(rendered.data, bytes)
    assert rendered.data
    assert re.fullmatch(r"\.[a-z0-9]+", rendered.suffix)
    assert re.fullmatch(r"[a-z]+/[a-z0-9.+-]+(; ?[a-z]+=[\w-]+)*", rendered.media_type)


@every_format
@every_theme
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_a_format_takes_every_theme_and_paper(name: str, theme: str, paper: str) -> None:
    note = brief(
        [Source.from_text("The town council of Osterfell closed the old library on Monday. The mayor said that it would open in June.")]
    )
    options = Options(theme=theme, paper="letter" if paper == "letter" else "a4")
    assert render(note, name, options).data


@every_format
@pytest.mark.parametrize(
    "text",
    [
        "The mayor said that <script>alert(1)</script> & “quotes” stood in the letter. The cause is unknown.",
        "The mayor of Osterfell \x00 said \x1b[31m that the \u202e signs were odd. The cause of them is still unknown.",
        "The mayor of Osterfell wrote \ud800 in her letter to the council on Monday. The cause is still unknown.",
        "市长周一关闭了图书馆。The mayor of Osterfell said that the 🚢 ship had sailed on Monday. העיר שתקה.",
        "The mayor of Osterfell read " + "x" * 3000 + " to the council on Monday. The cause is still unknown.",
    ],
    ids=["markup", "control signs", "surrogate", "scripts", "long word"],
)
def test_a_format_shows_odd_words_without_failing(name: str, text: str) -> None:
    assert render(brief([Source.from_text(text)]), name).data
