"""This file runs every golden case: a folder is a kind of finding, a file in it a group of cases."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.golden import dumps
from tests.golden.briefings import briefing
from tests.golden.cases import Case, as_parameters, expected, load

_HERE = Path(__file__).parent

_KINDS: dict[str, Callable[[str], str]] = {
    "sentences": dumps.sentences,
    "blocks": dumps.blocks,
    "pages": dumps.pages,
    "feeds": dumps.feeds,
    "mails": dumps.mails,
    "mailboxes": dumps.mailboxes,
    "sections": dumps.sections,
    "units": dumps.units,
    "actors": dumps.actors,
    "actor_types": dumps.actor_types,
    "leading_actors": dumps.leading_actors,
    "quotations": dumps.quotations,
    "open_points": dumps.open_points,
    "safety": dumps.safety,
    "briefings": briefing,
}


@pytest.mark.parametrize("case", [parameter for kind in _KINDS for parameter in as_parameters(load(_HERE / kind))])
def test_the_program_finds_what_an_editor_would(case: Case, pytestconfig: pytest.Config) -> None:
    actual = _KINDS[case.file.parent.name](case.given)
    assert actual == expected(case, actual, pytestconfig.getoption("--update-golden"))


def test_no_two_cases_of_a_kind_share_a_name() -> None:
    names = [(kind, case.name) for kind in _KINDS for case in load(_HERE / kind)]
    assert sorted(set(names)) == sorted(names)


def test_every_folder_of_cases_is_run() -> None:
    assert {folder.name for folder in _HERE.iterdir() if any(folder.glob("*.txt"))} == set(_KINDS)
