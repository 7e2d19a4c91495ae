"""This file tests that the public names are those that the documentation has, and that each is one."""

import dataclasses
import inspect
import re
from pathlib import Path

import pytest

import briefing

REFERENCE = (Path(__file__).parents[1] / "docs" / "reference" / "python.md").read_text(encoding="utf-8")
# A documented name with what it takes: "### `read(path)`", "### `Span`"; not "## Functions".
DOCUMENTED = re.compile(r"^ \#\#\#\ ` (\w+) (?: \( (.*) \) )? ` $", re.MULTILINE | re.VERBOSE)


def test_the_documentation_has_every_public_name_and_no_other() -> None:
    assert sorted(name for name, _ in DOCUMENTED.findall(REFERENCE)) == sorted(briefing.__all__)


@pytest.mark.parametrize("name", briefing.__all__)
def test_every_public_name_is_there_and_says_what_it_is(name: str) -> None:
    assert inspect.getdoc(getattr(briefing, name))


def test_functions_take_what_the_documentation_says() -> None:
    for name, parameters in DOCUMENTED.findall(REFERENCE):
        if parameters:
            documented = [parameter.split("=")[0].strip() for parameter in parameters.split(", ")]
            assert documented == list(inspect.signature(getattr(briefing, name)).parameters), name


def test_every_option_is_documented_with_its_default() -> None:
    for field in dataclasses.fields(briefing.Options):
        shown = f'"{field.default}"' if isinstance(field.default, str) else str(field.default)
        assert f"| `{field.name}` | `{shown}` |" in REFERENCE


def test_a_name_that_is_not_public_is_not_there() -> None:
    assert not hasattr(briefing, "summarise")
    assert set(briefing.__all__) <= set(dir(briefing))
