"""This file tests that the actors of several articles are merged, each source counting once."""

from briefing import Source, inspect
from briefing.analyse import cast

ONE = "Mayor Ilse Brandt said that the bridge would close. Brandt said that a ferry would run. The council met on Monday in Tarn."
OTHER = "Dock workers said that they would strike. Desmond Vaile, who leads the harbour authority, met the dock workers on Monday."


def names(*texts: str) -> list[str]:
    readings = [inspect(Source.from_text(text)) for text in texts]
    members = cast(tuple(reading.article for reading in readings), tuple(reading.findings for reading in readings))
    return [member.name for member in members]


def test_a_source_given_twice_makes_nobody_more_or_less_of_an_actor() -> None:
    assert names(ONE, OTHER, OTHER, OTHER) == names(ONE, OTHER)
    assert names(ONE, ONE, OTHER) == names(ONE, OTHER)
