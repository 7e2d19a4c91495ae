"""This file tests what counts as an agency's dateline before an article's first words."""

import pytest

from briefing.select.datelines import dateline_of


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("SARN (AP) — The ferry stopped.", "The ferry stopped."),
        ("SARN, Vennland — The ferry stopped.", "The ferry stopped."),
        ("NEW SARN (AP) — The ferry stopped.", "The ferry stopped."),
        ("NEW SARN — The ferry stopped.", "The ferry stopped."),
        ("SARN, South Vennland — The ferry stopped.", "The ferry stopped."),
        ("(CNN) - The ferry stopped.", "The ferry stopped."),
        ("(CNN)The ferry stopped.", "The ferry stopped."),
        ("Sarn (CNN)The ferry stopped.", "The ferry stopped."),
        ("Sarn, New Vennland (CNN) - The ferry stopped.", "The ferry stopped."),
        ("Sarn (CNN Business)The ferry stopped.", "The ferry stopped."),
        ("Port Union (PU) Director Edda Quill spoke.", "Port Union (PU) Director Edda Quill spoke."),
        ("Port Union (PU) - the dockers' union - spoke.", "Port Union (PU) - the dockers' union - spoke."),
        ("Quay Worker Edda Quill (Sarn) spoke.", "Quay Worker Edda Quill (Sarn) spoke."),
        ("EU DEAL of Sarn fails.", "EU DEAL of Sarn fails."),
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
