"""Time a piece of work, and hold what was measured to a bound."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """Hold one line of the table: what was measured, the number in words, its bound, and whether that is met.

    Where a number is only to compare others with, there is no bound and nothing to meet.
    """

    name: str
    measured: str
    bound: str
    met: bool | None

    @property
    def answer(self) -> str:
        """Say whether the bound is met."""
        return {True: "yes", False: "NO", None: ""}[self.met]


def median_s(work: Callable[[], object], repeats: int) -> float:
    """Time a piece of work several times and give the median [s]."""
    return statistics.median(once_s(work) for _ in range(repeats))


def once_s(work: Callable[[], object]) -> float:
    """Time a piece of work once [s]."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun
