"""This file reads a language's TOML, and keeps what follows from it in the form in which Python keeps modules.

TOML and expressions are read by Python code, sign by sign: a sixth of what one article costs from a cold start. What was kept counts as
long as size and date of the file are the same, and where the folder cannot be written, nothing is kept: Python's own rules for modules.
"""

from collections.abc import Iterator, Mapping
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

from briefing.language import needs

_WITH_EXPRESSIONS = ("figures", "notices", "open", "safety", "steps")  # tables


def read(file: Path) -> dict[str, Any]:
    """What a TOML file of the program's own holds; what its expressions need is known from now on."""
    module = ModuleType(f"{__package__}.{file.stem}")
    _Loader(module.__name__, str(file)).exec_module(module)
    needs.remember(module.PIECES)
    tables: dict[str, Any] = module.TABLES
    return tables


class _Loader(SourceFileLoader):
    """Takes TOML for a module of two constants."""

    def source_to_code(self, data: Any, path: Any) -> CodeType:  # type: ignore[override]  # the machinery gives no more
        """The module's code."""
        import tomllib  # loaded where nothing is kept yet

        tables = tomllib.loads(data.decode("utf-8"))
        return compile(f"TABLES = {tables!r}\nPIECES = {_pieces(tables)!r}", path, "exec", dont_inherit=True)

    def path_stats(self, path: Any) -> dict[str, Any]:
        """The file's size, and the latest date of it and of the code that what is kept comes from."""
        dates = [super(_Loader, self).path_stats(each)["mtime"] for each in (path, __file__, needs.__file__)]
        return {**super().path_stats(path), "mtime": max(dates)}


def _pieces(tables: Mapping[str, Any]) -> dict[str, tuple[str, ...] | None]:
    """What each expression needs, in an order that is always the same."""
    found = ((text, needs.pieces_of(text)) for name in _WITH_EXPRESSIONS for text in _listed(tables.get(name)))
    return {text: None if pieces is None else tuple(sorted(pieces)) for text, pieces in found}


def _listed(value: Any) -> Iterator[str]:
    """All texts in lists."""
    if isinstance(value, list):
        yield from value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _listed(inner)
