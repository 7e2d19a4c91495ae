"""This file tests what counts as an agency's dateline before an article's first words."""

import pytest

from briefing.select.datelines import dateline_of


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("SARN (AP) — The ferry stopped.", "The ferry stopped."),
        ("SARN, Vennland — The ferry stopped.", "The ferry stopped."),
        ("(CNN) - The ferry stopped.", "The ferry stopped."),
        ("SARN, Vt. (AP) — The ferry stopped.", "The ferry stopped."),
        ("SARN, N.C. -- The ferry stopped.", "The ferry stopped."),
        ("MERIDIAN TRADEWIRE, June 4 -- Shares fell.", "Shares fell."),
        ("The ferry — old as it is — sails.", "The ferry — old as it is — sails."),
        ("NATO - Sarn talks went on.", "NATO - Sarn talks went on."),
        ("SARN closed its quay.", "SARN closed its quay."),
        ("", ""),
    ],
)
def test_a_point_begins_behind_the_dateline(text: str, rest: str) -> None:
    assert text[dateline_of(text) :] == rest
