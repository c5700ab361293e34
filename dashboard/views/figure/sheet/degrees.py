"""Latitudes and longitudes as a figure writes them."""

from dashboard.geodesy.meridian import turn_longitudes


def latitude_words(lat: float) -> str:
    """Write a latitude: 45° N; the equator has no side."""
    return _with_side(lat, "N", "S")


def longitude_words(lon: float) -> str:
    """Write a longitude of any turn: 170° W; the meridians 0° and 180° have no side."""
    turned = float(turn_longitudes(lon, 0.0))
    return "180°" if turned == -180.0 else _with_side(turned, "E", "W")


def _with_side(degrees: float, positive: str, negative: str) -> str:
    return f"{abs(degrees):g}°" + (f" {positive if degrees > 0 else negative}" if degrees else "")
