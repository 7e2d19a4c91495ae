"""This file runs every golden case: a folder is a kind of finding, a file in it a group of cases."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from briefing.language import names
from tests.golden import dumps
from tests.golden.briefings import briefing
from tests.golden.cases import Case, as_parameters, expected, load

_HERE = Path(__file__).parent
_BY_LANGUAGE = "sentences_by_language"  # its files are named for the languages' codes

_VERDICTS = "verdicts"  # test_verdicts.py runs these: a case there is a change of a page

_KINDS: dict[str, Callable[[str], str]] = {
    "sentences": dumps.sentences,
    "blocks": dumps.blocks,
    "pages": dumps.pages,
    "feeds": dumps.feeds,
    "mails": dumps.mails,
    "mailboxes": dumps.mailboxes,
    "papers": dumps.papers,
    "documents": dumps.documents,
    "markdown": dumps.markdown,
    "sections": dumps.sections,
    "units": dumps.units,
    "actors": dumps.actors,
    **{f"actors_{code}": partial(dumps.actors, language=code) for code in ("de", "fr", "it", "ru")},
    "actor_types": dumps.actor_types,
    "leading_actors": dumps.leading_actors,
    "quotations": dumps.quotations,
    "open_points": dumps.open_points,
    **{f"open_points_{code}": partial(dumps.open_points, language=code) for code in ("de", "es", "fr")},
    "figures": dumps.figures,
    "steps": dumps.steps,
    "notices": dumps.notices,
    **{f"figures_{code}": partial(dumps.figures, language=code) for code in ("de", "es", "fr")},
    **{f"steps_{code}": partial(dumps.steps, language=code) for code in ("de", "es", "fr")},
    "safety": dumps.safety,
    "briefings": briefing,
}


@pytest.mark.parametrize("case", [parameter for kind in _KINDS for parameter in as_parameters(load(_HERE / kind))])
def test_the_program_finds_what_an_editor_would(case: Case, pytestconfig: pytest.Config) -> None:
    actual = _KINDS[case.file.parent.name](case.given)
    assert actual == expected(case, actual, pytestconfig.getoption("--update-golden"))


@pytest.mark.parametrize("case", as_parameters(load(_HERE / _BY_LANGUAGE)))
def test_a_sentence_ends_where_a_reader_of_its_language_would_end_it(case: Case, pytestconfig: pytest.Config) -> None:
    actual = dumps.sentences(case.given, case.file.stem)
    assert actual == expected(case, actual, pytestconfig.getoption("--update-golden"))


@pytest.mark.parametrize("language", [code for code in names() if code != "en"])
def test_every_language_has_hard_sentences(language: str) -> None:
    assert len([case for case in load(_HERE / _BY_LANGUAGE) if case.file.stem == language]) >= 15


def test_no_two_cases_of_a_kind_share_a_name() -> None:
    names = [(kind, case.name) for kind in _KINDS for case in load(_HERE / kind)]
    assert sorted(set(names)) == sorted(names)


def test_every_folder_of_cases_is_run() -> None:
    assert {folder.name for folder in _HERE.iterdir() if any(folder.glob("*.txt"))} == {*_KINDS, _BY_LANGUAGE, _VERDICTS}
