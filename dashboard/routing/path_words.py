"""What is said of a path that was computed: the links to it, and what makes it doubtful."""

from collections.abc import Sequence

from dashboard.routing.route import Doubt, Route

LEAST_SAID_M = 5_000.0
"""Links shorter than this count, but are neither told of nor drawn [m]: no port's point is known better."""


def access_words(route: Route, names: Sequence[str], carrier: str) -> str:
    """Tell how much of a path is links to it; empty where they are short.

    Parameters
    ----------
    names
        Of the points asked for: start, places it is led through, end.
    carrier
        What they are linked to, such as ``the water``.
    """
    if route.access_m < LEAST_SAID_M:
        return ""
    parts = [
        f"{_km(link.length_m)} km from {name}"
        for name, link in zip(names, route.access, strict=True)
        if link.length_m >= LEAST_SAID_M / len(route.access)
    ]
    links = "a schematic link" if len(parts) == 1 else "schematic links"
    return f"of which {' and '.join(parts)} to {carrier}, {links}"


def doubt_words(doubt: Doubt) -> str:
    """Say what makes a path doubtful."""
    length, beside = _km(doubt.length_m), _km(doubt.beside_m)
    match doubt.kind:
        case "access":
            return f"{length} of {beside} km are links to it, straight lines that nothing in the data carries"
        case "detour":
            return f"its {length} km are over twice the straight line of {beside} km: the data may lack a shorter way"
        case "gap":
            return f"{length} of {beside} km stand for a piece that the data lack"
        case "passage":
            return f"it takes {doubt.name}, which is assumed to be open"


def _km(length_m: float) -> str:
    return f"{length_m / 1000:,.1f}"
