"""A space-time prism along a route: where something can be at an hour, between what is known of other hours.

Positions are counted in hours at the fastest, so that one limit holds everywhere: an hour on for each hour of time.
What moves never turns back, may wait anywhere, and is nowhere faster than that. Being at a position at some hour of an
interval is then the same as being no farther at its start and no less far at its end. The farthest position at an hour
is the least of what all the former allow, the nearest the most of what all the latter ask for, and each position
between the two is taken by some course: the prism is exact, not only a bound.

References
----------
Hägerstrand, T. (1970). What about people in regional science? Papers of the Regional Science Association 24, 7-21.
doi:10.1007/BF01936872
Miller, H. J. (1991). Modelling accessibility using space-time prism concepts within geographical information systems.
International Journal of Geographical Information Systems 5, 287-301. doi:10.1080/02693799108927856
"""

from dataclasses import dataclass

ROUNDING_H = 1e-9
"""Hours [h] by which a course may be short of time: microseconds, above what adding hours up loses."""


@dataclass(frozen=True)
class Passage:
    """Hold that something was at a position at some hour of an interval.

    Parameters
    ----------
    at_h
        The position, in hours [h] from the route's start at the fastest.
    first_h, last_h
        The interval [h]; ``first_h`` is minus infinity where it may have been there at any hour before.
    words
        What says so, as a clause.
    """

    at_h: float
    first_h: float
    last_h: float
    words: str


@dataclass(frozen=True)
class Prism:
    """Hold what is known of a course along a route whose length is ``whole_h`` hours [h] at the fastest."""

    passages: tuple[Passage, ...]
    whole_h: float

    def farthest_h(self, hour: float) -> float:
        """Give the farthest position at an hour, in hours at the fastest [h]."""
        return min([self.whole_h, *(p.at_h + max(0.0, hour - p.first_h) for p in self.passages)])

    def nearest_h(self, hour: float) -> float:
        """Give the nearest position at an hour, in hours at the fastest [h]."""
        return max([0.0, *(p.at_h - max(0.0, p.last_h - hour) for p in self.passages)])

    def conflict(self) -> tuple[Passage, Passage] | None:
        """Find two passages that no course can keep both of; the prism is empty where there are such, else None."""
        for held in self.passages:
            for asked in self.passages:
                if asked.at_h > held.at_h + max(0.0, asked.last_h - held.first_h) + ROUNDING_H:
                    return held, asked
        return None
