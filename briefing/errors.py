"""Everything that can go wrong by the user's hand or the world's, as one tree.

    BriefingError            1   (never raised itself)
    ├── InputError           1   a source that cannot be read, or holds no usable text
    ├── OptionError          2   an option's value, or the name of a part that does not exist
    ├── OutputError          3   a result that cannot be written
    ├── TemplateError        4   a theme or template that is wrong, or a page that cannot be made to fit
    ├── MachineError         5   a library that the program needs and the machine lacks
    └── DeliveryError        6   a message that could not be delivered, or not yet

The number is the command's exit code. Anything else that is raised is a bug and shows its traceback.
"""

from typing import ClassVar


class BriefingError(Exception):
    """A failure that the user can act on; its text says what, where and what to do."""

    exit_code: ClassVar[int] = 1


class InputError(BriefingError):
    """A source that cannot be read, or holds no usable text."""

    exit_code = 1


class OptionError(BriefingError):
    """An option's value that makes no sense, or the name of a part that does not exist."""

    exit_code = 2


class OutputError(BriefingError):
    """A result that cannot be written where it was asked for."""

    exit_code = 3


class TemplateError(BriefingError):
    """A theme or template that is wrong, or a page that cannot be made to fit."""

    exit_code = 4


class MachineError(BriefingError):
    """A library that the program needs and the machine lacks."""

    exit_code = 5


class DeliveryError(BriefingError):
    """A message that could not be delivered, or not yet."""

    exit_code = 6
