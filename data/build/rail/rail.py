"""The railways of the old world as a graph: nodes with their country, edges with the length of their track.

Derived from OpenStreetMap by the scgraph authors. Weights are lengths along the track, not of the straight lines
between nodes, which are 3 to 4 % shorter. What the package lacks is mended: where two ends of track face each other
over a short gap they are joined, larger gaps are bridged by the rows of `bridges.csv`, and lines for passengers alone
beside which another line runs are left out by those of `high_speed.csv`.
"""

import ast
import csv
import itertools
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import Geod
from scipy.sparse import coo_array, csr_array
from scipy.sparse.csgraph import connected_components, dijkstra
from scipy.spatial import KDTree

from data.build.iso import IsoCodes
from data.build.land.land import Rings
from data.build.packages import SCGRAPH_DATA, read_member
from data.build.window import Window

FOLDER = Path(__file__).parent

RAIL = Window(-12, 0, 180, 78)

SMALLEST_COMPONENT = 20
"""Nodes a connected piece needs to be kept; smaller ones are stubs that reach no other town."""

SPHERE_KM = 6371.0
"""Radius of the sphere on which ends of track are looked for [km]."""

JOINED_KM = 12.0
"""Two ends of track that face each other are joined over no wider gap than this [km]: about a station's distance."""

SURE_KM = 3.0
"""A join no longer than this [km] makes no path doubtful: it is off by less than the radius of any town."""

FACING = 0.8
"""Cosine of the angle by which a join may turn from the direction of either end: 37 degrees."""

DETOUR = 10.0
"""Ends are joined only if the way between them by the lines there are is longer than this many times the gap."""

NEAR_ROW_KM = 2.0
"""An end of a row kept by hand is the nearest node, no farther than this [km]."""

_WGS84 = Geod(ellps="WGS84")


@dataclass(frozen=True, eq=False)
class RailGraph:
    """Hold a network: n nodes and m undirected edges, each once with `u < v`.

    Parameters
    ----------
    lon, lat
        Position of each node, shape (n,) [deg].
    u, v
        Ends of each edge as node numbers, shape (m,).
    km
        Length of its track, shape (m,) [km].
    added
        Numbers of the edges that are not in the package.
    gaps
        Those of them whose length no source states, longer than `SURE_KM`.
    """

    lon: NDArray[np.float64]
    lat: NDArray[np.float64]
    u: NDArray[np.int32]
    v: NDArray[np.int32]
    km: NDArray[np.float64]
    added: NDArray[np.int32]
    gaps: NDArray[np.int32]

    def keep(self, chosen: NDArray[np.bool_]) -> "RailGraph":
        """Keep the chosen nodes, renumbered in their order, and the edges between them."""
        number = np.cumsum(chosen, dtype=np.int32) - 1
        lasting = chosen[self.u] & chosen[self.v]
        edge_number = np.cumsum(lasting, dtype=np.int32) - 1
        return RailGraph(
            self.lon[chosen],
            self.lat[chosen],
            number[self.u[lasting]],
            number[self.v[lasting]],
            self.km[lasting],
            edge_number[self.added[lasting[self.added]]],
            edge_number[self.gaps[lasting[self.gaps]]],
        )

    def join(
        self, u: NDArray[np.int32], v: NDArray[np.int32], km: NDArray[np.float64], *, sure: NDArray[np.bool_]
    ) -> "RailGraph":
        """Add edges; those that are not sure are gaps."""
        numbers = np.arange(self.u.size, self.u.size + u.size, dtype=np.int32)
        return replace(
            self,
            u=np.append(self.u, np.minimum(u, v)),
            v=np.append(self.v, np.maximum(u, v)),
            km=np.append(self.km, km),
            added=np.append(self.added, numbers),
            gaps=np.append(self.gaps, numbers[~sure]),
        )

    def without(self, edges: NDArray[np.int32]) -> "RailGraph":
        """Leave out edges."""
        lasting = np.ones(self.u.size, dtype=bool)
        lasting[edges] = False
        number = np.cumsum(lasting, dtype=np.int32) - 1
        return replace(
            self,
            u=self.u[lasting],
            v=self.v[lasting],
            km=self.km[lasting],
            added=number[self.added[lasting[self.added]]],
            gaps=number[self.gaps[lasting[self.gaps]]],
        )

    def chord_km(self, u: NDArray[np.int32], v: NDArray[np.int32]) -> NDArray[np.float64]:
        """Measure geodesics between nodes [km]."""
        metres = _WGS84.inv(self.lon[u], self.lat[u], self.lon[v], self.lat[v])[2]
        return np.asarray(metres) / 1000.0

    def matrix(self) -> csr_array:
        """Give the lengths [km] as a sparse matrix, both ways."""
        rows, columns = np.concatenate([self.u, self.v]), np.concatenate([self.v, self.u])
        return csr_array((np.concatenate([self.km, self.km]), (rows, columns)), shape=(self.lon.size,) * 2)

    def nearest(self, lon: float, lat: float) -> int:
        """Find the node nearest to where a row kept by hand has it.

        Raises
        ------
        ValueError
            If it is farther than `NEAR_ROW_KM`.
        """
        metres = np.asarray(_WGS84.inv(np.full_like(self.lon, lon), np.full_like(self.lat, lat), self.lon, self.lat)[2])
        node = int(np.argmin(metres))
        if metres[node] > 1000.0 * NEAR_ROW_KM:
            found_km = metres[node] / 1000
            raise ValueError(
                f"{lon} {lat}: needs a node within {NEAR_ROW_KM:g} km, found the nearest {found_km:.1f} off"
            )
        return node


def read_railways() -> RailGraph:
    """Read the part of the world's graph inside the window, without importing the package; takes 25 s."""
    lines = read_member(SCGRAPH_DATA, "scgraph_data/world_railways.py").decode().splitlines()
    values = {name: text for name, _, text in (line.partition("=") for line in lines)}
    lat, lon = np.array(ast.literal_eval(values["nodes"])).T
    edges = [(u, v, km) for u, ends in enumerate(ast.literal_eval(values["graph"])) for v, km in ends.items() if u < v]
    u, v, km = np.array(sorted(edges)).T
    none = np.array([], dtype=np.int32)
    world = RailGraph(lon, lat, u.astype(np.int32), v.astype(np.int32), km, none, none)
    return world.keep((lon >= RAIL.west) & (lat >= RAIL.south) & (lat <= RAIL.north))


def build_railways(world: RailGraph, rings: Rings, codes: list[IsoCodes]) -> tuple[RailGraph, NDArray[np.str_]]:
    """Mend the network and keep its useful pieces, each node with its country."""
    country = locate_nodes(world, rings, codes)
    u, v = face_ends(world, country)
    gap_km = world.chord_km(u, v)
    shares = np.array([[0.25], [0.5], [0.75]])
    lon, lat = ((each[u] * (1.0 - shares) + each[v] * shares).ravel() for each in (world.lon, world.lat))
    on_land = (find_countries(lon, lat, rings, codes).reshape(3, -1) == country[u]).all(axis=0)
    dry = on_land | (gap_km <= SURE_KM)
    joined = world.join(u[dry], v[dry], gap_km[dry], sure=gap_km[dry] <= SURE_KM)
    whole = bridge_gaps(leave_out_high_speed(joined))
    kept = _sizes(whole) >= SMALLEST_COMPONENT
    return whole.keep(kept), country[kept]


def _sizes(graph: RailGraph) -> NDArray[np.int64]:
    """Count for each node the nodes of its connected piece."""
    count = graph.lon.size
    links = coo_array((np.ones(graph.u.size), (graph.u, graph.v)), shape=(count, count))
    component = connected_components(links, directed=False)[1]
    return np.asarray(np.bincount(component)[component], dtype=np.int64)


def leave_out_high_speed(graph: RailGraph) -> RailGraph:
    """Leave out the lines of `high_speed.csv`: the shortest ways between the positions of each row."""
    lengths_km, dropped = graph.matrix(), []
    edge_of = {(int(u), int(v)): number for number, (u, v) in enumerate(zip(graph.u, graph.v, strict=True))}
    for row in _rows("high_speed.csv"):
        positions = [tuple(map(float, at.split())) for at in row["lon_lat"].split(";")]
        nodes = [graph.nearest(lon, lat) for lon, lat in positions]
        for start, end in itertools.pairwise(nodes):
            before = dijkstra(lengths_km, indices=np.array([start]), return_predecessors=True)[1][0]
            node = end
            while node != start:
                dropped.append(edge_of[min(node, int(before[node])), max(node, int(before[node]))])
                node = int(before[node])
    return graph.without(np.array(sorted(set(dropped)), dtype=np.int32))


def face_ends(graph: RailGraph, country: NDArray[np.str_]) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """List ends of track in one country that face each other over a gap of `JOINED_KM` or less, the narrowest first.

    They are joined only where the lines there are lead from one to the other by a long way round, or not at all. Across
    a border no two are, as rails may well end on both sides, nor over more water than `SURE_KM` may hold.
    """
    count = np.bincount(np.concatenate([graph.u, graph.v]), minlength=graph.lon.size)
    neighbour = np.zeros(graph.lon.size, dtype=np.int64)
    single = count == 1
    for here, there in ((graph.u, graph.v), (graph.v, graph.u)):
        neighbour[here[single[here]]] = there[single[here]]
    ends = np.flatnonzero(single)
    turn, rise = np.radians(graph.lon[ends]), np.radians(graph.lat[ends])
    places = np.column_stack([np.cos(rise) * np.cos(turn), np.cos(rise) * np.sin(turn), np.sin(rise)])
    pairs = ends[KDTree(places).query_pairs(JOINED_KM / SPHERE_KM, output_type="ndarray")]
    pairs = pairs[country[pairs[:, 0]] == country[pairs[:, 1]]]
    gap_km = graph.chord_km(pairs[:, 0], pairs[:, 1])
    facing = np.minimum(_facing(graph, neighbour, *pairs.T), _facing(graph, neighbour, *pairs.T[::-1]))
    lengths_km, joined, chosen = graph.matrix(), set[int](), []
    for number in np.lexsort((pairs[:, 1], pairs[:, 0], gap_km)).tolist():
        one, other = pairs[number].tolist()
        if facing[number] < FACING or not joined.isdisjoint((one, other)):
            continue
        limit_km = max(DETOUR * gap_km[number], 2.0 * JOINED_KM)
        if np.isinf(dijkstra(lengths_km, indices=np.array([one]), limit=limit_km)[0, other]):
            chosen.append(number)
            joined |= {one, other}
    u, v = pairs[chosen].T.astype(np.int32)
    return u, v


def _facing(
    graph: RailGraph, neighbour: NDArray[np.int64], one: NDArray[np.int64], other: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Give the cosine of the angle between the track that ends at one node and the straight line to another."""
    behind, ahead = neighbour[one], other
    azimuth_in = _WGS84.inv(graph.lon[behind], graph.lat[behind], graph.lon[one], graph.lat[one])[0]
    azimuth_on = _WGS84.inv(graph.lon[one], graph.lat[one], graph.lon[ahead], graph.lat[ahead])[0]
    return np.asarray(np.cos(np.radians(np.asarray(azimuth_on) - np.asarray(azimuth_in))))


def bridge_gaps(graph: RailGraph) -> RailGraph:
    """Bridge the gaps of `bridges.csv` not joined yet; where a row states no length, the straight line counts."""
    rows = list(_rows("bridges.csv"))
    u, v = (
        np.array([graph.nearest(float(row[f"{end}_lon"]), float(row[f"{end}_lat"])) for row in rows], dtype=np.int32)
        for end in ("from", "to")
    )
    straight_km = graph.chord_km(u, v)
    stated_km = np.array([float(row["length_km"] or "nan") for row in rows])
    sure = np.isfinite(stated_km) | (straight_km <= SURE_KM)
    joined = set(zip(graph.u.tolist(), graph.v.tolist(), strict=True))
    new = np.array([(min(pair), max(pair)) not in joined for pair in zip(u.tolist(), v.tolist(), strict=True)])
    return graph.join(u[new], v[new], np.fmax(stated_km, straight_km)[new], sure=sure[new])


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def locate_nodes(graph: RailGraph, rings: Rings, codes: list[IsoCodes]) -> NDArray[np.str_]:
    """Name the country of each node by its ISO alpha-2 code, shape (n,).

    A node on no land, as on a bridge, takes the country of the nearest that is.
    """
    country = find_countries(graph.lon, graph.lat, rings, codes)
    on_land = country != ""
    # On the unit sphere, where nearest is nearest at every latitude.
    lon, lat = np.radians(graph.lon), np.radians(graph.lat)
    positions = np.column_stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])
    nearest = KDTree(positions[on_land]).query(positions[~on_land])[1]
    country[~on_land] = country[on_land][nearest]
    return country


def find_countries(
    lon: NDArray[np.float64], lat: NDArray[np.float64], rings: Rings, codes: list[IsoCodes]
) -> NDArray[np.str_]:
    """Name the country that holds each position by its ISO alpha-2 code, shape (n,); empty on no land.

    Of two countries' rings that hold one the smaller ring counts, so that enclaves do; Ukraine's recognised territory
    counts before all.
    """
    alpha2 = {code.alpha3: code.alpha2 for code in codes}
    country = np.full(lon.size, "", dtype="<U2")
    places = shapely.STRtree([shapely.Point(*at) for at in zip(lon, lat, strict=True)])
    polygons = [(code, shapely.Polygon(ring)) for code in rings for ring in rings[code]]
    polygons.sort(key=lambda item: (item[0] == "UKR", -item[1].area))
    for code, polygon in polygons:
        if not places.query(polygon).size:
            continue
        shapely.prepare(polygon)
        country[places.query(polygon, predicate="contains")] = alpha2[code]
    return country


def write_railways(path: Path, graph: RailGraph, country: NDArray[np.str_]) -> None:
    """Write the graph's arrays, small types first compressed; NumPy dates the members 1980, so bytes repeat."""
    countries = np.array(["", *sorted(set(country.tolist()))])
    np.savez_compressed(
        path,
        lon=graph.lon.astype(np.float32),
        lat=graph.lat.astype(np.float32),
        u=graph.u,
        v=graph.v,
        km=graph.km.astype(np.float32),
        country=np.searchsorted(countries, country).astype(np.uint8),
        countries=countries,
        added=graph.added,
        gaps=graph.gaps,
    )
