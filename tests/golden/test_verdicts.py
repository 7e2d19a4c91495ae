"""This file runs the golden cases of what verifying a changed page says."""

import json
from pathlib import Path

import pytest

from briefing import Source, verify
from briefing.cli.verdict import verdict
from tests.golden.cases import Case, as_parameters, expected, load
from tests.unit.verify.tampering import RECORD, SOURCE, TEXT, drawn_over, page, record_of, with_attached, with_the_papers_of


@pytest.mark.parametrize("case", as_parameters(load(Path(__file__).parent / "verdicts")))
def test_what_is_said_of_a_changed_page(case: Case, pytestconfig: pytest.Config) -> None:
    where, _, change = case.given.partition(": ")
    old, _, new = change.partition(" > ")
    sources = [Source.from_text(TEXT.replace(old, new), name="given.txt") if where == "given" and new else SOURCE]
    found = verify(_changed(where, old, new), [] if where == "nothing" else sources)
    actual = "\n".join("".join(piece.text for piece in line) for line in verdict(found, "page.pdf"))
    assert actual == expected(case, actual, pytestconfig.getoption("--update-golden"))


def _changed(where: str, old: str, new: str) -> bytes:
    if where == "page":
        return with_the_papers_of(page(TEXT.replace(old, new)), page())
    if where == "record":
        return with_attached(page(), RECORD, json.dumps(record_of(page()), ensure_ascii=False).replace(old, new).encode())
    if where == "carried":
        return with_attached(page(), "source-1.txt", TEXT.replace(old, new).encode())
    return drawn_over(page(), f"BT /Over 12 Tf 60 300 Td ({old}) Tj ET") if where == "over" else page()
