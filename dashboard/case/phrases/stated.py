"""Reading a stated distance from the words that carry it: ``about 290 miles``, ``180 miles (290 kilometers)``."""

from pydantic import ValidationError

from dashboard.case.phrases.grammar import NEEDED, Said, read_said
from dashboard.case.quantity.quantity import Paired, Quantity, check_printed
from dashboard.case.quantity.unit import LengthUnit
from dashboard.case.record import first_refusal, refusal


def parse_stated(words: str, language: str = "") -> Quantity:
    """Read hedge, number or range, unit and twins in other units from the words of one stated distance.

    Parameters
    ----------
    language
        The language they are in, by its tag, where that is known.

    Raises
    ------
    ValueError
        If there is not one number or range followed by a unit of length, or something is not known or ambiguous.
    """
    said = read_said(words, language)
    if said.measure is None or not said.measure.is_length or said.wind or said.way:
        raise refusal(NEEDED, repr(words) if words.strip() else "nothing")
    return quantity_of(said)


def quantity_of(said: Said) -> Quantity:
    """Build the length that a statement says; raises ValueError where it is none."""
    measure = said.measure
    if measure is None or not measure.is_length:
        raise refusal(NEEDED, "none")
    hedge = said.hedge
    words = hedge.words if hedge else measure.opener
    value = measure.value if words == measure.opener else measure.value.replace(" and ", " to ")
    twins = [Paired(value=twin.value, unit=_length(twin.unit)) for twin in said.twins]
    if len(twins) > 2:
        raise refusal("at most three units", f"{len(twins) + 1}")
    paired, third = [*twins, None, None][:2]
    try:
        check_printed(value, measure.unit, words, paired)
        return Quantity(value=value, unit=_length(measure.unit), hedge=words, paired=paired, third=third)
    except ValidationError as invalid:
        raise first_refusal(invalid) from None


def _length(unit: str) -> LengthUnit:
    return unit  # type: ignore[return-value]
