"""What a figure is drawn from, gathered once."""

from dataclasses import dataclass
from functools import cached_property

import geopandas as gpd
import shapely

from dashboard.case import Case, Place
from dashboard.checks.assess import Assessment
from dashboard.checks.finding import Finding
from dashboard.geodesy import Floats
from dashboard.geodesy.backdrop import Backdrop, FeatureCollection
from dashboard.views.figure.ground import Ground, read_ground
from dashboard.views.layers import on_view
from dashboard.views.neighbourhood import labels_of
from dashboard.views.sea import sea_spots
from dashboard.views.view import View

ROUTE_LAYERS = ("route", "connector", "place", "evidence")


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
        """The features that the view shows."""
        return on_view(self.frame, self.view)

    @cached_property
    def ground(self) -> Ground:
        """The land, coarse and finer."""
        return read_ground(self.backdrop)

    @cached_property
    def route_lonlat(self) -> Floats:
        """Every position of the whole route and of the evidence beside it, whatever the day [deg].

        Where a case has neither, all that its findings draw, or else all the land there is.
        """
        route = positions(self.frame[self.frame.layer.isin(ROUTE_LAYERS)])
        land = shapely.get_coordinates([land.geometry for land in self.ground.overview])
        return next(found for found in (route, positions(self.frame), land) if len(found))

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
        names = self.frame[self.frame.id == f"place-{place.id}"].name
        return str(next(iter(names), place.name))

    @property
    def names(self) -> frozenset[str]:
        """Names of the case's own places and evidence."""
        return frozenset(self.frame[self.frame.layer.isin(["place", "evidence"])].name)


def positions(frame: gpd.GeoDataFrame) -> Floats:
    """List every position of some features [deg], shape (n, 2)."""
    return shapely.get_coordinates(frame.geometry.to_numpy())
