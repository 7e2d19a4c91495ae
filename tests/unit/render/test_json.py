"""This file tests that JSON is written as the standard library writes it."""

import json

from hypothesis import given
from hypothesis import strategies as st

from briefing.render.json import written

scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
values = st.recursive(scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4), max_leaves=20)


@given(st.dictionaries(st.text(), values, max_size=4))
def test_any_values_are_written_as_the_standard_library_writes_them(given_values: dict[str, object]) -> None:
    expected = json.dumps(given_values, ensure_ascii=False, indent=2) + "\n"
    assert written(given_values) == expected.encode("utf-8", "backslashreplace")


def test_a_tuple_is_written_as_a_list_and_what_is_empty_on_one_line() -> None:
    assert written({"a": (1, "ä"), "b": [], "c": {}, "d": ()}) == (
        '{\n  "a": [\n    1,\n    "ä"\n  ],\n  "b": [],\n  "c": {},\n  "d": []\n}\n'.encode()
    )
