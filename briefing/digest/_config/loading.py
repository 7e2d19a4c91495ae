"""This file reads a digest.toml and reports all of its faults at once, each with its line."""

import difflib
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, fields
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

from briefing.digest._config.checks import faults_of
from briefing.digest._config.lines import lines_of
from briefing.digest._config.settings import Bounces, Digest, Dkim, Filter, Mail, Origin, Schedule, Settings, Smtp
from briefing.errors import InputError, OptionError

Table = TypeVar("Table")
Key = tuple[str, ...]
Fault = tuple[Key, str]

_KINDS = {str: "a text in quotation marks", int: "a whole number", float: "a number", bool: "true or false"}
_TABLES: Mapping[str, type[Any]] = {
    "digest": Digest,
    "sources": Origin,
    "filter": Filter,
    "schedule": Schedule,
    "mail": Mail,
    "smtp": Smtp,
    "dkim": Dkim,
    "bounces": Bounces,
}


def load_settings(path: Path) -> Settings:
    """The settings in a file.

    Raises:
        InputError: there is no such file, or it is no text.
        OptionError: it is wrong; the message has a line for each fault.
    """
    text = _text(path)
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise OptionError(f"{path}: {error}") from error
    faults: list[Fault] = list(_unknown((), raw, _TABLES))
    settings = _settings(path, raw, faults)
    if settings and not faults:
        faults += faults_of(settings)
    if faults:
        raise OptionError(_told(path, faults, lines_of(text)))
    assert settings is not None  # noqa: S101 - it is None only with a fault
    return settings


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError as error:
        raise InputError(f"{path}: no such file; `briefing digest init {path}` writes one to begin with") from error
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: is not in UTF-8; save it so") from error


def _settings(path: Path, raw: Mapping[str, Any], faults: list[Fault]) -> Settings | None:
    digest, sources = _read(("digest",), Digest, raw.get("digest", {}), faults), _origins(raw.get("sources", []), faults)
    chosen = {name: _read((name,), kind, raw.get(name, {}), faults) for name, kind in (("filter", Filter), ("schedule", Schedule))}
    optional = {name: _read((name,), _TABLES[name], raw[name], faults) if name in raw else None for name in _OPTIONAL}
    if digest is None or None in chosen.values():
        return None
    return Settings(path=path, digest=digest, sources=sources, **chosen, **optional)  # type: ignore[arg-type]  # by name, each its kind


_OPTIONAL = ("mail", "smtp", "dkim", "bounces")


def _origins(raw: Any, faults: list[Fault]) -> tuple[Origin, ...]:
    if not isinstance(raw, list):
        faults.append((("sources",), "is one table; write [[sources]] in double brackets"))
        return ()
    read = (_read(("sources", str(index)), Origin, each, faults) for index, each in enumerate(raw))
    return tuple(origin for origin in read if origin)


def _read(place: Key, kind: type[Table], raw: Any, faults: list[Fault]) -> Table | None:
    """A table as its class; None where a fault stands in the way."""
    if not isinstance(raw, dict):
        faults.append((place, f"is no table; write [{place[0]}] on a line of its own"))
        return None
    hints = get_type_hints(kind)
    before = len(faults)
    faults += _unknown(place, raw, hints)
    needed = [field.name for field in fields(kind) if field.default is MISSING]  # type: ignore[arg-type]  # all are dataclasses
    faults += [(place, f"lacks {name}") for name in needed if name not in raw]
    values = {name: _value((*place, name), hints[name], value, faults) for name, value in raw.items() if name in hints}
    return None if len(faults) > before else kind(**values)


def _unknown(place: Key, raw: Mapping[str, Any], known: Mapping[str, Any]) -> Iterator[Fault]:
    for name in raw:
        if name == "password":
            yield (*place, name), "does not belong into this file; use password_env, password_file or password_keyring"
        elif name not in known:
            near = difflib.get_close_matches(name, known, n=1)
            yield (*place, name), f"is unknown; {f'did you mean {near[0]}?' if near else 'there are: ' + ', '.join(known)}"


def _value(place: Key, hint: Any, value: Any, faults: list[Fault]) -> Any:
    wanted = _Wanted.of(hint)
    given = tuple(value) if wanted.is_many and isinstance(value, list) else value
    parts = given if wanted.is_many and isinstance(given, tuple) else (given,)
    if wanted.is_many != isinstance(given, tuple) or not all(wanted.fits(part) for part in parts):
        faults.append((place, f"is {value!r}; give {wanted.told()}"))
    return given


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What a key takes."""

    kind: type
    choices: tuple[Any, ...]
    is_many: bool

    @classmethod
    def of(cls, hint: Any) -> "_Wanted":
        if isinstance(hint, UnionType):
            hint = next(each for each in get_args(hint) if each is not NoneType)
        is_many = get_origin(hint) is tuple
        hint = get_args(hint)[0] if is_many else hint
        choices = get_args(hint) if get_origin(hint) is Literal else ()
        return cls(str if choices else hint, choices, is_many)

    def fits(self, value: Any) -> bool:
        kinds = (int, float) if self.kind is float else (self.kind,)
        return type(value) in kinds and (not self.choices or value in self.choices)

    def told(self) -> str:
        one = f"one of {', '.join(map(repr, self.choices))}" if self.choices else _KINDS[self.kind]
        return f"a list, each {one}" if self.is_many else one


def _told(path: Path, faults: list[Fault], lines: Mapping[Key, int]) -> str:
    placed = sorted((_line(key, lines), ".".join(key), words) for key, words in faults)
    told = [f"line {line}: {key} {words}" if line else f"{key} {words}" for line, key, words in placed]
    return f"{path}: {told[0]}" if len(told) == 1 else f"{path}:" + "".join(f"\n  {line}" for line in told)


def _line(key: Key, lines: Mapping[Key, int]) -> int:
    """The line of a key, else of the table it is or should be in; 0 where there is none."""
    return next((lines[key[:length]] for length in range(len(key), 0, -1) if key[:length] in lines), 0)
