"""A deferred value is read when it is first asked for, once; a value that is given is that value."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from dashboard.case.deferred import Deferred, DeferredMapping


@dataclass(frozen=True)
class Shelf:
    book: Deferred[str] = Deferred()
    others: Deferred[tuple[str, ...]] = Deferred(())


def reader(read: list[str], text: str) -> Callable[[], str]:
    """Give what gives a text and notes each time that it does."""

    def give() -> str:
        read.append(text)
        return text

    return give


def test_a_field_is_read_when_it_is_first_asked_for_and_once() -> None:
    read: list[str] = []
    shelf = Shelf(reader(read, "atlas"))
    assert read == []
    assert (shelf.book, shelf.book) == ("atlas", "atlas")
    assert read == ["atlas"]


def test_a_field_takes_a_value_and_gives_its_default() -> None:
    shelf = Shelf("atlas")
    assert (shelf.book, shelf.others) == ("atlas", ())


def test_a_field_without_a_default_is_needed() -> None:
    with pytest.raises(TypeError, match="book"):
        Shelf()


def test_each_holder_has_its_own() -> None:
    one, other = Shelf("atlas"), Shelf("gazetteer")
    assert (one.book, other.book) == ("atlas", "gazetteer")


def test_what_cannot_be_read_is_tried_again() -> None:
    texts = iter(["atlas"])

    def give() -> str:
        if not read:
            read.append("")
            raise FileNotFoundError
        return next(texts)

    read: list[str] = []
    shelf = Shelf(give)
    with pytest.raises(FileNotFoundError):
        _ = shelf.book
    assert shelf.book == "atlas"


def test_of_a_mapping_only_what_is_asked_for_is_read() -> None:
    read: list[str] = []
    mapping = DeferredMapping({name: reader(read, name) for name in ("a", "b", "c")})
    assert "b" in mapping
    assert "d" not in mapping
    assert (list(mapping), len(mapping), mapping.get("d")) == (["a", "b", "c"], 3, None)
    assert read == []
    assert (mapping["b"], mapping.get("b")) == ("b", "b")
    assert read == ["b"]
    assert dict(mapping) == {"a": "a", "b": "b", "c": "c"}
