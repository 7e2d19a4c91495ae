"""This file tests that loaded words count where they are the article's own."""

from tests.unit.analyse.reading import findings_of


def test_a_loaded_word_counts_outside_quotation_marks_only() -> None:
    _, findings = findings_of("The so-called experts slammed the plan. “A shameful plan,” Ada Quill said in the hall.")
    assert findings.loaded == (2, 0)
