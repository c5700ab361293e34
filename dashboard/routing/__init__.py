"""Paths: by sea round the coast, by rail along the network."""

from dashboard.routing.rail.crossing import crossings
from dashboard.routing.rail.graph import Network, RailGraph
from dashboard.routing.rail.paths import Ends, alternatives, lonlat, rail_network, rail_route, snap
from dashboard.routing.route import Alternative, NoPathError, Route
from dashboard.routing.sea.graph import Passage, SeaGraph
from dashboard.routing.sea.ocean import ocean_route
from dashboard.routing.sea.window import Coast, sea_route

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
