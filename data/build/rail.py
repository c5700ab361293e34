"""The railways of Eurasia as a graph: nodes with their country, edges with the length of their track.

Derived from OpenStreetMap by the scgraph authors. Weights are lengths along the track, not of the straight lines
between nodes, which are 3 to 4 % shorter. The Kerch bridge and the branch to Dunay are absent.
"""

import ast
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import Geod
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components
from scipy.spatial import KDTree

from data.build.iso import IsoCodes
from data.build.land.land import Rings
from data.build.packages import SCGRAPH_DATA, read_member
from data.build.window import Window

RAIL = Window(-12, 0, 180, 78)
SMALLEST_COMPONENT = 20
"""Nodes a connected piece needs to be kept; smaller ones are stubs that reach no other town."""
SMOLYANINOVO_GAP = (96401, 96702)
"""Nodes of the package on either side of a gap of 1.7 km that cuts off the line to Nakhodka."""

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
    """

    lon: NDArray[np.float64]
    lat: NDArray[np.float64]
    u: NDArray[np.int32]
    v: NDArray[np.int32]
    km: NDArray[np.float64]
    added: NDArray[np.int32]

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
        )


def read_railways() -> RailGraph:
    """Read the world's graph without importing the package; takes 25 s."""
    lines = read_member(SCGRAPH_DATA, "scgraph_data/world_railways.py").decode().splitlines()
    values = {name: text for name, _, text in (line.partition("=") for line in lines)}
    lat, lon = np.array(ast.literal_eval(values["nodes"])).T
    edges = [(u, v, km) for u, ends in enumerate(ast.literal_eval(values["graph"])) for v, km in ends.items() if u < v]
    u, v, km = np.array(sorted(edges)).T
    return RailGraph(lon, lat, u.astype(np.int32), v.astype(np.int32), km, np.array([], dtype=np.int32))


def build_railways(world: RailGraph) -> RailGraph:
    """Close the gap at Smolyaninovo and keep the useful pieces inside the window."""
    a, b = SMOLYANINOVO_GAP
    gap_m = _WGS84.inv(world.lon[a], world.lat[a], world.lon[b], world.lat[b])[2]
    closed = replace(
        world,
        u=np.append(world.u, np.int32(a)),
        v=np.append(world.v, np.int32(b)),
        km=np.append(world.km, gap_m / 1000),
        added=np.array([world.u.size], dtype=np.int32),
    )
    inside = (closed.lon >= RAIL.west) & (closed.lat >= RAIL.south) & (closed.lat <= RAIL.north)
    eurasia = closed.keep(inside)
    count = eurasia.lon.size
    links = coo_array((np.ones(eurasia.u.size), (eurasia.u, eurasia.v)), shape=(count, count))
    component = connected_components(links, directed=False)[1]
    return eurasia.keep(np.bincount(component)[component] >= SMALLEST_COMPONENT)


def locate_nodes(graph: RailGraph, rings: Rings, codes: list[IsoCodes]) -> NDArray[np.str_]:
    """Name the country of each node by its ISO alpha-2 code, shape (n,).

    Of two countries' rings that hold a node the smaller ring counts, so that enclaves do; Ukraine's recognised
    territory counts before all. A node on no land, as on a bridge, takes the country of the nearest that is.
    """
    alpha2 = {code.alpha3: code.alpha2 for code in codes}
    country = np.full(graph.lon.size, "", dtype="<U2")
    nodes = shapely.STRtree([shapely.Point(lon, lat) for lon, lat in zip(graph.lon, graph.lat, strict=True)])
    polygons = [(code, shapely.Polygon(ring)) for code in rings for ring in rings[code]]
    polygons.sort(key=lambda item: (item[0] == "UKR", -item[1].area))
    for code, polygon in polygons:
        shapely.prepare(polygon)
        country[nodes.query(polygon, predicate="contains")] = alpha2[code]
    on_land = country != ""
    # On the unit sphere, where nearest is nearest at every latitude.
    lon, lat = np.radians(graph.lon), np.radians(graph.lat)
    positions = np.column_stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])
    nearest = KDTree(positions[on_land]).query(positions[~on_land])[1]
    country[~on_land] = country[on_land][nearest]
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
    )
