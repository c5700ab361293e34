"""A length printed in two units or three: the first figure sets the interval, the others are checked against it."""

from decimal import Decimal

from dashboard.case import Quantity
from dashboard.case.quantity.unit import km_range
from dashboard.checks.stated.tolerance import Interval, is_bound, last_unit, row_for, stated_interval


def pair_agrees(quantity: Quantity) -> bool:
    """Say whether every twin, at its coarsest rounding, lies in the interval that the figure states.

    Where only one figure is printed nothing agrees.
    """
    if not quantity.twins or row_for(quantity) is None:
        return False
    stated = stated_interval(_bare(quantity))
    return all(_coarsest(twin).overlaps(stated) for twin in quantity.twins)


def pair_words(quantity: Quantity) -> str:
    """Say how the printed figures go together; empty where only one is printed."""
    if not quantity.twins or row_for(quantity) is None:
        return ""
    count = "two" if len(quantity.twins) == 1 else "three"
    governs = f"Of the {count} figures printed, {quantity.printed} sets the interval"
    return "; ".join((governs, *(_twin_words(quantity, twin) for twin in quantity.twins))) + "."


def _twin_words(quantity: Quantity, twin: Quantity) -> str:
    bare, bare_twin = _bare(quantity), _bare(twin)
    stated = stated_interval(bare)
    if _coarsest(twin).overlaps(stated):
        return f"{twin.printed} lies in it"
    exchanged = stated_interval(bare, twin.unit).overlaps(stated_interval(bare_twin, quantity.unit, hedged=False))
    words = ", though with their units exchanged they would" if exchanged else ""
    gap_km = stated.gap_km(_coarsest(twin))
    gap = f"{gap_km:,.1f} km" if gap_km >= 0.1 else "less than 0.1 km"
    return f"{twin.printed} lies {gap} outside it: the two do not state one length{words}"


def _bare(quantity: Quantity) -> Quantity:
    """Take a bound as the number it begins or ends at: two bounds always overlap, whatever their numbers.

    The twin of a range, one number, is no more "between" anything.
    """
    unhedged = is_bound(quantity) or row_for(quantity) is None
    return quantity.model_copy(update={"hedge": ""}) if unhedged else quantity


def _coarsest(twin: Quantity) -> Interval:
    """Give the interval of a twin, rounded as coarsely as its digits allow: 35 may stand for 32.5 to 37.5.

    Twins are conversions, rounded to tens or fives as often as not.
    """
    (low, high), (low_km, high_km) = twin.ends, km_range(twin.unit)
    return Interval(max(0.0, float(low - _half_step(low))) * low_km, float(high + _half_step(high)) * high_km)


def _half_step(number: Decimal) -> Decimal:
    """Give half of the coarsest step that a number may be rounded to: by fives where two digits or more end in five."""
    last = last_unit(number)
    digits = number / last
    return last * 5 / 2 if digits > 10 and digits % 10 == 5 else last / 2
