"""This file loads a language: one TOML file of words, cues and labels, checked against its tables.

A language need not have all of them, nor a file at all: a table or field that it does not state is empty, so that the
stages find nothing by it, and the table's name stands among the language's gaps, so that the reader is told.
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_origin

from briefing.language._reading import read
from briefing.language.codes import checked, direction_of, name_of
from briefing.language.tables import Language

FALLBACK = "en"
"""The language of our own words where a language has none, and of a text that does not show which it is in."""

_FOLDER = Path(__file__).parent
_SUFFIX = ".toml"


def names() -> tuple[str, ...]:
    """Codes of the languages with rules of their own, sorted."""
    return tuple(sorted(file.name.removesuffix(_SUFFIX) for file in _FOLDER.iterdir() if file.name.endswith(_SUFFIX)))


@cache
def load(code: str) -> Language:
    """The language of a code ("de", "pt-BR"), with what the program knows of it; every language has at least our own words.

    Raises:
        OptionError: it is no code of a language.
        ValueError: its file has an unknown table or field (a fault of ours, met by the contract tests).
    """
    return _load(checked(code, names()))


@cache
def _load(code: str) -> Language:
    tables = _tables(code)
    whole = {"code": code, "name": name_of(code), "direction": direction_of(code), **tables}
    whole["labels"] = {**(_tables(FALLBACK)["labels"]), **tables.get("labels", {})}
    whole["gaps"] = _gaps(tables)
    language: Language = _value(code, Language, whole)
    return language


def _tables(code: str) -> dict[str, Any]:
    if code not in names():
        return {}
    return read(_FOLDER / (code + _SUFFIX))


def _gaps(tables: Mapping[str, Any]) -> list[str]:
    """The tables that are not there, or not whole; one that is stated to be empty is no gap."""
    parts = [field for field in fields(Language) if is_dataclass(field.type)]
    lacking = [field.name for field in parts if {inner.name for inner in fields(field.type)} - set(tables.get(field.name, ()))]  # type: ignore[arg-type] # is_dataclass has told
    return lacking if tables.get("stop_words") else ["stop_words", *lacking]


def _value(code: str, kind: Any, raw: Any) -> Any:
    """A TOML value as the field's type: a table as its dataclass, a list as a tuple, words in one string as a set."""
    if is_dataclass(kind):
        _check(code, kind, set(raw))
        return kind(**{f.name: _value(code, f.type, raw[f.name]) if f.name in raw else _nothing(code, f.type) for f in fields(kind)})  # type: ignore[operator] # a class, no instance
    if get_origin(kind) is frozenset:
        return frozenset(raw.split() if isinstance(raw, str) else raw)
    if isinstance(raw, list):
        return tuple(raw)
    if isinstance(raw, Mapping):
        return MappingProxyType({key: _value(code, None, value) for key, value in raw.items()})
    return raw


def _nothing(code: str, kind: Any) -> Any:
    """The empty value of a field's type."""
    if is_dataclass(kind) or get_origin(kind) is Mapping:
        return _value(code, kind, {})
    return (get_origin(kind) or kind)()


def _check(code: str, kind: Any, found: set[str]) -> None:
    faults = [f"has unknown {name}" for name in sorted(found - {field.name for field in fields(kind)})]
    if faults:
        raise ValueError(f"language {code}: {kind.__name__} {', '.join(faults)}")
