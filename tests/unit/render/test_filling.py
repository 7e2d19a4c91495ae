"""This file tests how a theme's values reach its style sheet."""

from pathlib import Path

from briefing import Options, Source, brief
from briefing.render import render_as

SOURCE = Source.from_text("The bridge at Tarn Ferry will close, the council said. It is not known when it will open.")


def _html(folder: Path, css: str) -> str:
    (folder / "mine").mkdir()
    (folder / "mine" / "theme.toml").write_text('extends = "classic"\n[colours]\nbrand = "#770011"\n', encoding="utf-8")
    (folder / "mine" / "style.css").write_text(css, encoding="utf-8")
    return render_as(brief([SOURCE]), "html", Options(theme="mine", templates=folder)).data.decode()


def test_values_are_written_out_in_the_rules_and_stay_declared(tmp_path: Path) -> None:
    html = _html(tmp_path, ".mine { color: var(--colour-brand); width: var( --paper-width ) }")
    assert ".mine { color: #770011; width: 210mm }" in html
    assert "--colour-brand:#770011" in html


def test_a_value_that_the_rules_set_themselves_stays_a_variable(tmp_path: Path) -> None:
    html = _html(tmp_path, ".box { --colour-brand: teal } .mine { color: var(--colour-brand); top: var(--own, 3px) }")
    assert ".mine { color: var(--colour-brand); top: var(--own, 3px) }" in html
