"""The readings of a distance: which there are, in the order of their plainness, and what each computes to."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dashboard.case import Convention, Path
from dashboard.checks.atlas import Atlas
from dashboard.checks.ends import BorderEnd, PlaceEnd
from dashboard.checks.reading import Reading, boundary_method, merge_equal, network_reading, straight_reading
from dashboard.geodesy import Boundary, inverse, mercator_ruler_m, nearest_point
from dashboard.routing import Ends, NoPathError, Route, alternatives, crossings, rail_route, sea_route, snap

GEODESIC = "geodesic, WGS 84, between the gazetteer's points"


@dataclass(frozen=True)
class Readings:
    """Hold the computed readings, plain first and artefact last, and why others could not be computed."""

    computed: tuple[Reading, ...]
    untested: tuple[str, ...]

    @property
    def plain(self) -> Reading | None:
        """The plain reading; None where the stated path has no data."""
        return next((r for r in self.computed if r.plain), None)


def border_readings(
    start: PlaceEnd, border: BorderEnd, path: Path | None, convention: Convention, atlas: Atlas
) -> Readings:
    """Compute every reading of a distance from a place to a country's border that the stated path admits."""
    whole = atlas.territory(border.country)
    straight = list(_straight_to_border(start, border.country, whole, convention, atlas))
    rail: list[Reading] = []
    untested = ["by road: no road data", "by sea to the coast: not computed to a border"]
    lacking = [p for p in convention.disputed if p.country == border.country and p.id not in atlas.parts]
    untested += [f"{part.name} alone, and the territory without it: no boundary data" for part in lacking]
    try:
        if start.place.country == border.country:
            raise NoPathError("the place lies inside the country, so no crossing into it is looked for")
        rail.append(_rail_to_crossing(start, border.country, whole, atlas))
    except NoPathError as error:
        untested.append(f"by rail: {error}")
    return _admit(straight, rail, path, untested)


def place_readings(start: PlaceEnd, end: PlaceEnd, path: Path | None, atlas: Atlas) -> Readings:
    """Compute every reading of a distance between two places that the stated path admits."""
    line = inverse(start.point, end.point)
    radius_km = start.radius_km + end.radius_km
    straight = [
        straight_reading(
            "straight",
            "the straight line",
            "straight line",
            line,
            radius_km=radius_km,
            resolution_m=0.0,
            method=GEODESIC,
        )
    ]
    ruler = mercator_ruler_m(start.point, end.point)
    if line.distance_m > 0:
        straight.append(_artefact(straight[0], ruler / line.distance_m))
    along: list[Reading] = []
    untested = ["by road: no road data"]
    coast = atlas.coast_for(start.point, end.point)
    if coast is None:
        untested.append("by sea: no coast data for these ends")
    else:
        try:
            along.append(_along(Path.SEA, sea_route(coast, start.point, end.point), radius_km))
        except NoPathError as error:
            untested.append(f"by sea: {error}")
    try:
        network = atlas.rail.network({start.place.country, end.place.country})
        along.append(_along(Path.RAIL, rail_route(network, start.point, end.point), radius_km))
    except NoPathError as error:
        untested.append(f"by rail: {error}")
    return _admit(straight, along, path, untested)


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


def _straight_to_border(
    start: PlaceEnd, country: str, whole: Boundary, convention: Convention, atlas: Atlas
) -> Iterator[Reading]:
    inside = whole.contains(start.point)
    to_words = f"the boundary of {whole.name} from inside, coast included" if inside else whole.name
    plain = _to_outline("recognised", f"the shortest line to {to_words}", "recognised territory", start, whole)
    yield plain
    shared = atlas.land_border(country, start.place.country) if country != start.place.country else None
    if shared is not None:
        yield _to_outline("land-border", f"the shortest line to {shared.name}", "shared land border", start, shared)
    for part in convention.disputed:
        if part.country == country and part.id in atlas.parts:
            alone = atlas.parts[part.id]
            yield _to_outline(
                f"part-{part.id}", f"the shortest line to {alone.name} alone", f"{alone.name} alone", start, alone
            )
            rest = atlas.territory_without(country, part.id)
            yield _to_outline(
                f"without-{part.id}", f"the shortest line to {rest.name}", f"without {alone.name}", start, rest
            )
    line = nearest_point(start.point, whole)
    if line.distance_m > 0:
        yield _artefact(plain, mercator_ruler_m(line.start, line.end) / line.distance_m)


def _to_outline(reading_id: str, name: str, short: str, start: PlaceEnd, boundary: Boundary) -> Reading:
    line = nearest_point(start.point, boundary)
    return straight_reading(
        reading_id,
        name,
        short,
        line,
        radius_km=start.radius_km,
        resolution_m=boundary.resolution_m,
        method=boundary_method(line, boundary),
    )


def _artefact(plain: Reading, scale: float) -> Reading:
    """Build the reading of a flat ruler on a Web Mercator map from the straight line it misreads."""
    return replace(
        plain,
        id="mercator-ruler",
        name=f"a flat ruler on a Web Mercator map along {plain.name}",
        short="flat map ruler (artefact)",
        artefact=True,
        nominal_km=plain.nominal_km * scale,
        at_points=plain.at_points.scaled(scale),
        with_radii=plain.with_radii.scaled(scale),
        reach=plain.reach * scale,
        method=f"map metres of EPSG:3857 taken for ground metres, {scale:.2f} times the ground distance there",
    )


def _rail_to_crossing(start: PlaceEnd, country: str, whole: Boundary, atlas: Atlas) -> Reading:
    network = atlas.rail.network({start.place.country})
    origin: Ends = snap(network, start.point)
    across = crossings(network, country, whole)
    found = alternatives(network, origin, across)
    longest_km = max(a.length_m for a in found) / 1000
    return network_reading(
        "rail-crossing",
        f"by rail to the crossing into {whole.name}",
        "by rail to the crossing",
        Path.RAIL,
        track=found[0].track,
        nominal_km=found[0].length_m / 1000,
        shortest_km=found[0].length_m / 1000,
        longest_km=longest_km,
        radius_km=start.radius_km,
        method=(
            f"shortest path on the rail network ({atlas.rail.source}) inside {start.place.country} to where a line"
            f" meets the boundary, sum of track lengths; lines that cross it in the data: {len(across.nodes)};"
            f" distinct paths within 1.1 of the shortest: {len(found)}"
        ),
    )


def _admit(straight: list[Reading], along: list[Reading], path: Path | None, untested: list[str]) -> Readings:
    """Keep the readings that the stated path admits, mark the first as plain, put the artefact last."""
    artefacts = [r for r in straight if r.artefact]
    lines = [r for r in straight if not r.artefact]
    if path is None:
        admitted, also = [*lines, *along], tuple(untested)
    elif path is Path.STRAIGHT:
        admitted, also = lines, tuple(u for u in untested if not u.startswith("by "))
    else:
        admitted, artefacts = [r for r in along if r.path is path], []
        also = tuple(u for u in untested if u.startswith(f"by {path.value}"))
    if admitted:
        admitted[0] = replace(admitted[0], plain=True)
    return Readings(merge_equal((*admitted, *artefacts)), also)
