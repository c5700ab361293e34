"""The parts of a reading's interval: how much each source of doubt adds to it."""

from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.case.legs.mode import STRAIGHT
from dashboard.checks.ends.end import PlaceEnd, ResolvedEnd
from dashboard.checks.readings.reading import NETWORK_ERROR, Reading


@dataclass(frozen=True)
class Part:
    """Hold one part of a reading's interval: its name and how far it reaches on either side [km]."""

    name: str
    km: float


def parts(reading: Reading, ends: tuple[ResolvedEnd, ResolvedEnd]) -> tuple[Part, ...]:
    """Take a reading's interval apart, the plainest part first.

    Positions come first, then the data. The parts of a straight line add up to the half width of ``with_radii``
    exactly; those of a network do so on its longer side.
    """
    return tuple(_parts(reading, ends))


def _parts(reading: Reading, ends: tuple[ResolvedEnd, ResolvedEnd]) -> Iterator[Part]:
    for end in ends:
        if isinstance(end, PlaceEnd):
            yield Part(f"position of {end.place.name}", end.radius_km * reading.reach)
    if reading.path == STRAIGHT:
        yield Part("resolution of the boundary data", reading.at_points.high_km - reading.nominal_km)
    else:
        longest_km = reading.at_points.high_km / (1 + NETWORK_ERROR)
        yield Part("distinct longer paths", longest_km - reading.nominal_km)
        yield Part(f"network error, {NETWORK_ERROR:.0%}", longest_km * NETWORK_ERROR)
