"""All pairs of few, and of many each item with those next to it, so that work grows with the items."""

from itertools import combinations

import pytest

from dashboard.checks.compare.pairing import MOST_PAIRS, choose_pairs, count_pairs


@pytest.mark.parametrize("items", [0, 1, 2, 45])
def test_of_few_items_every_two_are_paired_in_order(items: int) -> None:
    assert choose_pairs(range(items)) == tuple(combinations(range(items), 2))
    assert count_pairs(items) == len(choose_pairs(range(items)))


@pytest.mark.parametrize("items", [46, 100, 1_000, 5_000])
def test_of_many_items_each_is_paired_with_a_neighbour_and_none_twice(items: int) -> None:
    pairs = choose_pairs(range(items))
    assert len(pairs) == len(set(pairs)) == max(MOST_PAIRS, items - 1)
    assert {(at, at + 1) for at in range(items - 1)} <= set(pairs)
    assert all(one < other for one, other in pairs)
    assert list(pairs) == sorted(pairs)
