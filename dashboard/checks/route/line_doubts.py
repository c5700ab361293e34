"""Doubts about a line that a case supplies for a leg: nothing that stops it, and all that a reader should know of it.

Assumptions
-----------
The bounds are named below, each with its reason. What is judged is geometry: a line without a doubt may still be
elsewhere than the leg.
"""

from collections.abc import Iterator

import numpy as np

from dashboard.case import Case, Leg, Place
from dashboard.case.legs.line import LegLine
from dashboard.case.legs.mode import MODES
from dashboard.checks.atlas import Atlas
from dashboard.checks.route.line_ground import Flags, Pieces, cut_up, deep_inland, far_off_land, on_land
from dashboard.geodesy import Boundary, Floats, Point, length_m

LONGEST_DETOUR = 3.0
"""How many times the straight line between its ends a line may be without a doubt: an assumption.

Ways by rail and sea between two ports of one coast seldom exceed it; from the Black Sea to the Baltic it is about 5.
"""

JOINT_M = 1_000.0
"""Parts of a line that leave a wider gap than this [m] do not join: a position to two decimals is off by as much."""

HARBOUR_KM = 10.0
"""Within this beyond its place's radius [km] a line by sea may lie on land: the place's point is a town's, on land."""

BRIDGE_M = 40_000.0
"""A line by rail may cross water as wide as this [m]: the Channel Tunnel's undersea part, the longest, is 38 km."""

FINE_COAST_RESOLUTION_M = 10.0
"""How far a window's coast may lie from what it depicts [m]: the OSM outlines, as the geodata's descriptor says."""

FINE_STEP_M = 100.0
"""Length of the pieces that are judged on the coast of a window [m]."""

STEP_M = 1_000.0
"""Length of the pieces that are judged elsewhere [m]: a fifth of the resolution of the territories."""


def list_doubts(line: LegLine, leg: Leg, case: Case, atlas: Atlas) -> tuple[str, ...]:
    """List what makes a line doubtful, one sentence a doubt: file and leg, what is needed, what was found, a fix."""
    track = line.positions
    judged = _off_its_ground(track, leg, case, atlas)
    return tuple(f"legs.geojson, leg {leg.id}: {said}" for said in (*_gaps(line), *_detour(track), *judged))


def _off_its_ground(track: Floats, leg: Leg, case: Case, atlas: Atlas) -> Iterator[str]:
    match MODES[leg.mode].over:
        case "water":
            yield from _over_land(track, leg, case, atlas)
        case "land":
            yield from _over_water(track, atlas)


def _gaps(line: LegLine) -> Iterator[str]:
    gaps_m = [length_m([one[-1], other[0]]) for one, other in zip(line.parts, line.parts[1:], strict=False)]
    wide_m = [gap_m for gap_m in gaps_m if gap_m > JOINT_M]
    if wide_m:
        yield (
            f"needs parts that join within {JOINT_M / 1000:g} km, found {len(wide_m)} wider"
            f" {'gap' if len(wide_m) == 1 else 'gaps'}, the widest {max(wide_m) / 1000:,.1f} km, drawn and measured as"
            " straight: are the parts in order, each from start to end?"
        )


def _detour(track: Floats) -> Iterator[str]:
    along_m, straight_m = length_m(track), length_m(track[[0, -1]])
    if along_m > LONGEST_DETOUR * straight_m:
        times = f"{along_m / straight_m:.1f} times, " if straight_m >= 1.0 else ""
        yield (
            f"needs at most {LONGEST_DETOUR:g} times the straight line between its ends, found {times}"
            f"{along_m / 1000:,.1f} km against {straight_m / 1000:,.1f} km: does it turn back on itself?"
        )


def _over_land(track: Floats, leg: Leg, case: Case, atlas: Atlas) -> Iterator[str]:
    """Doubt a line by sea that runs over land by more than the resolution of the coast, outside its two harbours."""
    ends = (case.place(leg.start), case.place(leg.end))
    coast = atlas.coast_for(*(_point(place) for place in ends))
    if coast is not None and all(coast.holds(Point(float(lon), float(lat))) for lon, lat in track):
        land: tuple[Boundary, ...] = (Boundary("the land", coast.land, FINE_COAST_RESOLUTION_M, coast.source),)
        pieces = cut_up(track, FINE_STEP_M)
        dry = deep_inland(pieces, land)
    else:
        land = _all_land(atlas)
        pieces = cut_up(track, STEP_M)
        dry = deep_inland(pieces, land)
        if atlas.sea is not None:  # canals and rivers that ships take are cut into what the sea's graph keeps off
            dry &= atlas.sea.is_kept_off(np.column_stack([pieces.lon, pieces.lat]))
    for place in ends:
        dry &= pieces.off_m(_point(place)) > (place.radius_km + HARBOUR_KM) * 1000.0
    if dry.any():
        yield (
            f"needs water, found about {pieces.length_m[dry].sum() / 1000:,.1f} km on land by more than the coast's"
            f" resolution ({_sources(land, pieces, dry)}), first {_first(pieces, dry)}: does it cut a cape or island?"
        )


def _over_water(track: Floats, atlas: Atlas) -> Iterator[str]:
    """Doubt a line by rail that leaves every territory for longer than a bridge or tunnel."""
    land, pieces = _all_land(atlas), cut_up(track, STEP_M)
    blur_m = max(area.resolution_m for area in land)
    wet = np.isnan(on_land(pieces.lon, pieces.lat, land))
    for run in pieces.runs(wet):
        bridged = pieces.length_m[run].sum() <= BRIDGE_M
        if bridged or not far_off_land(pieces, np.arange(run.start, run.stop), blur_m, land):
            wet[run] = False
    if wet.any():
        wet_m, whole_m = pieces.length_m[wet].sum(), pieces.length_m.sum()
        yield (
            f"needs land, or water no wider than {BRIDGE_M / 1000:g} km, found {wet_m / whole_m:.0%} of its length"
            f" ({wet_m / 1000:,.0f} of {whole_m / 1000:,.0f} km) outside every territory, first {_first(pieces, wet)}:"
            " is the leg by sea, or a corner missing?"
        )


def _all_land(atlas: Atlas) -> tuple[Boundary, ...]:
    return (*atlas.territories.values(), *(area for area in atlas.uncoded if area.geometry.area > 0))


def _first(pieces: Pieces, kept: Flags) -> str:
    at, along_m = pieces.begin(pieces.runs(kept)[0])
    return f"at {at}, {along_m / 1000:,.0f} km from its start"


def _sources(land: tuple[Boundary, ...], pieces: Pieces, dry: Flags) -> str:
    """Name the data that the pieces on land were judged by, with its resolution."""
    met = [area for area in land if not np.isnan(on_land(pieces.lon[dry], pieces.lat[dry], (area,))).all()]
    return "; ".join(sorted({f"{area.source}, {area.resolution_m / 1000:g} km" for area in met}))


def _point(place: Place) -> Point:
    return Point(place.lon, place.lat)
