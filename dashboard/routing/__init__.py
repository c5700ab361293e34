"""Paths: by sea round the coast, by rail along the network."""

from dashboard.routing.rail.crossing import crossings
from dashboard.routing.rail.graph import Network, RailGraph
from dashboard.routing.rail.paths import Ends, alternatives, rail_network, rail_route, snap
from dashboard.routing.route import (
    MOST_ACCESS_M,
    Access,
    Alternative,
    Doubt,
    NoPathError,
    Route,
    find_doubts,
    link,
    link_ends,
)
from dashboard.routing.sea.graph import Passage, SeaGraph
from dashboard.routing.sea.ocean import ocean_route
from dashboard.routing.sea.window import Coast, sea_route

__all__ = [
    "MOST_ACCESS_M",
    "Access",
    "Alternative",
    "Coast",
    "Doubt",
    "Ends",
    "Network",
    "NoPathError",
    "Passage",
    "RailGraph",
    "Route",
    "SeaGraph",
    "alternatives",
    "crossings",
    "find_doubts",
    "link",
    "link_ends",
    "ocean_route",
    "rail_network",
    "rail_route",
    "sea_route",
    "snap",
]
