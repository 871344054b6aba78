"""Frozen classes that are made quickly are those of `dataclasses` in all else."""

import pickle
from dataclasses import FrozenInstanceError, field, replace

import pytest

from shopcli.catalog.frozen import frozen


@frozen
class Lamp:
    name: str
    watts: int | None = None
    colours: dict[str, str] = field(default_factory=dict)


def test_fields_are_set_by_place_by_name_or_by_default() -> None:
    assert Lamp("a", 9) == Lamp(name="a", watts=9, colours={}) != Lamp("a")
    assert repr(Lamp("a")) == "Lamp(name='a', watts=None, colours={})"
    assert Lamp("a").colours is not Lamp("b").colours


def test_a_field_without_a_default_must_be_given() -> None:
    with pytest.raises(TypeError, match="name"):
        Lamp()  # type: ignore[call-arg]


def test_nothing_changes_and_nothing_is_added() -> None:
    lamp = Lamp("a")
    with pytest.raises(FrozenInstanceError):
        lamp.name = "b"  # type: ignore[misc]
    assert not hasattr(lamp, "__dict__")


def test_copies_are_of_the_class() -> None:
    lamp = Lamp("a", 9, {"shade": "red"})
    assert replace(lamp, watts=5) == Lamp("a", 5, {"shade": "red"})
    assert pickle.loads(pickle.dumps(lamp)) == lamp
