"""The world's countries: from Natural Earth 1:10 million for drawing, and as `countries` lays them for measuring.

Natural Earth draws who controls a place. What the other has by an act of the United Nations is put where it is measured
too: see `countries.DISPUTED`.
"""

import io
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import antimeridian
import geopandas as gpd
import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from data.build.geojson import Feature
from data.build.iso import KOSOVO_NUMERIC, IsoCodes
from data.build.land.countries import DISPUTED, LANDLOCKED, TOLERANCE_DEG, UNSETTLED
from data.build.land.land import area_km2, areas_of, mend, round_areas
from data.build.packages import WORLD_ATLAS, read_member
from data.build.window import Window

DRAWN_RESOLUTION_M = 5000
"""Half a millimetre at 1:10 million, the usual bound for a drawn line [m]."""
RESOLUTION_M = 350
"""A coast may be moved by 330 m, a land border by less; the source's 10 m and the grid's come on top [m]."""
GRID_DEG = 2.0**-13
"""Corners lie on a grid of 14 m, a power of two: numbers with few digits of their own take half the bytes [deg]."""
AREA_DECIMALS = 4
FOLDED = {
    "N. Cyprus": "Cyprus",  # UN Security Council resolution 541 (1983)
    "Cyprus U.N. Buffer Zone": "Cyprus",
    "Somaliland": "Somalia",  # a member of the United Nations in its borders of 1960
    "Baikonur": "Kazakhstan",  # let to Russia by the treaty of 1994
    "USNB Guantanamo Bay": "Cuba",  # let to the United States by the treaty of 1903
    "Siachen Glacier": "India",  # held by it; the status of Jammu and Kashmir is open
}
"""What Natural Earth draws apart, and whose it is drawn here."""

_SMALLEST_ISLET_KM2 = 0.1
_SMALLEST_UNCODED_KM2 = 0.5

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


@dataclass(frozen=True)
class Territory:
    """Hold a country as it is measured to; one without a code is ground that is no country's."""

    country: Country
    is_recognised: bool


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
    return _return_crimea(_fold(countries))


def move_disputed(countries: list[Country], areas: Mapping[str, BaseGeometry]) -> list[Country]:
    """Draw each disputed area where it is measured: in the country whose part it is by `DISPUTED`."""
    by_code = {country.alpha3: country for country in countries if country.alpha3}
    for row in DISPUTED:
        owner = by_code.get(row.part_of)
        if owner is None:
            continue
        gained = owner.land
        for code in set(row.drawn) - {row.part_of}:
            loser = by_code[code]
            gained = shapely.union(gained, areas_of(shapely.intersection(loser.land, areas[row.id])))
            by_code[code] = replace(loser, land=areas_of(shapely.difference(loser.land, areas[row.id])))
        by_code[row.part_of] = replace(owner, land=areas_of(gained))
    return [by_code.get(country.alpha3, country) if country.alpha3 else country for country in countries]


def measure_world(drawn: list[Country], lands: Mapping[str, BaseGeometry], codes: list[IsoCodes]) -> list[Territory]:
    """Name the countries that `lay_countries` laid, and add what Natural Earth has as ground of no country.

    Parameters
    ----------
    drawn
        Natural Earth's countries.
    lands
        The land of each country by ISO 3166-1 alpha-3 code, neighbours side by side.
    """
    open_ = {*UNSETTLED, *(code for row in DISPUTED for code in row.open)}
    names = {code.alpha3: code.name for code in codes} | {c.alpha3: c.name for c in drawn if c.alpha3}
    alpha2 = {code.alpha3: code.alpha2 for code in codes}
    world = [
        Territory(Country(names[code], alpha2[code], code, _round(land)), code not in open_)
        for code, land in lands.items()
    ]
    everybodys = shapely.STRtree(list(lands.values()))
    for country in drawn:
        if country.alpha2 is None:
            around = [everybodys.geometries[n] for n in everybodys.query(country.land, predicate="intersects")]
            land = areas_of(shapely.difference(country.land, shapely.union_all(around)))
            rest = [part for part in shapely.get_parts(land) if area_km2(part) > _SMALLEST_UNCODED_KM2]
            if rest:
                world.append(Territory(replace(country, land=_round(shapely.union_all(rest))), is_recognised=False))
    return sorted(world, key=lambda each: each.country.name)


def _round(land: BaseGeometry) -> BaseGeometry:
    """Put an outline on the grid and leave out islets; a country of islets keeps them all."""
    large = [part for part in shapely.get_parts(land) if area_km2(part) > _SMALLEST_ISLET_KM2]
    kept = areas_of(shapely.union_all(large)) if large else land
    gridded = shapely.transform(kept, lambda corners: np.round(corners / GRID_DEG) * GRID_DEG)
    # What mending adds lies off the grid.
    return areas_of(shapely.set_precision(mend(shapely.remove_repeated_points(gridded)), GRID_DEG))


def write_world(path: Path, world: list[Territory]) -> None:
    """Write the territories as GeoParquet, which repeats byte for byte where GeoPackage does not.

    Each is a row group of its own, so that one outline is read without the others.
    """
    countries = [each.country for each in world]
    table = gpd.GeoDataFrame(
        {
            "iso_a2": [country.alpha2 for country in countries],
            "iso_a3": [country.alpha3 for country in countries],
            "name": [country.name for country in countries],
            "is_recognised": [each.is_recognised for each in world],
            "is_landlocked": [country.alpha3 in LANDLOCKED for country in countries],
        },
        geometry=[shapely.orient_polygons(shapely.normalize(country.land)) for country in countries],
        crs="OGC:CRS84",
    )
    table.to_parquet(path, compression="zstd", compression_level=19, index=False, row_group_size=1)


def disputed_features(areas: Mapping[str, BaseGeometry]) -> list[Feature]:
    """Make the areas that a convention may name, thinned, each with who says what of it."""
    features = []
    for row in DISPUTED:
        parts = [part for part in shapely.get_parts(areas[row.id]) if area_km2(part) > _SMALLEST_ISLET_KM2]
        land = shapely.coverage_simplify([areas_of(shapely.union_all(parts))], TOLERANCE_DEG)[0]
        said = {"part": row.id, "name": row.name, "outlined": row.outlined, "source": row.source}
        features.append(Feature(said, round_areas(land, AREA_DECIMALS)))
    return features


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


def _fold(countries: list[Country]) -> list[Country]:
    by_name = {country.name: country for country in countries}
    for name, whole in FOLDED.items():
        land = areas_of(shapely.union(by_name[whole].land, by_name.pop(name).land))
        by_name[whole] = replace(by_name[whole], land=land)
    return list(by_name.values())


def _return_crimea(countries: list[Country]) -> list[Country]:
    by_name = {country.name: country for country in countries}
    russia, ukraine = by_name["Russia"], by_name["Ukraine"]
    # Clipped first: only then is the part that holds Simferopol the peninsula alone.
    nearby = shapely.get_parts(areas_of(shapely.intersection(russia.land, _AROUND_CRIMEA.outline)))
    crimea = next(part for part in nearby if part.contains(_SIMFEROPOL))
    by_name["Russia"] = replace(russia, land=areas_of(shapely.difference(russia.land, crimea)))
    by_name["Ukraine"] = replace(ukraine, land=areas_of(shapely.union(ukraine.land, crimea)))
    return list(by_name.values())
