"""This file reads a language's TOML, and keeps what it holds beside it in the form in which Python keeps modules.

TOML is read by Python code, sign by sign: half of what a language costs at its first use. What was kept counts as long as the file's size
and date are the same, and where the folder cannot be written, nothing is kept: Python's own rules for the modules that it compiles.
"""

from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any


def read(file: Path) -> dict[str, Any]:
    """What a TOML file of the program's own holds."""
    module = ModuleType(f"{__package__}.{file.stem}")
    _Loader(module.__name__, str(file)).exec_module(module)
    tables: dict[str, Any] = module.TABLES
    return tables


class _Loader(SourceFileLoader):
    """Takes TOML for a module of one constant."""

    def source_to_code(self, data: Any, path: Any) -> CodeType:  # type: ignore[override]  # the machinery gives no more
        """The module's code."""
        import tomllib  # loaded where nothing is kept yet

        return compile(f"TABLES = {tomllib.loads(data.decode('utf-8'))!r}", path, "exec", dont_inherit=True)
