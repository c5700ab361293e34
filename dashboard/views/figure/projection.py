"""The map projection of a sheet: conformal for a whole route, equidistant for a close-up."""

from dataclasses import dataclass
from functools import cache

import numpy as np
from pyproj import Transformer

from dashboard.geodesy import Floats

CONIC_LATITUDES = (15.0, 75.0)
"""Middle latitudes between which a cone suits a route [deg]; nearer to equator or pole a plane does."""

PARALLEL_STEP_DEG = 5.0
EDGE_PART = 1 / 6
"""The standard parallels lie this part of the range of latitudes in from its ends.

References
----------
Snyder, J. P. (1987). Map Projections: A Working Manual, p. 99 ff. doi:10.3133/pp1395
"""


@dataclass(frozen=True)
class Projection:
    """Hold a projection: PROJ's definition and the words for a method line."""

    definition: str
    words: str

    def forward(self, lonlat: Floats) -> Floats:
        """Project positions, shape (n, 2) [deg] to (n, 2) [m]."""
        return np.column_stack(_transformer(self.definition).transform(lonlat[:, 0], lonlat[:, 1]))

    def inverse(self, metres: Floats) -> Floats:
        """Bring projected positions back, shape (n, 2) [m] to (n, 2) [deg]."""
        transformer = _transformer(self.definition)
        return np.column_stack(transformer.transform(metres[:, 0], metres[:, 1], direction="INVERSE"))


@cache
def _transformer(definition: str) -> Transformer:
    return Transformer.from_crs("OGC:CRS84", definition, always_xy=True)


def whole_projection(lonlat: Floats) -> Projection:
    """Choose the projection of the sheet that shows everything: Lambert conformal conic in middle latitudes."""
    lon = np.unwrap(np.sort(lonlat[:, 0]), period=360.0)
    south, north = float(lonlat[:, 1].min()), float(lonlat[:, 1].max())
    lon_0, lat_0 = round((lon.min() + lon.max()) / 2), round((south + north) / 2)
    if not CONIC_LATITUDES[0] <= abs((south + north) / 2) <= CONIC_LATITUDES[1]:
        return close_projection(float(lon_0), float(lat_0))
    inset = (north - south) * EDGE_PART
    step = PARALLEL_STEP_DEG if north - south > 2 * PARALLEL_STEP_DEG else 1.0
    lat_1, lat_2 = (round(lat / step) * step for lat in (south + inset, north - inset))
    definition = f"+proj=lcc +lat_1={lat_1:g} +lat_2={lat_2:g} +lat_0={lat_0} +lon_0={lon_0} +ellps=WGS84"
    words = f"Lambert conformal conic, standard parallels {lat_1:g}° and {lat_2:g}°, central meridian {lon_0}°, WGS 84"
    return Projection(definition, words)


def close_projection(lon_0: float, lat_0: float) -> Projection:
    """Choose the projection of a close-up: distances from its centre are exact."""
    definition = f"+proj=aeqd +lat_0={lat_0:.4f} +lon_0={lon_0:.4f} +ellps=WGS84"
    return Projection(definition, "azimuthal equidistant about the centre, WGS 84")
