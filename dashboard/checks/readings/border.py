"""The readings of a distance from a place to a country's border, in the order of their plainness."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dashboard.case import Convention
from dashboard.case.legs.mode import MODES
from dashboard.checks.atlas import Atlas
from dashboard.checks.ends.end import OutlineEnd, PlaceEnd, outline_boundary
from dashboard.checks.readings.reading import PartRead, Reading, network_reading
from dashboard.checks.readings.readings import Readings, Untested, admit, no_data
from dashboard.checks.readings.straight import to_outline
from dashboard.checks.routers import ROUTERS, routed_modes
from dashboard.geodesy import Boundary, nearest_point
from dashboard.routing import NoPathError, Route, alternatives, crossings, find_doubts, snap
from dashboard.routing.path_words import access_words


def border_readings(
    start: PlaceEnd,
    border: OutlineEnd,
    path: str | None,
    convention: Convention,
    atlas: Atlas,
    also: tuple[Reading, ...] = (),
) -> Readings:
    """Compute every reading of a distance from a place to a country's border that the stated path admits.

    Parameters
    ----------
    also
        Straight lines less plain than the one to the whole territory, more than those to its parts.
    """
    country, whole = border.code, border.boundary
    plain, *others = _lines(start, border_targets(start, border, convention, atlas))
    straight = (plain, *also, *others)
    rail: list[Reading] = []
    untested = [*no_data(), *_off_the_rails()]
    lacking = [p for p in convention.disputed if p.country == country and p.id not in atlas.parts]
    untested += [Untested("", f"{part.name} alone, and the territory without it: no boundary data") for part in lacking]
    if path in (None, "rail"):
        try:
            if start.place.country == country:
                raise NoPathError("the place lies inside the country, so no crossing into it is looked for")
            rail.append(_rail_to_crossing(start, country, whole, atlas))
        except NoPathError as error:
            untested.append(Untested.by(MODES["rail"], error))
    supplied = _lines(start, _supplied(country, convention))
    return admit(straight, rail, path, untested, supplied, to_outline=True)


def _off_the_rails() -> list[Untested]:
    """List the modes whose paths are computed between places, and to no border."""
    return [Untested.by(mode, "not computed to a border") for mode in routed_modes() if mode.id != "rail"]


@dataclass(frozen=True, eq=False)
class Target:
    """Hold an outline that a border's distance can be measured to: the reading's id and words, and the outline."""

    reading_id: str
    to_words: str
    short: str
    boundary: Boundary
    part: PartRead | None = None


def border_targets(start: PlaceEnd, border: OutlineEnd, convention: Convention, atlas: Atlas) -> Iterator[Target]:
    """List the outlines a straight line to a border can end at, the plain one first."""
    country, whole = border.code, border.boundary
    inside = whole.contains(start.point)
    to_words = f"the boundary of {whole.name} from inside (coast included)" if inside else whole.name
    yield Target("recognised", to_words, f"{'recognised ' * (country in atlas.recognised)}territory", whole)
    if country == start.place.country:
        shared, short = atlas.land_boundary(country), "land boundary"
    else:
        shared, short = atlas.land_border(country, start.place.country), "shared land border"
    if shared is not None:
        yield Target("land-border", shared.name, short, shared)
    if inside and (coast := atlas.coast(country)) is not None:
        yield Target("coast", coast.name, "coast", coast)
    for part in convention.disputed:
        if part.country == country and part.id in atlas.parts:
            alone, rest = atlas.parts[part.id], atlas.territory_without(country, part.id)
            only, but = (PartRead(part.id, alone.name, is_alone=is_alone) for is_alone in (True, False))
            yield Target(f"part-{part.id}", f"{alone.name} alone", f"{alone.name} alone", alone, only)
            yield Target(f"without-{part.id}", rest.name, f"without {alone.name}", rest, but)


def _supplied(country: str, convention: Convention) -> Iterator[Target]:
    """List each dated line that the case supplies for this border."""
    for outline in convention.outlines:
        if outline.kind == "line" and outline.country == country:
            yield Target(f"line-{outline.id}", outline.title, outline.name, outline_boundary(outline))


def _lines(start: PlaceEnd, targets: Iterator[Target]) -> tuple[Reading, ...]:
    return tuple(
        replace(
            to_outline(
                target.reading_id,
                f"the shortest line to {target.to_words}",
                target.short,
                start.point,
                target.boundary,
                radius_km=start.radius_km,
            ),
            part=target.part,
        )
        for target in targets
    )


def _rail_to_crossing(start: PlaceEnd, country: str, whole: Boundary, atlas: Atlas) -> Reading:
    network = atlas.rail.network({start.place.country})
    origin = snap(network, start.point)
    across = crossings(network, country, whole)
    found = alternatives(network, origin, across)
    lengths_m = [each.length_m for each in found]
    method = (
        f"shortest path on the rail network ({atlas.rail.source}) inside {start.place.country} to where a line"
        f" meets the boundary, sum of track lengths; lines that cross it in the data: {len(across.nodes)};"
        f" distinct paths within 1.1 of the shortest: {len(found)}"
    )
    # What is nearest by the rails may lie far off: the nearest place of the border tells whether it does.
    straight_m = nearest_point(start.point, whole).distance_m
    doubts = tuple(find_doubts(lengths_m[0], found[0].access, straight_m))
    route = Route("rail", found[0].track, lengths_m[0], min(lengths_m), max(lengths_m), method, access=found[0].access)
    return network_reading(
        "rail-crossing",
        f"by rail to the crossing into {whole.name}",
        "by rail to the crossing",
        "rail",
        track=route.whole_track,
        nominal_km=route.length_m / 1000,
        shortest_km=route.low_m / 1000,
        longest_km=route.high_m / 1000,
        radius_km=start.radius_km,
        method="; ".join(filter(None, (method, access_words(route, (start.place.name,), ROUTERS["rail"].carrier)))),
        noun=f"the way by rail to the crossing into {whole.name}",
        doubts=doubts,
    )
