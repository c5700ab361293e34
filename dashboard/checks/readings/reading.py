"""A reading: one explicit way to turn a stated distance into two ends, a path and a unit."""

from dataclasses import dataclass, replace

from dashboard.checks.stated.tolerance import Interval
from dashboard.geodesy import Floats, Point
from dashboard.geodesy.meridian import turn_longitudes
from dashboard.routing import Doubt
from dashboard.routing.path_words import doubt_words

NETWORK_ERROR = 0.05
"""A network's lengths may err by this part (design rule; the official Vladivostok-Moscow length differs by 2 %)."""

NETWORK_RADIUS_FACTOR = 1.5
"""An end off by r may lengthen or shorten a network path by this many r: a named assumption."""

EQUAL_WITHIN_KM = 0.5
"""Readings whose intervals differ by less count once [km]."""

LINE_STEP_M = 20_000.0
"""Longest step of a drawn geodesic [m]."""


@dataclass(frozen=True)
class PartRead:
    """Hold the part of a territory that a reading measures to by itself, or leaves out."""

    id: str
    name: str
    is_alone: bool


@dataclass(frozen=True, eq=False)
class Reading:
    """Hold one reading, computed.

    Parameters
    ----------
    id
        Short name, the same in every output.
    name
        What it measures, in words that fit "... is N km away".
    short
        The same in two or three words, for a label beside its line.
    plain
        The reading one would assume, fixed before any number is computed.
    artefact
        A known measuring mistake; never enters the headline.
    path
        The way it runs: straight, or by the mode whose id it is.
    nominal_km
        The computed distance from the point.
    at_points
        Interval from the data's own uncertainty, ends taken as points.
    with_radii
        The same with the ends anywhere within their uncertainty radii.
    reach
        How much the distance can change per km that an end moves.
    track
        A line that draws it, shape (n, 2), lon, lat [deg].
    method
        How it was computed, to cite.
    equal_to
        Readings that give the same distance and are not counted again.
    part
        The part of a territory that it is about; None for the rest.
    noun
        What ``name`` says as something that can be named; empty where ``name`` does.
    doubts
        What makes its path doubtful: that a number does not fit it then says nothing.
    """

    id: str
    name: str
    short: str
    plain: bool
    artefact: bool
    path: str
    nominal_km: float
    at_points: Interval
    with_radii: Interval
    reach: float
    track: Floats
    method: str
    equal_to: tuple["Reading", ...] = ()
    part: PartRead | None = None
    noun: str = ""
    doubts: tuple[Doubt, ...] = ()

    @property
    def end(self) -> Point:
        """The far end of the line that draws the reading."""
        lon, lat = self.track[-1]
        return Point(float(turn_longitudes(lon, 0.0)), float(lat))


def network_reading(
    reading_id: str,
    name: str,
    short: str,
    path: str,
    *,
    track: Floats,
    nominal_km: float,
    shortest_km: float,
    longest_km: float,
    radius_km: float,
    method: str,
    noun: str = "",
    doubts: tuple[Doubt, ...] = (),
) -> Reading:
    """Build the reading of a path along a network or round a coast.

    Runs from the shortest route to the longest distinct alternative, widened by `NETWORK_ERROR`; the ends' radii
    count `NETWORK_RADIUS_FACTOR` times. ``nominal_km`` is the length of the track that is drawn.
    """
    at_points = Interval(shortest_km * (1 - NETWORK_ERROR), longest_km * (1 + NETWORK_ERROR))
    return Reading(
        id=reading_id,
        name=name,
        short=short,
        plain=False,
        artefact=False,
        path=path,
        nominal_km=nominal_km,
        at_points=at_points,
        with_radii=at_points.widened(NETWORK_RADIUS_FACTOR * radius_km),
        reach=NETWORK_RADIUS_FACTOR,
        track=track,
        method="; ".join((method, *(f"doubtful: {doubt_words(doubt)}" for doubt in doubts))),
        noun=noun,
        doubts=doubts,
    )


def merge_equal(readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """Fold each reading that gives the same distance as an earlier one into it; artefacts stay apart."""
    kept: list[Reading] = []
    for reading in readings:
        twin = next((n for n, other in enumerate(kept) if _same_distance(reading, other)), None)
        if twin is None:
            kept.append(reading)
        else:
            kept[twin] = replace(kept[twin], equal_to=(*kept[twin].equal_to, reading))
    return tuple(kept)


def _same_distance(a: Reading, b: Reading) -> bool:
    ends_agree = (
        abs(a.with_radii.low_km - b.with_radii.low_km) < EQUAL_WITHIN_KM
        and abs(a.with_radii.high_km - b.with_radii.high_km) < EQUAL_WITHIN_KM
    )
    return a.artefact == b.artefact and a.path == b.path and ends_agree
