"""Geometry on the WGS 84 ellipsoid: geodesics, outlines and their nearest points, tracks."""

from dashboard.geodesy.boundaries.boundary import Boundary
from dashboard.geodesy.boundaries.nearest import NearestPoints, nearest_point, nearest_points, solve_ahead
from dashboard.geodesy.boundaries.shared_lines import SharedLines, split_shared
from dashboard.geodesy.boundaries.shortest import shortest_between
from dashboard.geodesy.geodesic import WGS84, Floats, Geodesic, circle, direct, inverse, inverse_arrays
from dashboard.geodesy.point import Point
from dashboard.geodesy.ruler import mercator_ruler_m
from dashboard.geodesy.track import (
    as_lonlat,
    cut_at_antimeridian,
    cut_between,
    densify,
    length_m,
    locate,
    point_at_fraction,
    segment_lengths_m,
)

__all__ = [
    "WGS84",
    "Boundary",
    "Floats",
    "Geodesic",
    "NearestPoints",
    "Point",
    "SharedLines",
    "as_lonlat",
    "circle",
    "cut_at_antimeridian",
    "cut_between",
    "densify",
    "direct",
    "inverse",
    "inverse_arrays",
    "length_m",
    "locate",
    "mercator_ruler_m",
    "nearest_point",
    "nearest_points",
    "point_at_fraction",
    "segment_lengths_m",
    "shortest_between",
    "solve_ahead",
    "split_shared",
]
