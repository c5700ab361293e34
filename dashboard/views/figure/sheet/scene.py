"""What a figure is drawn from, gathered once."""

from dataclasses import dataclass
from functools import cached_property

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from dashboard.case import Case, Place
from dashboard.checks.assess import Assessment
from dashboard.checks.readings.reading import Reading
from dashboard.checks.verdict.finding import Finding
from dashboard.geodesy import Floats, inverse_arrays
from dashboard.geodesy.ground.backdrop import Backdrop, FeatureCollection
from dashboard.views.features.feature import Feature, line
from dashboard.views.features.frame import framing, on_view, to_frame
from dashboard.views.figure.sheet.ground import Ground, read_ground
from dashboard.views.ground.neighbourhood import labels_of
from dashboard.views.ground.sea import sea_spots
from dashboard.views.layer import PLAIN
from dashboard.views.view import View

RING_REACH = 2.5
"""A ring wider than this many times the fan is left to run out of the map."""

MOST_LISTED = 3
"""Claims that the label of one line lists at most."""


@dataclass(frozen=True, eq=False)
class Scene:
    """Hold an assessment, its dated features, the view and the backdrop."""

    assessment: Assessment
    frame: gpd.GeoDataFrame
    view: View
    backdrop: Backdrop

    @property
    def case(self) -> Case:
        """The case assessed."""
        return self.assessment.case

    @cached_property
    def shown(self) -> gpd.GeoDataFrame:
        """What the view shows; without a route and a chosen finding, the plain reading of each claim too."""
        shown = on_view(self.frame, self.view)
        if "reading" not in self.view.layers or not len(self.plain_readings):
            return shown
        return gpd.GeoDataFrame(pd.concat([shown, self.plain_readings], ignore_index=True), crs=shown.crs)

    @cached_property
    def plain_readings(self) -> gpd.GeoDataFrame:
        """What stands on the map of a case without a route: each claim's plain reading, fitting or not.

        Readings along the same line are one.
        """
        has_route = self.finding is not None or bool((self.frame.layer == "route").any())
        alike: dict[bytes, list[tuple[str, Reading]]] = {}
        for finding in () if has_route else self.findings:
            reading = finding.readings.plain
            if reading is not None and reading.nominal_km > 0:
                alike.setdefault(reading.track.tobytes(), []).append((finding.claim.id, reading))
        rows = []
        for readings in alike.values():
            claims, reading = tuple(claim for claim, _ in readings), readings[0][1]
            rows.append(
                Feature(
                    f"{PLAIN.id}-{claims[0]}",
                    reading,
                    PLAIN.id,
                    f"{_listed(claims)}: {reading.nominal_km:,.0f} km, computed",
                    reading.method,
                    "computed",
                    claims,
                    line(reading.track),
                )
            )
        return to_frame(rows)

    @cached_property
    def ground(self) -> Ground:
        """The land, coarse and finer."""
        return read_ground(self.backdrop)

    @cached_property
    def route_lonlat(self) -> Floats:
        """Every position of the whole route, of the places of claims and of the evidence, whatever the day [deg].

        Without a route, the plain readings too. Where a case has none of these, its events and all that its findings
        draw, or else all the land there is.
        """
        frame = self.frame
        stood = positions(framing(frame))
        route = np.vstack([stood, positions(self.plain_readings)])
        land = shapely.get_coordinates([land.geometry for land in self.ground.overview])
        return next(found for found in (route, positions(frame), land) if len(found))

    @cached_property
    def labels(self) -> FeatureCollection:
        """The towns that maps of the case name."""
        return labels_of(self.case, self.frame, self.backdrop)

    @cached_property
    def sea_spots(self) -> Floats:
        """Where the name of the case's sea can stand [deg], the best first."""
        return sea_spots(self.case.defaults, self.backdrop)

    @property
    def finding(self) -> Finding | None:
        """The chosen finding; None where none is chosen."""
        return next((f for f in self.assessment.findings if f.claim.id == self.view.finding), None)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings of the claims that the view shows."""
        claims = self.view.claims
        return tuple(f for f in self.assessment.findings if claims is None or f.claim.id in claims)

    def name_of(self, place: Place) -> str:
        """Give the name that a place bears on the map; its own where the map does not show it."""
        return self._place_names.get(place.id, place.name)

    @cached_property
    def _place_names(self) -> dict[str, str]:
        places = self.frame[self.frame.layer == "place"]
        return {of.id: name for of, name in zip(places.of, places.name, strict=True)}

    @property
    def names(self) -> frozenset[str]:
        """Names of the case's own places and evidence."""
        return frozenset(self.frame[self.frame.layer.isin(["place", "evidence"])].name)


def _listed(claims: tuple[str, ...]) -> str:
    """List claims, so many as a label has room for, and count the rest."""
    left_out = len(claims) - MOST_LISTED
    return f"{', '.join(claims[:MOST_LISTED])} and {left_out:,} more" if left_out > 0 else ", ".join(claims)


def positions(frame: gpd.GeoDataFrame) -> Floats:
    """List every position of some features [deg], shape (n, 2)."""
    return shapely.get_coordinates(frame.geometry.to_numpy()).reshape(-1, 2)


def fan_positions(fan: gpd.GeoDataFrame) -> Floats:
    """List the positions of a finding's readings and of each of its rings that is not far wider [deg], shape (n, 2)."""
    readings = positions(fan[fan.layer == "reading"])
    rings = [shapely.get_coordinates(ring) for ring in fan[fan.layer == "ring"].geometry]
    if not len(readings):
        return np.vstack([np.empty((0, 2)), *rings])
    start = readings[0]
    reach_m = RING_REACH * _farthest_m(start, readings)
    return np.vstack([readings, *(ring for ring in rings if _farthest_m(start, ring) <= reach_m)])


def _farthest_m(start: Floats, lonlat: Floats) -> float:
    distance_m, _, _ = inverse_arrays(start[0], start[1], lonlat[:, 0], lonlat[:, 1])
    return float(distance_m.max())
