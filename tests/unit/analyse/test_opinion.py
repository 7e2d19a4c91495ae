"""This file tests that an article which calls itself opinion is known for it, and no other one is."""

import pytest

from briefing import Options, Source, brief

TEXT = "The council of Penn should close the old library in Bell Street. A van goes to the reader, and the library has 12 visitors a day."
HEAD = "Close the old library"


def _is_told(text: str) -> bool:
    return any(note.key == "notice.opinion" for note in brief([Source.from_text(text)], Options(language="en")).notices)


@pytest.mark.parametrize("head", [f"OPINION\n\n{HEAD}", f"Comment: {HEAD}", f"Opinion | {HEAD}", f"Editorial – {HEAD}"])
def test_what_calls_itself_opinion_is_told(head: str) -> None:
    assert _is_told(f"{head}\n\n{TEXT}")


@pytest.mark.parametrize("head", [HEAD, f"Home\n\nSport\n\nOpinion\n\n{HEAD}", "Comment on the library divides Penn"])
def test_a_menu_and_a_headline_about_comments_are_no_mark_of_opinion(head: str) -> None:
    assert not _is_told(f"{head}\n\n{TEXT}")
