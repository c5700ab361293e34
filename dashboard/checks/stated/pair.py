"""A length printed in two units: the rounder figure sets the interval, the other is checked against it."""

from dashboard.case import Quantity
from dashboard.checks.stated.tolerance import is_bound, last_unit, row_for, stated_interval


def governing(quantity: Quantity) -> Quantity:
    """Give the figure that sets the interval, the other as its twin: the rounder one, a range, or else the first."""
    twin = quantity.twin
    if twin is None or quantity.is_range or _coarseness(twin) <= _coarseness(quantity):
        return quantity
    return twin


def pair_agrees(quantity: Quantity) -> bool:
    """Say whether the twin lies in the interval that the figure states; false where only one is printed."""
    twin = quantity.twin
    if twin is None or row_for(quantity) is None:
        return False
    return stated_interval(_bare(twin), hedged=False).overlaps(stated_interval(_bare(quantity)))


def pair_words(quantity: Quantity) -> str:
    """Say how the two printed figures go together; empty where only one is printed."""
    twin = quantity.twin
    if twin is None or row_for(quantity) is None:
        return ""
    bare, bare_twin = _bare(quantity), _bare(twin)
    stated = stated_interval(bare)
    governs = f"Of the two figures printed, {quantity.printed} sets the interval"
    if pair_agrees(quantity):
        return f"{governs}; {twin.printed} lies in it."
    exchanged = stated_interval(bare, twin.unit).overlaps(stated_interval(bare_twin, quantity.unit, hedged=False))
    words = ", though with their units exchanged they would" if exchanged else ""
    gap_km = stated.gap_km(stated_interval(bare_twin, hedged=False))
    gap = f"{gap_km:,.1f} km" if gap_km >= 0.1 else "less than 0.1 km"
    return f"{governs}; {twin.printed} lies {gap} outside it: the two do not state one length{words}."


def _bare(quantity: Quantity) -> Quantity:
    """Take a bound as the number it begins or ends at: two bounds always overlap, whatever their numbers.

    The twin of a range, one number, is no more "between" anything.
    """
    unhedged = is_bound(quantity) or row_for(quantity) is None
    return quantity.model_copy(update={"hedge": ""}) if unhedged else quantity


def _coarseness(quantity: Quantity) -> float:
    """Measure how round a figure is: the unit of its last significant digit as a part of it."""
    number = quantity.number
    return float(last_unit(number) / number) if number else 1.0
