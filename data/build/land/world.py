"""The world's countries, from Natural Earth 1:10 million: every boundary that is not Ukraine's, for measuring.

Natural Earth draws who controls a place; Crimea is moved back to Ukraine here, whose territory it is by UN General
Assembly resolution 68/262 (2014).
"""

import io
from dataclasses import dataclass, replace
from pathlib import Path

import antimeridian
import geopandas as gpd
import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from data.build.iso import KOSOVO_NUMERIC, IsoCodes
from data.build.land.land import areas_of, mend, round_areas, simplify_together
from data.build.packages import WORLD_ATLAS, read_member
from data.build.window import Window

TOLERANCE_DEG = 0.001
RESOLUTION_M = 5000
"""Half a millimetre at 1:10 million, the usual bound for a drawn line: far above the simplification's 100 m."""
DECIMALS = 4

_AROUND_CRIMEA = Window(31, 43.5, 43, 51)
_SIMFEROPOL = shapely.Point(34.10, 44.95)
"""GeoNames 693805."""


@dataclass(frozen=True)
class Country:
    """Hold a country as Natural Earth names and outlines it, with ISO codes where it has them."""

    name: str
    alpha2: str | None
    alpha3: str | None
    land: BaseGeometry


def read_world(codes: list[IsoCodes]) -> list[Country]:
    """Read every country: valid, cut at the antimeridian, Crimea in Ukraine, sorted by name."""
    by_number = {code.numeric: code for code in codes}
    lands = _read_lands("10m")
    # The package rounds to 0.0036 by 0.0017 degrees, which leaves nothing of the Vatican at this scale.
    lost = [key for key, land in lands.items() if land.is_empty]
    coarser = _read_lands("50m") if lost else {}
    for key in lost:
        lands = {other: areas_of(shapely.difference(land, coarser[key])) for other, land in lands.items()}
        lands[key] = coarser[key]
    # Where two share a number, as Australia and its Ashmore and Cartier Islands do, the larger bears the code.
    largest = dict(sorted(((number, name) for name, number in lands), key=lambda key: lands[key[1], key[0]].area))
    countries = []
    for (name, number), land in sorted(lands.items()):
        own_number = KOSOVO_NUMERIC if name == "Kosovo" else number if largest[number] == name else None
        code = None if own_number is None else by_number.get(own_number)
        countries.append(Country(name, code.alpha2 if code else None, code.alpha3 if code else None, land))
    return _return_crimea(countries)


def simplify_world(countries: list[Country]) -> list[Country]:
    """Thin and round the outlines, neighbours together."""
    thinned = simplify_together({country.name: country.land for country in countries}, TOLERANCE_DEG)
    return [replace(country, land=round_areas(thinned[country.name], DECIMALS)) for country in countries]


def write_world(path: Path, countries: list[Country]) -> None:
    """Write the countries as GeoParquet, which repeats byte for byte where GeoPackage does not."""
    table = gpd.GeoDataFrame(
        {
            "iso_a2": [country.alpha2 for country in countries],
            "iso_a3": [country.alpha3 for country in countries],
            "name": [country.name for country in countries],
        },
        geometry=[shapely.orient_polygons(shapely.normalize(country.land)) for country in countries],
        crs="OGC:CRS84",
    )
    table.to_parquet(path, compression="zstd", compression_level=19, index=False)


def _read_lands(scale: str) -> dict[tuple[str, int], BaseGeometry]:
    """Read the land of every country by its name and ISO number, which is -1 where there is none."""
    topology = io.BytesIO(read_member(WORLD_ATLAS, f"package/countries-{scale}.json"))
    rows = gpd.read_file(topology, layer="countries")
    lands = {}
    for row in rows.itertuples():
        parts = [_cut_at_antimeridian(part) for part in shapely.get_parts(row.geometry)]
        lands[row.name, int(row.id) if isinstance(row.id, str) else -1] = areas_of(shapely.union_all(parts))
    if len(lands) != len(rows):
        raise ValueError(f"every country needs its own name, found {len(rows) - len(lands)} twice")
    return lands


def _cut_at_antimeridian(polygon: shapely.Polygon) -> BaseGeometry:
    if not _jumps(polygon):
        return mend(polygon)
    # Counted from 0 to 360 degrees east the polygon is in one piece and can be mended.
    eastward = shapely.transform(polygon, lambda points: np.column_stack([points[:, 0] % 360, points[:, 1]]))
    if _jumps(eastward):  # It goes round a pole, as Antarctica alone does.
        return mend(antimeridian.fix_polygon(polygon, force_south_pole=True, fix_winding=True))
    whole = shapely.get_parts(mend(eastward))
    return mend(shapely.union_all([antimeridian.fix_polygon(part, fix_winding=True) for part in whole]))


def _jumps(polygon: shapely.Polygon) -> bool:
    longitudes = shapely.get_coordinates(polygon)[:, 0]
    return bool((np.abs(np.diff(longitudes)) > 180).any())


def _return_crimea(countries: list[Country]) -> list[Country]:
    by_name = {country.name: country for country in countries}
    russia, ukraine = by_name["Russia"], by_name["Ukraine"]
    # Clipped first: only then is the part that holds Simferopol the peninsula alone.
    nearby = shapely.get_parts(areas_of(shapely.intersection(russia.land, _AROUND_CRIMEA.outline)))
    crimea = next(part for part in nearby if part.contains(_SIMFEROPOL))
    by_name["Russia"] = replace(russia, land=areas_of(shapely.difference(russia.land, crimea)))
    by_name["Ukraine"] = replace(ukraine, land=areas_of(shapely.union(ukraine.land, crimea)))
    return list(by_name.values())
