"""This file tests the PDF as a file: its names, dates, attachments, and that it is the same each time."""

import hashlib
import json
import os
import subprocess
import sys
from dataclasses import replace

from briefing.model.document import Briefing
from briefing.model.options import Options
from briefing.render import render_as
from tests.pages.factory import Part, briefing_of, prose
from tests.pages.looks import look

TITLE = "Harbour vote"
HASH = """
import hashlib
from tests.pages.test_pdf_file import made
from briefing.model.options import Options
from briefing.render import render_as
print(hashlib.sha256(render_as(made(), "pdf", Options()).data).hexdigest())
"""


def made() -> Briefing:
    """A briefing of two sources."""
    return briefing_of([Part(TITLE, prose(20, 18, 1))], [Part("The other side", prose(20, 18, 2))], title=TITLE)


def test_title_and_language_are_set() -> None:
    page = look(render_as(made(), "pdf", Options()).data)
    assert page.title == TITLE
    assert page.language == "en"


def test_two_processes_with_different_hash_seeds_write_the_same_bytes() -> None:
    hashes = {_hash_with_seed(seed) for seed in ("1", "2")}
    assert hashes == {hashlib.sha256(render_as(made(), "pdf", Options()).data).hexdigest()}


def test_the_date_is_the_day_that_the_briefing_speaks_for() -> None:
    page = look(render_as(replace(made(), as_of="2026-03-09"), "pdf", Options()).data)
    assert page.created.startswith("D:20260309")


def test_else_the_date_is_the_first_that_a_source_states() -> None:
    briefing = made()
    dated = replace(briefing, sources=(briefing.sources[0], replace(briefing.sources[1], published="2026-03-08T10:00:00Z")))
    assert look(render_as(dated, "pdf", Options()).data).created.startswith("D:20260308")


def test_a_date_that_is_no_date_is_passed_over() -> None:
    briefing = made()
    dated = replace(briefing, sources=tuple(replace(card, published="yesterday") for card in briefing.sources))
    assert look(render_as(dated, "pdf", Options()).data).created.startswith("D:19700101")


def test_the_record_and_the_sources_are_attached() -> None:
    briefing = made()
    attached = look(render_as(briefing, "pdf", Options()).data).attached
    assert sorted(attached) == ["provenance.json", "source-1.txt", "source-2.txt"]
    for index, card in enumerate(briefing.sources):
        assert hashlib.sha256(attached[f"source-{index + 1}.txt"]).hexdigest() == card.sha256
    record = json.loads(attached["provenance.json"])
    for point in (point for section in record["sections"] for point in section["points"]):
        assert briefing.sources[point["source"]].text[point["start"] : point["end"]] == point["text"]


def test_without_embedding_only_the_record_is_attached() -> None:
    assert list(look(render_as(made(), "pdf", Options(embed=False)).data).attached) == ["provenance.json"]


def test_the_record_holds_what_is_on_the_page_and_no_more() -> None:
    briefing = briefing_of([Part("", prose(80, 18, 4))])
    record = json.loads(look(render_as(briefing, "pdf", Options()).data).attached["provenance.json"])
    assert 5 < len(record["sections"][0]["points"]) < 80
    assert any(notice["key"] == "left_out" for notice in record["notices"])


def _hash_with_seed(seed: str) -> str:
    environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": f"UTC{seed}"}
    return subprocess.run([sys.executable, "-c", HASH], env=environment, capture_output=True, text=True, check=True).stdout.strip()
