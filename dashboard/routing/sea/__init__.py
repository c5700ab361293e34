"""Paths by sea."""
