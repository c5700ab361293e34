"""What the base map shows for a case: finer land, and more towns, near its places and where its readings end."""

import geopandas as gpd
import numpy as np
import shapely

from dashboard.case import Case
from dashboard.geodesy import Floats
from dashboard.geodesy.ground.backdrop import Backdrop, FeatureCollection


def labels_of(case: Case, frame: gpd.GeoDataFrame, backdrop: Backdrop) -> FeatureCollection:
    """Choose the towns that maps of a case and its dated features name."""
    return backdrop.labels_near(_positions(case, frame))


def lands_of(case: Case, frame: gpd.GeoDataFrame, backdrop: Backdrop) -> FeatureCollection:
    """Give the countries as the map document of a case and its dated features carries them."""
    return backdrop.lands_near(_positions(case, frame))


def _positions(case: Case, frame: gpd.GeoDataFrame) -> Floats:
    places = np.array([(place.lon, place.lat) for place in case.places], dtype=np.float64).reshape(-1, 2)
    readings = shapely.get_parts(frame[frame.layer == "reading"].geometry.to_numpy())
    ends = shapely.get_coordinates([shapely.get_point(readings, 0), shapely.get_point(readings, -1)])
    return np.unique(np.vstack([places, ends]), axis=0)
