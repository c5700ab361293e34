"""Quantities as sources state them: numbers, hedges, units."""
