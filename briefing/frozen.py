"""This file makes frozen dataclasses with slots, whose methods are written when they are first needed.

The standard library writes six methods a class as text and compiles them while the class is loaded: 0.7 ms each, which for the ninety
classes of one briefing was a sixth of its time. Here a method is written when it is first called, so that what goes unused costs
nothing, and all others are shared. Fields, `replace`, `asdict` and pickling are the standard library's.
"""

import dataclasses
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(
        *, frozen: bool, slots: bool, kw_only: bool = False, eq: bool = True, order: bool = False
    ) -> Callable[[type[Any]], type[Any]]:
        """The standard library's decorator, for classes that are frozen and have slots."""
        if not (frozen and slots):
            raise TypeError("only for frozen classes with slots; dataclasses.dataclass makes others")

        def made(cls: type[Any]) -> type[Any]:
            cls.__doc__ = cls.__doc__ or cls.__name__  # else the standard library looks a signature up for it
            bare = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True, kw_only=kw_only)(cls)
            _give(bare, _methods(bare) | (_equals(bare) if eq else {}) | (_orders(bare) if order else {}))
            return bare

        return made


def _give(cls: type[Any], methods: Mapping[str, Callable[..., Any]]) -> None:
    """Gives the class those of the methods that it does not have itself."""
    for name, method in methods.items():
        if name not in cls.__dict__:
            setattr(cls, name, method)


def _methods(cls: type[Any]) -> dict[str, Callable[..., Any]]:
    changing = {"__setattr__": _refuse, "__delattr__": _refuse}
    return {
        "__init__": _late(cls, "__init__", partial(_init, cls)),
        "__repr__": _shown,
        **changing,
        "__getstate__": _kept,
        "__setstate__": _restore,
    }


def _equals(cls: type[Any]) -> dict[str, Callable[..., Any]]:
    """Two values are equal where all their fields are."""
    return {"__eq__": _late(cls, "__eq__", partial(_comparing, cls, "==")), "__hash__": _late(cls, "__hash__", partial(_hashing, cls))}


def _late(cls: type[Any], name: str, write: Callable[[], Callable[..., Any]]) -> Callable[..., Any]:
    """A method that, on its first call, gives way to the one that is written then."""

    def method(self: object, *given: object, **named: object) -> Any:
        setattr(cls, name, write())
        return getattr(cls, name)(self, *given, **named)

    return method


def _init(cls: type[Any]) -> Callable[..., Any]:
    """The constructor; each value goes in by its slot, which stays open where `setattr` refuses."""
    fields = [field for field in dataclasses.fields(cls) if field.init]
    names: dict[str, Any] = {f"set_{field.name}": getattr(cls, field.name).__set__ for field in fields}
    names |= {f"default_{field.name}": field.default for field in fields}
    by_place, by_name = ([_parameter(field) for field in fields if bool(field.kw_only) is is_named] for is_named in (False, True))
    lines = [f"set_{field.name}(self, {field.name})" for field in fields]
    lines += ["self.__post_init__()"] if hasattr(cls, "__post_init__") else []
    parameters = ", ".join(["self", *by_place, *(["*", *by_name] if by_name else [])])
    return _written(f"def method({parameters}):\n " + "\n ".join(lines or ["pass"]), names)


def _parameter(field: "dataclasses.Field[Any]") -> str:
    if field.default_factory is not dataclasses.MISSING:
        raise TypeError(f"{field.name}: give a default that no two values share, as a tuple; dataclasses.dataclass makes lists")
    return field.name if field.default is dataclasses.MISSING else f"{field.name}=default_{field.name}"


def _orders(cls: type[Any]) -> dict[str, Callable[..., Any]]:
    """Of two values the first field that differs decides."""
    signs = {"__lt__": "<", "__le__": "<=", "__gt__": ">", "__ge__": ">="}
    return {name: _late(cls, name, partial(_comparing, cls, sign)) for name, sign in signs.items()}


def _comparing(cls: type[Any], sign: str) -> Callable[..., Any]:
    own, others = _values(cls, "self"), _values(cls, "other")
    return _written(f"def method(self, other):\n return {own} {sign} {others} if other.__class__ is self.__class__ else NotImplemented", {})


def _hashing(cls: type[Any]) -> Callable[..., Any]:
    return _written(f"def method(self):\n return hash({_values(cls, 'self')})", {})


def _values(cls: type[Any], value: str) -> str:
    return "(" + "".join(f"{value}.{field.name}, " for field in dataclasses.fields(cls) if field.compare) + ")"


def _written(text: str, names: dict[str, Any]) -> Callable[..., Any]:
    exec(text, names)  # noqa: S102 - as the standard library does
    method: Callable[..., Any] = names["method"]
    return method


def _shown(self: Any) -> str:
    shown = ", ".join(f"{field.name}={getattr(self, field.name)!r}" for field in dataclasses.fields(self) if field.repr)
    return f"{self.__class__.__qualname__}({shown})"


def _refuse(self: object, name: str, *_: object) -> None:  # noqa: ARG001 - the shape of both methods
    raise dataclasses.FrozenInstanceError(f"cannot change field {name!r}")


def _kept(self: Any) -> list[object]:
    """The fields of a value that is pickled or copied."""
    return [getattr(self, field.name) for field in dataclasses.fields(self)]


def _restore(self: Any, kept: list[object]) -> None:
    for field, value in zip(dataclasses.fields(self), kept, strict=True):
        object.__setattr__(self, field.name, value)
