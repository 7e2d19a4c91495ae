"""This file holds the description of what templates see to what they do see."""

import re
from dataclasses import fields
from pathlib import Path

from briefing.render._page import view
from briefing.render._page.filling import CONTEXT
from briefing.render._page.settings import _CHECKS

REFERENCE = (Path(__file__).parents[3] / "docs" / "reference" / "templates.md").read_text(encoding="utf-8")
NAMES = frozenset(re.findall(r"`\[?([a-z_]+)\]?(?:\([^`]*)?`", REFERENCE))
SHOWN = (
    view.Words, view.Bar, view.SourceRow, view.SectionBlock, view.SourceGroup, view.FigureBox, view.ActorRow, view.QuestionRow,
    view.ShareRow, view.BalanceBox, view.PageView,
)  # fmt: skip


def test_every_name_that_a_template_sees_is_described() -> None:
    assert sorted({field.name for kind in SHOWN for field in fields(kind)} - NAMES) == []


def test_every_setting_is_described() -> None:
    assert sorted(set(_CHECKS) - NAMES) == []


def test_the_version_is_told() -> None:
    assert f"Version {CONTEXT}, which" in REFERENCE
