"""This file tests that the tree of errors is the one that its file draws."""

import re

from briefing import errors

# A class of the drawing with its code: "    ├── InputError           1   a source…"; not "The number is the command's exit code."
DRAWN = re.compile(r"^ *[├└]?[─ ]*(\w+Error) +(\d)", re.MULTILINE)


def test_every_error_stands_in_the_drawing_with_its_exit_code() -> None:
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, errors.BriefingError)]
    assert {(kind.__name__, str(kind.exit_code)) for kind in kinds} == set(DRAWN.findall(errors.__doc__ or ""))
