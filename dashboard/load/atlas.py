"""Read the atlas from the derived files of data/geo."""

from functools import cache
from pathlib import Path

import geopandas as gpd
import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.checks.atlas import Atlas
from dashboard.geodesy import Boundary
from dashboard.load.sea import load_sea
from dashboard.load.towns import load_world_gazetteer
from dashboard.routing import Coast, RailGraph

GEODATA = Path(__file__).resolve().parents[2] / "data" / "geo"
"""Where the derived geodata stands; see its datapackage.json."""

OSM_BOUNDARY = "boundary OSM Dec 2017"
NATURAL_EARTH = "boundary Natural Earth 1:10m"
OSM_COAST = "coast OSM Dec 2017"
OSM_RAIL = "OSM, by scgraph-data 2.0.0"

OSM_RESOLUTION_M = 10.0
"""How far the OSM outlines may lie from what they depict [m], as the geodata's descriptor says."""

NATURAL_EARTH_RESOLUTION_M = 5_000.0
"""Half a millimetre at the data's scale of 1:10,000,000 [m], the usual bound for a drawn line; as the descriptor."""

COAST_WINDOW = (129.5, 41.3, 134.5, 44.0)
"""West, south, east, north of the coast at hand [deg]: Primorye and the mouth of the Tumen."""


@cache
def load_atlas(folder: Path = GEODATA) -> Atlas:
    """Read boundaries, rail network, coast and sea; every later call returns the same atlas.

    Raises
    ------
    FileNotFoundError
        If a file of the geodata is missing.
    """
    world = gpd.read_parquet(folder / "world.parquet")
    territories = _territories(world)
    ukraine = _ukraine(folder)
    whole = shapely.union_all([ukraine["mainland"], ukraine["crimea"]])
    territories["UA"] = _osm("the recognised territory of Ukraine", whole)
    return Atlas(
        territories=territories,
        parts={"crimea": _osm("Crimea", ukraine["crimea"])},
        land_borders={("RU", "UA"): _osm("the land border of Ukraine and Russia", ukraine["land-border-ru"])},
        rail=_rail(folder),
        coasts=(_coast(folder),),
        sea=load_sea(folder),
        uncoded=_uncoded(world),
        capitals=load_world_gazetteer().capitals,
    )


def _osm(name: str, geometry: BaseGeometry) -> Boundary:
    return Boundary(name, geometry, OSM_RESOLUTION_M, OSM_BOUNDARY)


def _territories(world: gpd.GeoDataFrame) -> dict[str, Boundary]:
    coded = world[world.iso_a2.notna()]
    return {
        str(code): _natural_earth(f"the territory of {name}", geometry)
        for code, name, geometry in zip(coded.iso_a2, coded.name, coded.geometry, strict=True)
    }


def _uncoded(world: gpd.GeoDataFrame) -> tuple[Boundary, ...]:
    rest = world[world.iso_a2.isna()]
    return tuple(_natural_earth(str(name), geometry) for name, geometry in zip(rest.name, rest.geometry, strict=True))


def _natural_earth(name: str, geometry: BaseGeometry) -> Boundary:
    return Boundary(name, geometry, NATURAL_EARTH_RESOLUTION_M, NATURAL_EARTH)


def _ukraine(folder: Path) -> dict[str, BaseGeometry]:
    ring = gpd.read_file(folder / "ukraine.geojson")
    return dict(zip(ring.part, ring.geometry, strict=True))


def _coast(folder: Path) -> Coast:
    land = gpd.read_file(folder / "coast-primorye.geojson")
    return Coast(shapely.union_all(land.geometry.to_numpy()), COAST_WINDOW, OSM_COAST)


def _rail(folder: Path) -> RailGraph:
    with np.load(folder / "rail.npz") as held:
        graph = RailGraph(
            lon=held["lon"].astype(np.float64),
            lat=held["lat"].astype(np.float64),
            start=held["u"].astype(np.int32),
            end=held["v"].astype(np.int32),
            length_km=held["km"].astype(np.float64),
            country=held["country"].astype(np.int32),
            countries=tuple(str(code) for code in held["countries"]),
            source=OSM_RAIL,
        )
    graph.prepare()
    return graph
