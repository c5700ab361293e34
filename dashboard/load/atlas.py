"""Read the atlas from the derived files of data/geo."""

import json
from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.case.deferred import DeferredMapping
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
    """Read the boundaries; every later call returns the same atlas.

    An outline is made of what was read when it is first asked for; finer ones, rail network, coast and sea are then
    read. A file that is missing raises FileNotFoundError then.

    Raises
    ------
    FileNotFoundError
        If the file of the boundaries is missing.
    """
    world = list(_world(folder))
    ukraine = cache(partial(_ukraine, folder))
    return Atlas(
        territories=DeferredMapping(
            {code: outline for code, outline in world if code} | {"UA": lambda: _whole(ukraine())}
        ),
        parts=DeferredMapping({"crimea": lambda: _osm("Crimea", ukraine()["crimea"])}),
        land_borders=DeferredMapping(
            {("RU", "UA"): lambda: _osm("the land border of Ukraine and Russia", ukraine()["land-border-ru"])}
        ),
        rail=lambda: _rail(folder),
        coasts=lambda: (_coast(folder),),
        sea=lambda: load_sea(folder),
        uncoded=lambda: tuple(outline() for code, outline in world if not code),
        capitals=lambda: load_world_gazetteer().capitals,
    )


def _world(folder: Path) -> Iterator[tuple[str | None, Callable[[], Boundary]]]:
    """Give the code of each area of the world, None where it has none of its own, and what makes its outline."""
    with pq.ParquetFile(folder / "world.parquet") as file:  # brings in no pandas, as `read_table` does
        rows = file.read(columns=["iso_a2", "name", "geometry"]).to_pylist()
    for row in rows:
        code, name = row["iso_a2"], row["name"]
        yield code, partial(_natural_earth, f"the territory of {name}" if code else name, row["geometry"])


def _natural_earth(name: str, wkb: bytes) -> Boundary:
    return Boundary(name, shapely.from_wkb(wkb), NATURAL_EARTH_RESOLUTION_M, NATURAL_EARTH)


def _osm(name: str, geometry: BaseGeometry) -> Boundary:
    return Boundary(name, geometry, OSM_RESOLUTION_M, OSM_BOUNDARY)


def _whole(ukraine: dict[str, BaseGeometry]) -> Boundary:
    whole = shapely.union_all([ukraine["mainland"], ukraine["crimea"]])
    return _osm("the recognised territory of Ukraine", whole)


def _ukraine(folder: Path) -> dict[str, BaseGeometry]:
    text = (folder / "ukraine.geojson").read_text(encoding="utf-8")
    parts = (feature["properties"]["part"] for feature in json.loads(text)["features"])
    return dict(zip(parts, shapely.get_parts(shapely.from_geojson(text)), strict=True))


def _coast(folder: Path) -> Coast:
    land = shapely.from_geojson((folder / "coast-primorye.geojson").read_text(encoding="utf-8"))
    return Coast(shapely.union_all(shapely.get_parts(land)), COAST_WINDOW, OSM_COAST)


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
