"""This file loads a language: one TOML file of words, cues and labels, checked against its tables."""

import tomllib
from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from briefing.errors import OptionError
from briefing.language.tables import Language
from briefing.registry import unknown

_SUFFIX = ".toml"


def names() -> tuple[str, ...]:
    """Codes of the languages there are, sorted."""
    return tuple(sorted(file.name.removesuffix(_SUFFIX) for file in files(__package__).iterdir() if file.name.endswith(_SUFFIX)))


@cache
def load(code: str) -> Language:
    """The language of that code.

    Raises:
        OptionError: there is none of that code.
        ValueError: its file lacks a table or a field, or has one too many (a fault of ours, met by the contract tests).
    """
    if code not in names():
        raise OptionError(unknown("language", code, names()))
    tables = tomllib.loads(files(__package__).joinpath(code + _SUFFIX).read_text(encoding="utf-8"))
    _check(code, Language, set(tables))
    return Language(**{field.name: _value(code, field.type, tables[field.name]) for field in fields(Language)})


def _value(code: str, kind: Any, raw: Any) -> Any:
    """A TOML value as the field's type: a table as its dataclass, a list as a tuple, words in one string as a set."""
    if hasattr(kind, "__dataclass_fields__"):
        _check(code, kind, set(raw))
        return kind(**{field.name: _value(code, field.type, raw[field.name]) for field in fields(kind)})
    if getattr(kind, "__origin__", None) is frozenset:
        return frozenset(raw.split() if isinstance(raw, str) else raw)
    if isinstance(raw, list):
        return tuple(raw)
    if isinstance(raw, Mapping):
        return MappingProxyType({key: _value(code, None, value) for key, value in raw.items()})
    return raw


def _check(code: str, kind: Any, found: set[str]) -> None:
    wanted = {field.name for field in fields(kind)}
    if wanted != found:
        faults = [f"lacks {name}" for name in sorted(wanted - found)] + [f"has unknown {name}" for name in sorted(found - wanted)]
        raise ValueError(f"language {code}: {kind.__name__} {', '.join(faults)}")
