"""This file tests the shelf of sources: it is in memory, and has an end."""

import pytest

from briefing.errors import InputError
from briefing.model.text import Source
from briefing.serve.bounds import HELD, SOURCES, TEXT
from briefing.serve.shelf import Shelf


def test_what_is_put_there_can_be_had_until_it_is_removed() -> None:
    shelf, source = Shelf(), Source.from_text("Some words.", name="a.txt")
    (card,) = shelf.put([source])
    assert shelf.get(card["id"]) == source
    shelf.remove(card["id"])
    shelf.remove(card["id"])
    with pytest.raises(InputError, match="no longer here"):
        shelf.get(card["id"])
    assert shelf.listed() == []


def test_a_text_that_no_page_takes_is_not_put_there() -> None:
    shelf = Shelf()
    with pytest.raises(InputError, match=f"{TEXT:,}"):
        shelf.put([Source.from_text("a" * (TEXT + 1))])
    assert shelf.listed() == []


def test_it_holds_no_more_than_it_may() -> None:
    shelf = Shelf()
    for _ in range(HELD // TEXT):
        shelf.put([Source.from_text("a" * TEXT)])
    with pytest.raises(InputError, match="no room for more"):
        shelf.put([Source.from_text("a")])
    with pytest.raises(InputError, match="no room for more"):
        Shelf().put([Source.from_text("a")] * (SOURCES + 1))
