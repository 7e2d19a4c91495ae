"""This file tests the golden cases' own reading and rewriting."""

import shutil
from pathlib import Path

import pytest

from tests.golden.cases import expected, load

_HERE = Path(__file__).parent
_FILES = sorted(_HERE.glob("*/*.txt"))


@pytest.mark.parametrize("file", _FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_rewriting_one_case_leaves_the_others_as_they_stand(file: Path, tmp_path: Path) -> None:
    copy = tmp_path / file.name
    shutil.copy(file, copy)
    before = load(tmp_path)
    expected(before[-1], "something new", update=True)
    after = load(tmp_path)
    assert after[:-1] == before[:-1]
    assert after[-1].expected == "something new"
    expected(after[-1], before[-1].expected, update=True)
    assert copy.read_text(encoding="utf-8").rstrip("\n") == file.read_text(encoding="utf-8").rstrip("\n")


def test_a_case_is_only_rewritten_when_asked(tmp_path: Path) -> None:
    file = tmp_path / "cases.txt"
    text = "About.\n\n=== a name\n! a known gap\ngiven\n---\nexpected\n"
    file.write_text(text, encoding="utf-8")
    (case,) = load(tmp_path)
    assert (case.name, case.gap, case.given, case.expected) == ("a name", "a known gap", "given", "expected")
    assert expected(case, "other", update=False) == "expected"
    assert file.read_text(encoding="utf-8") == text


def test_a_case_without_an_arrow_is_refused(tmp_path: Path) -> None:
    (tmp_path / "cases.txt").write_text("About.\n\n=== a name\ngiven\n", encoding="utf-8")
    with pytest.raises(ValueError, match="a name"):
        load(tmp_path)
