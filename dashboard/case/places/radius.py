"""How far a place reaches from its point, where its source does not say."""

RADII_KM = {0: 3.0, 50_000: 5.0, 250_000: 8.0, 1_000_000: 15.0, 5_000_000: 25.0}
"""Uncertainty radius of a town [km] from this many inhabitants on: an assumption of ours, the built-up area as a disc
of 1,800 to 2,500 inhabitants/km², never under 3 km, never over 25."""

KIND_RADII_KM = {"port": 5.0, "harbour": 5.0}
"""The same of places that are no towns, 3 km where the kind is not here: quays lie about a port's point, and sources
give it to a minute of arc."""
_OTHER_KM = 3.0


def assume_radius_km(population: int, kind: str = "town") -> float:
    """Assume how far a place reaches from its point [km]."""
    if kind != "town":
        return KIND_RADII_KM.get(kind, _OTHER_KM)
    return max(radius_km for least, radius_km in RADII_KM.items() if population >= least)
