"""Values that are read when they are first asked for: who holds them is given what reads them."""

from collections.abc import Callable, Iterator, Mapping
from threading import RLock
from typing import Generic, TypeVar

K = TypeVar("K")
T = TypeVar("T")


class Deferred(Generic[T]):
    """Field of a dataclass that takes a value, or a function that gives it when it is first asked for.

    Parameters
    ----------
    default
        What the field takes where nothing is given, at most one: a value or such a function.
    """

    def __init__(self, *default: T | Callable[[], T]) -> None:
        self._default = default
        self._lock = RLock()

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, holder: object | None, owner: type) -> T:
        if holder is None:  # asked by the dataclass for the field's default, which may be a function
            if not self._default:
                raise AttributeError(self._name)
            return self._default[0]  # type: ignore[return-value]
        with self._lock:  # once, whoever asks meanwhile
            held: T | Callable[[], T] = vars(holder)[self._name]
            if callable(held):
                held = vars(holder)[self._name] = held()
            return held

    def __set__(self, holder: object, held: T | Callable[[], T]) -> None:
        vars(holder)[self._name] = held


class DeferredMapping(Mapping[K, T]):
    """Mapping whose keys are known, and each of whose values is read when it is first asked for."""

    def __init__(self, readers: Mapping[K, Callable[[], T]]) -> None:
        self._readers = dict(readers)
        self._read: dict[K, T] = {}

    def __getitem__(self, key: K) -> T:
        if key not in self._read:
            self._read.setdefault(key, self._readers[key]())
        return self._read[key]

    def __contains__(self, key: object) -> bool:
        return key in self._readers

    def __iter__(self) -> Iterator[K]:
        return iter(self._readers)

    def __len__(self) -> int:
        return len(self._readers)
