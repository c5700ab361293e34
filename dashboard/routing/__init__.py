"""Paths: by sea round the coast, by rail along the network."""

from dashboard.routing.crossing import crossings
from dashboard.routing.rail import Ends, alternatives, lonlat, rail_route, snap
from dashboard.routing.rail_graph import Network, RailGraph
from dashboard.routing.route import Alternative, NoPathError, Route
from dashboard.routing.sea import Coast, sea_route

__all__ = [
    "Alternative",
    "Coast",
    "Ends",
    "Network",
    "NoPathError",
    "RailGraph",
    "Route",
    "alternatives",
    "crossings",
    "lonlat",
    "rail_route",
    "sea_route",
    "snap",
]
