"""What the base map shows for a case: finer land, and more towns, near the case's own places."""

import numpy as np

from dashboard.case import Case
from dashboard.geodesy import Floats
from dashboard.geodesy.backdrop import Backdrop, FeatureCollection


def labels_of(case: Case, backdrop: Backdrop) -> FeatureCollection:
    """Choose the towns that maps of a case name."""
    return backdrop.labels_near(_positions(case))


def lands_of(case: Case, backdrop: Backdrop) -> FeatureCollection:
    """Give the countries as the map document carries them."""
    return backdrop.lands_near(_positions(case))


def _positions(case: Case) -> Floats:
    return np.array([(place.lon, place.lat) for place in case.places], dtype=np.float64).reshape(-1, 2)
