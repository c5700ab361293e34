"""Geometry on the ellipsoid."""
