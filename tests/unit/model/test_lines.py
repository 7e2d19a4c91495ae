"""This file tests how a user names lines of a source."""

import pytest

from briefing.errors import OptionError
from briefing.model.lines import Lines


@pytest.mark.parametrize("written", ["17", "3-5", "2:17", "3:4-40"])
def test_lines_are_written_as_they_are_read(written: str) -> None:
    assert str(Lines.written(written)) == written


@pytest.mark.parametrize("written", ["", "0", "5-3", "17-", "-2", "B17", "0:3", "1,2", "9999999999"])
def test_what_names_no_lines_is_refused(written: str) -> None:
    with pytest.raises(OptionError, match="names no lines"):
        Lines.written(written)


def test_lines_of_two_sources_never_meet() -> None:
    assert Lines(3, 5).meets(Lines(5, 9))
    assert not Lines(3, 5).meets(Lines(6, 9))
    assert not Lines(3, 5).meets(Lines(3, 5, source=2))
