"""The map projection of a sheet: of those that suit what it shows, the one that errs least in scale there."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
import shapely
from pyproj import Proj, Transformer
from shapely.geometry.base import BaseGeometry

from dashboard.geodesy import Floats, Point, circle
from dashboard.geodesy.meridian import middle_meridian, turn_longitudes
from dashboard.views.figure.sheet.degrees import latitude_words, longitude_words

CONIC_LATITUDES = (15.0, 75.0)
"""Middle latitudes between which a cone suits a route [deg]; nearer to equator or pole a plane does."""

PARALLEL_STEP_DEG = 5.0
EDGE_PART = 1 / 6
"""The standard parallels lie this part of the range of latitudes in from its ends.

References
----------
Snyder, J. P. (1987). Map Projections: A Working Manual, p. 99 ff. doi:10.3133/pp1395
"""

LONG = 1.5
"""A route this many times as wide as high, or as high as wide, is a long one."""

WIDEST_CAP_DEG = 80.0
"""What no circle of this radius holds spans about a hemisphere or more: a map of the world shows it."""

NEAR_POLE_DEG = 85.0
"""A circle whose centre lies nearer to a pole than this has the pole for its centre."""

MOST_ERROR = 0.2
"""A cone or a cylinder whose scale errs by more than this suits no route."""

ERROR_STEP = 0.01
"""Scale errors are told apart by this much."""

CAP_STEPS = 200
M_PER_DEG = 111_195.0
SLIT_DEG = 1e-7
"""Half the width of the slit along which the earth is cut open, opposite to the middle [deg]: a centimetre."""

ANTIPODE_DEG = 0.5
TRANSVERSE_LOST_DEG = 15.0
"""How near to where a projection is infinite nothing is drawn [deg]."""

CONE_ENDS_DEG = -60.0
"""A cone shows no more of the other hemisphere than to this latitude, north being its own [deg]."""


@dataclass(frozen=True)
class Projection:
    """Hold a projection.

    Parameters
    ----------
    definition
        PROJ's definition.
    words
        How a method line names it.
    middle_deg
        Its central meridian; what it shows lies within half a turn of it.
    south_deg, north_deg
        The latitudes between which it is drawn.
    lost
        Where it is infinite: centres, lon, lat [deg], and radii [deg] of circles that are never drawn.
    is_of_world
        Whether it shows all of the earth, so that no part of a box need be covered.
    """

    definition: str
    words: str
    middle_deg: float
    south_deg: float = -90.0
    north_deg: float = 90.0
    lost: tuple[tuple[float, float, float], ...] = ()
    is_of_world: bool = False

    def forward(self, lonlat: Floats) -> Floats:
        """Project positions, shape (n, 2) [deg] to (n, 2) [m]; infinite where it cannot show one."""
        return np.column_stack(_transformer(self.definition).transform(lonlat[:, 0], lonlat[:, 1]))

    def inverse(self, metres: Floats) -> Floats:
        """Bring projected positions back, shape (n, 2) [m] to (n, 2) [deg], within half a turn of the middle.

        Infinite where there is none.
        """
        transformer = _transformer(self.definition)
        lon, lat = transformer.transform(metres[:, 0], metres[:, 1], direction="INVERSE")
        known = np.isfinite(lon)
        return np.column_stack(
            [np.where(known, turn_longitudes(np.where(known, lon, 0.0), self.middle_deg), np.inf), lat]
        )

    @property
    def domain(self) -> BaseGeometry:
        """What is drawn of the earth, lon, lat within half a turn of the middle [deg]."""
        return _domain(self)

    def worst_scale_error(self, lonlat: Floats) -> float:
        """Tell how far the scale is off at worst among some positions, in any direction, as a part of one."""
        factors = Proj(self.definition).get_factors(lonlat[:, 0], lonlat[:, 1])
        error = np.maximum(np.abs(factors.tissot_semimajor - 1.0), np.abs(1.0 - factors.tissot_semiminor))
        return float(np.nan_to_num(error, nan=np.inf).max())


@cache
def _transformer(definition: str) -> Transformer:
    return Transformer.from_crs("OGC:CRS84", definition, always_xy=True)


@lru_cache(maxsize=64)
def _domain(projection: Projection) -> BaseGeometry:
    west, east = projection.middle_deg - 180.0 + SLIT_DEG, projection.middle_deg + 180.0 - SLIT_DEG
    drawn: BaseGeometry = shapely.box(west, projection.south_deg, east, projection.north_deg)
    for lon, lat, radius_deg in projection.lost:
        for piece in _cap(lon, lat, radius_deg, projection.middle_deg):
            drawn = shapely.difference(drawn, piece)
    return drawn


def _cap(lon: float, lat: float, radius_deg: float, middle_deg: float) -> list[BaseGeometry]:
    """Bound a circle on the sphere of less than a quarter turn by areas within half a turn of a middle [deg]."""
    ring = circle(Point(float(turn_longitudes(lon, 0.0)), lat), radius_deg * M_PER_DEG, points=CAP_STEPS + 1)
    if abs(ring[-1, 0] - ring[0, 0]) > 180.0:  # round a pole
        pole = 90.0 if lat > 0 else -90.0
        ring = ring[np.argsort(ring[:, 0])]
        ring = np.vstack([ring, [ring[-1, 0], pole], [ring[0, 0], pole]])
    window = shapely.box(middle_deg - 180.0, -90.0, middle_deg + 180.0, 90.0)
    turns = (shapely.Polygon(ring + np.array([whole, 0.0])) for whole in (-720.0, -360.0, 0.0, 360.0, 720.0))
    pieces = (shapely.intersection(shapely.make_valid(turned), window) for turned in turns)
    return [piece for piece in pieces if piece.area > 0]


def suited_projections(lonlat: Floats) -> Iterator[Projection]:
    """Give the projections that suit what a sheet shows [deg], the best first and one of the world last.

    A cone for what lies in middle latitudes, a cylinder along the meridian for what lies north and south, a plane for
    the rest: of these the one whose scale errs least, and where two err alike the one that is made for the shape.
    """
    lon_0 = middle_meridian(lonlat[:, 0])
    lon = turn_longitudes(lonlat[:, 0], lon_0)
    south, north = float(lonlat[:, 1].min()), float(lonlat[:, 1].max())
    centre_lon, centre_lat, radius_deg = _smallest_cap(lonlat)
    if radius_deg <= WIDEST_CAP_DEG:
        high = north - south
        wide = float(np.ptp(lon)) * np.cos(np.radians((south + north) / 2))
        plane = _plane(lon_0 if abs(centre_lat) > NEAR_POLE_DEG else centre_lon, centre_lat)
        cone = _cone(lon_0, south, north)
        along = _along_meridian(lon_0, (south + north) / 2)
        ordered = [plane, cone, along]
        if wide > LONG * high:
            ordered = [cone, plane, along]
        elif high > LONG * wide:
            ordered = [along, plane, cone]
        errors = [(each.worst_scale_error(lonlat), each) for each in ordered if each is not None]
        suited = [(error, each) for error, each in errors if error <= MOST_ERROR or each is plane]
        yield from (each for _, each in sorted(suited, key=lambda pair: round(pair[0] / ERROR_STEP)))
    yield _of_world(lon_0)


def _cone(lon_0: float, south: float, north: float) -> Projection | None:
    """Give Lambert's conformal conic; None where no cone suits the latitudes."""
    if not CONIC_LATITUDES[0] <= abs((south + north) / 2) <= CONIC_LATITUDES[1]:
        return None
    middle, lat_0 = _whole_degree(lon_0), round((south + north) / 2)
    inset = (north - south) * EDGE_PART
    step = PARALLEL_STEP_DEG if north - south > 2 * PARALLEL_STEP_DEG else 1.0
    lat_1, lat_2 = (round(lat / step) * step for lat in (south + inset, north - inset))
    if not -90.0 < lat_1 <= lat_2 < 90.0 or abs(lat_1 + lat_2) < step:
        return None
    definition = f"+proj=lcc +lat_1={lat_1:g} +lat_2={lat_2:g} +lat_0={lat_0} +lon_0={middle} +ellps=WGS84"
    is_north = lat_1 > 0
    first, second = (f"{lat:g}°" if is_north else latitude_words(lat) for lat in (lat_1, lat_2))
    words = (
        f"Lambert conformal conic, standard parallels {first} and {second},"
        f" central meridian {longitude_words(middle)}, WGS 84"
    )
    ends = (CONE_ENDS_DEG, 90.0) if lat_1 + lat_2 > 0 else (-90.0, -CONE_ENDS_DEG)
    return Projection(definition, words, float(middle), *ends)


def _along_meridian(lon_0: float, lat_0: float) -> Projection:
    """Give the transverse Mercator projection, true along its meridian."""
    middle = _whole_degree(lon_0)
    definition = f"+proj=tmerc +lat_0={round(lat_0)} +lon_0={middle} +ellps=WGS84"
    words = f"transverse Mercator, central meridian {longitude_words(middle)}, WGS 84"
    lost = tuple((middle + side, 0.0, TRANSVERSE_LOST_DEG) for side in (-90.0, 90.0))
    return Projection(definition, words, float(middle), lost=lost)


def _plane(lon_0: float, lat_0: float) -> Projection:
    """Give Lambert's azimuthal equal-area projection; about a pole where the centre is near one."""
    middle, lat = _whole_degree(lon_0), round(lat_0)
    if abs(lat_0) > NEAR_POLE_DEG:
        lat = 90 if lat_0 > 0 else -90
    definition = f"+proj=laea +lat_0={lat} +lon_0={middle} +ellps=WGS84"
    words = (
        f"Lambert azimuthal equal-area about {latitude_words(lat)} {longitude_words(middle)}, WGS 84"
        if abs(lat) < 90
        else f"Lambert azimuthal equal-area about the pole, {longitude_words(middle)} upright, WGS 84"
    )
    return Projection(definition, words, float(middle), lost=((middle + 180.0, -float(lat), ANTIPODE_DEG),))


def _of_world(lon_0: float) -> Projection:
    """Give a projection of the whole earth, with a meridian in its middle."""
    middle = _whole_degree(lon_0)
    definition = f"+proj=eqearth +lon_0={middle} +ellps=WGS84"
    words = f"Equal Earth (areas are true, distances are not), central meridian {longitude_words(middle)}, WGS 84"
    return Projection(definition, words, float(middle), is_of_world=True)


def close_projection(lon_0: float, lat_0: float) -> Projection:
    """Choose the projection of a close-up: distances from its centre are exact."""
    definition = f"+proj=aeqd +lat_0={lat_0:.4f} +lon_0={lon_0:.4f} +ellps=WGS84"
    words = "azimuthal equidistant about the centre, WGS 84"
    return Projection(definition, words, lon_0, lost=((lon_0 + 180.0, -lat_0, ANTIPODE_DEG),))


def _smallest_cap(lonlat: Floats) -> tuple[float, float, float]:
    """Find a circle on the sphere, little larger than the smallest, that holds positions: lon, lat, radius [deg].

    References
    ----------
    Badoiu, M., Clarkson, K. L. (2003). Smaller core-sets for balls. SODA '03, 801-802.
    """
    lon, lat = np.radians(np.unique(lonlat, axis=0)).T
    places = np.column_stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])
    centre = places[0]
    for step in range(1, 200):
        farthest = places[int(np.argmin(places @ centre))]
        centre = centre + (farthest - centre) / (step + 1)
    length = float(np.linalg.norm(centre))
    if length < 1e-6:
        return middle_meridian(lonlat[:, 0]), 0.0, 180.0
    centre = centre / length
    radius = float(np.degrees(np.arccos(np.clip((places @ centre).min(), -1.0, 1.0))))
    return (
        float(np.degrees(np.arctan2(centre[1], centre[0]))),
        float(np.degrees(np.arcsin(np.clip(centre[2], -1.0, 1.0)))),
        radius,
    )


def _whole_degree(lon: float) -> int:
    """Round a longitude [deg] to -179..180."""
    rounded = round(lon)
    return 180 if rounded == -180 else rounded
