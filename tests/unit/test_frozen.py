"""This file tests that our frozen dataclasses are what the standard library's are."""

import copy
import dataclasses
import pickle

import pytest

from briefing.frozen import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Fields by place, one of them with a default."""

    row: int
    seat: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket:
    """Fields by name, and one that follows from them."""

    place: Place
    price: float = 2.5
    hidden: str = dataclasses.field(default="", repr=False, compare=False)
    label: str = dataclasses.field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "label", f"{self.place.row}/{self.place.seat}")


@dataclass(frozen=True, slots=True, eq=False)
class Hall:
    """Compared by identity."""

    name: str


def test_values_are_made_by_place_by_name_and_by_default() -> None:
    assert Place(3) == Place(3, 1) == Place(row=3, seat=1)
    assert Ticket(place=Place(3)).label == "3/1"


@pytest.mark.parametrize("fields", [{}, {"place": Place(1), "prize": 2}])
def test_a_missing_or_an_unknown_field_is_an_error_at_the_first_value_and_later(fields: dict[str, object]) -> None:
    for _ in range(2):
        with pytest.raises(TypeError):
            Ticket(**fields)  # type: ignore[arg-type]  # that is the fault


def test_fields_by_name_are_not_taken_by_place() -> None:
    with pytest.raises(TypeError):
        Ticket(Place(1))  # type: ignore[call-arg]  # that is the fault


def test_values_cannot_be_changed_and_take_no_other_attributes() -> None:
    place = Place(1)
    for name in ("row", "other"):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(place, name, 2)
    with pytest.raises(dataclasses.FrozenInstanceError):
        delattr(place, "row")
    assert not hasattr(place, "__dict__")


def test_equal_values_hash_alike_and_other_classes_are_never_equal() -> None:
    assert hash(Place(1, 2)) == hash(Place(1, 2))
    others: list[object] = [(1, 2), Hall("north"), None]
    assert Place(1, 2) not in others
    assert Ticket(place=Place(1), hidden="a") == Ticket(place=Place(1), hidden="b")
    assert Hall("north") != Hall("north")
    assert len({Hall("north"), Hall("north")}) == 2


def test_values_are_ordered_by_the_first_field_that_differs() -> None:
    assert sorted([Place(2, 1), Place(1, 2), Place(1, 1)]) == [Place(1, 1), Place(1, 2), Place(2, 1)]
    assert Place(1, 2) <= Place(1, 2) < Place(1, 3)
    with pytest.raises(TypeError):
        Place(1) < (1, 1)  # type: ignore[operator]  # noqa: B015 - that is the fault


def test_the_standard_librarys_tools_work() -> None:
    ticket = Ticket(place=Place(1), price=3.0)
    assert dataclasses.replace(ticket, price=4.0) == Ticket(place=Place(1), price=4.0)
    assert dataclasses.asdict(Place(1)) == {"row": 1, "seat": 1}
    assert [field.name for field in dataclasses.fields(Ticket)] == ["place", "price", "hidden", "label"]
    assert repr(ticket) == "Ticket(place=Place(row=1, seat=1), price=3.0, label='1/1')"


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_values_can_be_pickled_and_copied(protocol: int) -> None:
    ticket = Ticket(place=Place(1), hidden="a")
    for again in (pickle.loads(pickle.dumps(ticket, protocol)), copy.copy(ticket), copy.deepcopy(ticket)):  # noqa: S301 - our own bytes
        assert (again, again.hidden, again.label) == (ticket, "a", "1/1")


def test_what_is_not_frozen_or_shares_a_list_is_refused() -> None:
    with pytest.raises(TypeError):
        dataclass(frozen=False, slots=True)
    with pytest.raises(TypeError):
        _shares_a_list()


def _shares_a_list() -> object:
    @dataclass(frozen=True, slots=True)
    class Row:
        seats: list[int] = dataclasses.field(default_factory=list)

    return Row()
