"""The readings of a distance between two places, and how a stated path admits readings of any distance."""

from dataclasses import dataclass, replace

from dashboard.case import Path
from dashboard.checks.atlas import Atlas
from dashboard.checks.ends.end import PlaceEnd
from dashboard.checks.readings.reading import Reading, merge_equal, network_reading
from dashboard.checks.readings.straight import between_points, flat_ruler
from dashboard.routing import NoPathError, Route, rail_route

GEODESIC = "geodesic, WGS 84, between the gazetteer's points"

NO_ROAD_DATA = "by road: no road data"


@dataclass(frozen=True)
class Readings:
    """Hold the computed readings, plain first and artefact last, and why others could not be computed."""

    computed: tuple[Reading, ...]
    untested: tuple[str, ...]

    @property
    def plain(self) -> Reading | None:
        """The plain reading; None where the stated path has no data."""
        return next((r for r in self.computed if r.plain), None)


def place_readings(start: PlaceEnd, end: PlaceEnd, path: Path | None, atlas: Atlas) -> Readings:
    """Compute every reading of a distance between two places that the stated path admits."""
    radius_km = start.radius_km + end.radius_km
    straight = between_points(
        "straight",
        "the straight line",
        "straight line",
        start.point,
        end.point,
        radius_km=radius_km,
        method=GEODESIC,
    )
    along: list[Reading] = []
    untested = [NO_ROAD_DATA]
    if path in (None, Path.SEA):
        try:
            if path is None and atlas.coast_for(start.point, end.point) is None:
                raise NoPathError("computed across the world only where the path is stated")
            along.append(_along(Path.SEA, atlas.sea_route(start.point, end.point), radius_km))
        except NoPathError as error:
            untested.append(f"by sea: {error}")
    if path in (None, Path.RAIL):
        try:
            network = atlas.rail.network({start.place.country, end.place.country})
            along.append(_along(Path.RAIL, rail_route(network, start.point, end.point), radius_km))
        except NoPathError as error:
            untested.append(f"by rail: {error}")
    return admit((straight,), along, path, untested)


def _along(path: Path, route: Route, radius_km: float) -> Reading:
    return network_reading(
        path.value,
        f"the path by {path.value}",
        f"by {path.value}",
        path,
        track=route.track,
        nominal_km=route.length_m / 1000,
        shortest_km=route.low_m / 1000,
        longest_km=route.high_m / 1000,
        radius_km=radius_km,
        method=route.method,
    )


def admit(
    straight: tuple[Reading, ...],
    along: list[Reading],
    path: Path | None,
    untested: list[str],
    later: tuple[Reading, ...] = (),
) -> Readings:
    """Keep the readings that the stated path admits, mark the first as plain, put the artefact last.

    Parameters
    ----------
    straight
        Straight lines, the plain one first.
    along
        Readings along a network or round a coast.
    later
        Straight lines less plain than those.
    """
    ruler: tuple[Reading, ...] = ()
    if path is None:
        admitted, also = [*straight, *along, *later], tuple(untested)
        ruler = flat_ruler(straight[0])
    elif path is Path.STRAIGHT:
        admitted, also = [*straight, *later], tuple(u for u in untested if not u.startswith("by "))
        ruler = flat_ruler(straight[0])
    else:
        admitted = [r for r in along if r.path is path]
        also = tuple(u for u in untested if u.startswith(f"by {path.value}"))
    if admitted:
        admitted[0] = replace(admitted[0], plain=True)
    return Readings(merge_equal((*admitted, *ruler)), also)
