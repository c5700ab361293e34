"""Paths by rail."""
