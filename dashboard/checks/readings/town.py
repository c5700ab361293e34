"""A town close to what is measured to: from its centre and from its outskirts, where its extent would blur the test.

Who writes that a city lies 40 km from a border means a city that itself reaches 15 km. As one interval that wide, any
number near it would pass; two readings, each with a smaller doubt of its own, can be told apart.
"""

from dataclasses import dataclass, replace

from dashboard.checks.ends.end import PlaceEnd
from dashboard.checks.readings.reading import Reading
from dashboard.checks.readings.straight import straight_reading
from dashboard.checks.stated.tolerance import Interval
from dashboard.geodesy import Boundary, Geodesic, direct, inverse

NEAR_SHARE = 4.0
"""A town is close to an outline where its radius times this is the shortest line or more: the numbers that its whole
extent and a tenth for a hedge let pass then span a factor of two."""

CENTRE_SHARE = 1.0 / 5.0
"""How far a town's centre, or the edge of its outskirts, may lie from where it is taken, as a part of its radius: an
assumption of ours."""


@dataclass(frozen=True)
class NearTown:
    """Hold a town close to an outline.

    Parameters
    ----------
    centre
        Its centre as the end to measure from, with the smaller radius.
    extent
        The shortest line from anywhere within the town's own radius.
    outskirts
        The reading from its near edge; None where the outline runs through the town.
    """

    centre: PlaceEnd
    extent: Interval
    outskirts: Reading | None


def near_town(start: PlaceEnd, line: Geodesic, boundary: Boundary) -> NearTown | None:
    """Take a town apart that is close to an outline; None where it is not, or its radius was set for this claim.

    Parameters
    ----------
    line
        The shortest line to the outline.
    """
    nominal_km, radius_km = line.distance_m / 1000.0, start.radius_km
    is_set = start.place.kind == "position" or radius_km != start.place.radius_km
    if is_set or nominal_km >= NEAR_SHARE * radius_km:
        return None
    centre = replace(start, radius_km=radius_km * CENTRE_SHARE)
    extent = Interval(nominal_km, nominal_km).widened(radius_km + boundary.resolution_m / 1000.0)
    return NearTown(centre, extent, _outskirts(start, centre.radius_km, line, boundary))


def _outskirts(start: PlaceEnd, doubt_km: float, line: Geodesic, boundary: Boundary) -> Reading | None:
    if line.distance_m / 1000.0 <= start.radius_km:
        return None
    edge = direct(line.start, line.azimuth_deg, start.radius_km * 1000.0)
    return straight_reading(
        "outskirts",
        f"the shortest line from the outskirts of {start.place.name}",
        "from the outskirts",
        inverse(edge, line.end),
        radius_km=doubt_km,
        resolution_m=boundary.resolution_m,
        method=(
            f"the shortest line to {boundary.name} less {start.radius_km:g} km, the radius assumed for"
            f" {start.place.name}; nearest point {line.end}"
        ),
    )
