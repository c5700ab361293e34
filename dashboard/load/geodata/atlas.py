"""Read the atlas from the derived files of data/geo."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, partial
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow.parquet as pq
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.case.deferred import DeferredMapping
from dashboard.checks.atlas import Atlas
from dashboard.geodesy import Boundary
from dashboard.geodesy.ground.land import WHOLE_PARTS
from dashboard.load.geodata.sea import load_sea
from dashboard.load.geodata.towns import load_world_gazetteer
from dashboard.routing import Coast, RailGraph

GEODATA = Path(__file__).resolve().parents[3] / "data" / "geo"
"""Where the derived geodata stands; see its datapackage.json."""

DESCRIPTOR = "datapackage.json"

OSM_BOUNDARY = "boundary OSM Dec 2017"
UNITED_NATIONS = "outline UN Geodata, where OSM draws no line"
OSM_COAST = "coast OSM Dec 2017"
OSM_RAIL = "OSM, by scgraph-data 2.0.0"

OSM_RESOLUTION_M = 10.0
"""How far the OSM outlines may lie from what they depict [m], as the geodata's descriptor says."""

WORLD_RESOLUTION_M = 350.0
"""How far the simplified OSM outlines of the world may lie from what they depict [m], as the descriptor."""

UNITED_NATIONS_RESOLUTION_M = 5_000.0
"""How far the UN's simplified outlines may lie from what they depict [m], as the descriptor."""

DISPUTED = "disputed-areas.geojson"
"""Areas that a convention may name as parts, by id."""

FINER = "territory-"
"""Files of territories that are measured finer than the world: their parts, and lines shared with a neighbour."""

COASTS = "coast-"
"""Files of fine coasts, each with the window that it covers as its ``bbox``: west, south, east, north [deg]."""

LAND_BORDER = "land-border"
"""The part that is a line shared with a neighbour."""


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
    named = {area.code: area for area in world if area.code}
    finer = [_Finer(folder / r["path"], r["facts"]) for r in read_resources(folder, FINER)]
    disputed = partial(_disputed, folder / DISPUTED)
    return Atlas(
        territories=DeferredMapping(
            {code: area.outline for code, area in named.items()} | {each.code: each.whole for each in finer}
        ),
        parts=DeferredMapping(
            {area: partial(disputed, area) for r in read_resources(folder, DISPUTED) for area in r["facts"]["parts"]}
            | {part: partial(each.alone, part) for each in finer for part in each.apart}
        ),
        land_borders=DeferredMapping(
            {
                each.sides(code): partial(each.border, code, named[code].name)
                for each in finer
                for code in each.neighbours
            }
        ),
        rail=lambda: _rail(folder),
        coasts=lambda: tuple(_coast(folder / r["path"]) for r in read_resources(folder, COASTS)),
        sea=lambda: load_sea(folder),
        uncoded=lambda: tuple(area.outline() for area in world if not area.code),
        capitals=lambda: load_world_gazetteer().capitals,
        recognised=frozenset(code for code, area in named.items() if area.is_recognised),
        landlocked=frozenset(code for code, area in named.items() if area.is_landlocked),
    )


@dataclass(frozen=True)
class _Area:
    """Hold an area of the world, whose outline its file has in a row group of its own, read when it is asked for.

    It has no code where it is no country's.
    """

    file: Path
    footer: pq.FileMetaData
    row: int
    code: str | None
    name: str
    is_recognised: bool
    is_landlocked: bool

    def outline(self) -> Boundary:
        if not self.code:
            name = self.name
        elif self.is_recognised:
            name = f"the recognised territory of {self.name}"
        else:
            name = f"the territory of {self.name} as OpenStreetMap draws it"
        with pq.ParquetFile(self.file, metadata=self.footer) as file:
            (wkb,) = file.read_row_group(self.row, columns=["geometry"])["geometry"].to_pylist()
        return Boundary(name, shapely.from_wkb(wkb), WORLD_RESOLUTION_M, OSM_BOUNDARY, self.name)


def _world(folder: Path) -> Iterator[_Area]:
    path = folder / "world.parquet"
    with pq.ParquetFile(path) as file:  # brings in no pandas, as `read_table` does
        footer = file.metadata
        rows = file.read(columns=["iso_a2", "name", "is_recognised", "is_landlocked"]).to_pylist()
    for number, row in enumerate(rows):
        yield _Area(path, footer, number, row["iso_a2"], row["name"], row["is_recognised"], row["is_landlocked"])


def _disputed(path: Path, area: str) -> Boundary:
    """Read a disputed area: as OpenStreetMap draws it where it does, else from the UN's coarser outline."""
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    feature = next(each for each in features if each["properties"]["part"] == area)
    by_the_un = feature["properties"]["outlined"] == "by the UN"
    return Boundary(
        feature["properties"]["name"],
        shapely.from_geojson(json.dumps(feature["geometry"])),
        UNITED_NATIONS_RESOLUTION_M if by_the_un else WORLD_RESOLUTION_M,
        UNITED_NATIONS if by_the_un else OSM_BOUNDARY,
    )


def read_resources(folder: Path, prefix: str) -> list[dict[str, Any]]:
    """List what the descriptor says of the files whose names begin so."""
    resources = json.loads((folder / DESCRIPTOR).read_text(encoding="utf-8"))["resources"]
    return [resource for resource in resources if resource["path"].startswith(prefix)]


@dataclass(frozen=True, eq=False)
class _Finer:
    """Hold a file of a territory that is measured finer, and what the descriptor says of it; read once, when asked."""

    path: Path
    facts: Mapping[str, Any]

    @property
    def code(self) -> str:
        (code,) = self.facts["countries"]
        return str(code)

    @property
    def apart(self) -> list[str]:
        return [part for part in self.facts["parts"] if part not in {*WHOLE_PARTS, LAND_BORDER}]

    @property
    def neighbours(self) -> list[str]:
        return list(self.facts["neighbours"])

    def sides(self, neighbour: str) -> tuple[str, str]:
        first, second = sorted((self.code, neighbour))
        return first, second

    @cached_property
    def pieces(self) -> list[tuple[dict[str, str], BaseGeometry]]:
        text = self.path.read_text(encoding="utf-8")
        said = (feature["properties"] for feature in json.loads(text)["features"])
        return list(zip(said, shapely.get_parts(shapely.from_geojson(text)), strict=True))

    def whole(self) -> Boundary:
        areas = [(said, area) for said, area in self.pieces if said["part"] != LAND_BORDER]
        name = next(said["name"] for said, _ in areas if said["part"] in WHOLE_PARTS)
        return _osm(f"the recognised territory of {name}", shapely.union_all([area for _, area in areas]), name)

    def alone(self, part: str) -> Boundary:
        return next(_osm(said["name"], area) for said, area in self.pieces if said["part"] == part)

    def border(self, neighbour: str, neighbour_name: str) -> Boundary:
        said, line = next((s, line) for s, line in self.pieces if s.get("neighbour") == neighbour)
        return _osm(f"the land border of {said['name']} and {neighbour_name}", line)


def _osm(name: str, geometry: BaseGeometry, short_name: str = "") -> Boundary:
    return Boundary(name, geometry, OSM_RESOLUTION_M, OSM_BOUNDARY, short_name)


def _coast(path: Path) -> Coast:
    text = path.read_text(encoding="utf-8")
    west, south, east, north = json.loads(text)["bbox"]
    land = shapely.union_all(shapely.get_parts(shapely.from_geojson(text)))
    return Coast(land, (west, south, east, north), OSM_COAST)


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
            gaps=held["gaps"].astype(np.int32),
        )
    graph.prepare()
    return graph
