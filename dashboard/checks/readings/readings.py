"""The readings of a distance between two places, and how a stated path admits readings of any distance."""

from dataclasses import dataclass, replace
from typing import Self

from dashboard.case.legs.mode import MODES, STRAIGHT, Mode
from dashboard.checks.atlas import Atlas
from dashboard.checks.ends.end import NO_COUNTRY, PlaceEnd
from dashboard.checks.readings.reading import Reading, merge_equal, network_reading
from dashboard.checks.readings.straight import between_points, flat_ruler
from dashboard.checks.routers import ROUTERS, Errand, find_path, routed_modes
from dashboard.checks.stated.tolerance import Interval
from dashboard.routing import NoPathError, Route
from dashboard.routing.path_words import access_words

GEODESIC = "geodesic, WGS 84, between the gazetteer's points"


@dataclass(frozen=True)
class Untested:
    """Hold why a reading could not be computed, in words, and the mode it would have run by; empty for none."""

    mode: str
    words: str

    @classmethod
    def by(cls, mode: Mode, reason: object) -> Self:
        """Say why a reading by a mode could not be computed."""
        return cls(mode.id, f"{mode.words}: {reason}")


@dataclass(frozen=True)
class Readings:
    """Hold the computed readings.

    Parameters
    ----------
    computed
        Plain first, artefact last.
    untested
        Why others could not be computed.
    to_outline
        Whether they end at an outline: a bound is then held against the plain one alone, never a part or centre.
    extent
        Where they start at a town's centre or its outskirts, what the whole town would allow.
    """

    computed: tuple[Reading, ...]
    untested: tuple[str, ...]
    to_outline: bool = False
    extent: Interval | None = None

    def judging(self, *, bound: bool) -> tuple[Reading, ...]:
        """List the readings that a number is held against."""
        return tuple(r for r in self.computed if r.plain or not (bound and self.to_outline))

    @property
    def plain(self) -> Reading | None:
        """The plain reading; None where the stated path has no data."""
        return next((r for r in self.computed if r.plain), None)


def place_readings(start: PlaceEnd, end: PlaceEnd, path: str | None, atlas: Atlas) -> Readings:
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
    untested = no_data()
    errand = Errand(start.point, end.point, homes=frozenset({start.place.country, end.place.country}) - {NO_COUNTRY})
    for mode in (mode for mode in routed_modes() if path in (None, mode.id)):
        try:
            found = find_path(mode.id, atlas, errand, is_stated=path is not None)
        except NoPathError as error:
            untested.append(Untested.by(mode, error))
        else:
            linked = access_words(found, (start.place.name, end.place.name), ROUTERS[mode.id].carrier)
            along.append(_along(mode, found, radius_km, linked))
    return admit((straight,), along, path, untested)


def no_data() -> list[Untested]:
    """List the modes whose paths nothing can compute; a flight's is the straight line, which is tried already."""
    lacking = (mode for mode in MODES.values() if mode.id not in ROUTERS and mode.over != "air")
    return [Untested.by(mode, f"no {mode.id} data") for mode in lacking]


def _along(mode: Mode, route: Route, radius_km: float, linked: str) -> Reading:
    return network_reading(
        mode.id,
        f"the path {mode.words}",
        mode.words,
        mode.id,
        track=route.whole_track,
        nominal_km=route.length_m / 1000,
        shortest_km=route.low_m / 1000,
        longest_km=route.high_m / 1000,
        radius_km=radius_km,
        method="; ".join(filter(None, (route.method, linked))),
        doubts=route.doubts,
    )


def admit(
    straight: tuple[Reading, ...],
    along: list[Reading],
    path: str | None,
    untested: list[Untested],
    later: tuple[Reading, ...] = (),
    *,
    to_outline: bool = False,
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
    to_outline
        Whether they end at an outline.
    """
    ruler: tuple[Reading, ...] = ()
    if path is None:
        admitted, also = [*straight, *along, *later], untested
        ruler = flat_ruler(straight[0])
    elif path == STRAIGHT:
        admitted, also = [*straight, *later], [u for u in untested if not u.mode]
        ruler = flat_ruler(straight[0])
    else:
        admitted = [r for r in along if r.path == path]
        also = [u for u in untested if u.mode == path]
    if admitted:
        admitted[0] = replace(admitted[0], plain=True)
    return Readings(merge_equal((*admitted, *ruler)), tuple(u.words for u in also), to_outline)
