"""Paths: by sea round the coast, by rail along the network."""

from dashboard.routing.crossing import crossings
from dashboard.routing.ocean import ocean_route
from dashboard.routing.rail import Ends, alternatives, lonlat, rail_network, rail_route, snap
from dashboard.routing.rail_graph import Network, RailGraph
from dashboard.routing.route import Alternative, NoPathError, Route
from dashboard.routing.sea import Coast, sea_route
from dashboard.routing.sea_graph import Passage, SeaGraph

__all__ = [
    "Alternative",
    "Coast",
    "Ends",
    "Network",
    "NoPathError",
    "Passage",
    "RailGraph",
    "Route",
    "SeaGraph",
    "alternatives",
    "crossings",
    "lonlat",
    "ocean_route",
    "rail_network",
    "rail_route",
    "sea_route",
    "snap",
]
