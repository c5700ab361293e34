"""Where a rail network crosses out of a country."""

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.geodesy import Boundary, Point
from dashboard.routing.rail.graph import Network
from dashboard.routing.rail.paths import Ends
from dashboard.routing.route import NoPathError


def crossings(network: Network, into: str, boundary: Boundary) -> Ends:
    """List the last nodes before a line enters a country, with the track length still to go to its boundary [km].

    Where an edge does not meet the boundary as drawn (the two data sets differ), half the edge is taken.

    Raises
    ------
    NoPathError
        If no line of the network enters the country.
    """
    graph = network.graph
    home = np.zeros(len(graph.lon), dtype=bool)
    home[network.nodes] = True
    abroad = graph.allowed([into]) & ~home
    outward, inward = home[graph.start] & abroad[graph.end], home[graph.end] & abroad[graph.start]
    last = np.concatenate([graph.start[outward], graph.end[inward]])
    first = np.concatenate([graph.end[outward], graph.start[inward]])
    edge_km = np.concatenate([graph.length_km[outward], graph.length_km[inward]])
    if not len(last):
        raise NoPathError(f"no line of the rail data enters {boundary.name}")
    outline = boundary.outline
    togo: dict[int, float] = {}
    joined: dict[int, Point] = {}
    for node, beyond, km in zip(last.tolist(), first.tolist(), edge_km.tolist(), strict=True):
        edge = shapely.LineString([(graph.lon[node], graph.lat[node]), (graph.lon[beyond], graph.lat[beyond])])
        share = _part_before(edge, outline)
        if km * share < togo.get(node, np.inf):
            at = edge.interpolate(share, normalized=True)
            togo[node], joined[node] = km * share, Point(at.x, at.y)
    return Ends(togo, joined)


def _part_before(edge: shapely.LineString, outline: BaseGeometry) -> float:
    met = shapely.get_coordinates(shapely.intersection(edge, outline))
    if not len(met):
        return 0.5
    return float(min(edge.project(shapely.Point(at), normalized=True) for at in met))
