"""Which pairs of many are looked at: all where they are few, else each with those that stand next to it."""

from collections.abc import Sequence
from itertools import combinations
from typing import TypeVar

MOST_PAIRS = 1_000
"""Pairs of one group that are all looked at, those of 45 items; of more, each item is paired with its neighbours."""

T = TypeVar("T")


def choose_pairs(items: Sequence[T]) -> tuple[tuple[T, T], ...]:
    """Pair the items of a group, in their order: every two, or where those are too many, each with those after it.

    Then no more than `MOST_PAIRS` are given, or one fewer than there are items if that is more.
    """
    if count_pairs(len(items)) <= MOST_PAIRS:
        return tuple(combinations(items, 2))
    most = max(MOST_PAIRS, len(items) - 1)
    chosen: list[tuple[int, int]] = []
    step = 1
    while len(chosen) < most:
        chosen.extend((at, at + step) for at in range(min(len(items) - step, most - len(chosen))))
        step += 1
    return tuple((items[at], items[other]) for at, other in sorted(chosen))


def count_pairs(items: int) -> int:
    """Count the pairs of so many items."""
    return items * (items - 1) // 2
