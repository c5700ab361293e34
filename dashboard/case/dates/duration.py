"""A time of travel as a source prints it, stated where a distance might be: ``five hours' drive``."""

from typing import Annotated, Literal, get_args

from pydantic import AfterValidator

from dashboard.case.quantity.quantity import parse_numbers
from dashboard.case.record import Record, Words, refusal

TimeUnit = Literal["minutes", "hours", "days", "weeks"]

_HOURS_PER: dict[TimeUnit, float] = {"minutes": 1 / 60, "hours": 1.0, "days": 24.0, "weeks": 168.0}


def check_time_unit(unit: str) -> str:
    """Pass a unit of time; raises ValueError for any other word."""
    if unit in get_args(TimeUnit):
        return unit
    fix = f"did you mean {unit}s?" if f"{unit}s" in get_args(TimeUnit) else ""
    raise refusal(f"a unit of time: {', '.join(get_args(TimeUnit))}", repr(unit) if unit else "nothing", fix)


def check_time(as_written: str) -> str:
    """Pass the number or range of a duration; raises ValueError for any other, and for none at all."""
    if min(parse_numbers(as_written)) <= 0:
        raise refusal("a duration above zero", repr(as_written))
    return as_written


class Duration(Record):
    """Hold a duration as printed: the digits, a number or a range, the unit and the hedge."""

    value: Annotated[Words, AfterValidator(check_time)]
    unit: TimeUnit
    hedge: str = ""

    @property
    def hours(self) -> tuple[float, float]:
        """Both ends of the printed range [h]; equal for a number."""
        low, high = parse_numbers(self.value)
        return float(low) * _HOURS_PER[self.unit], float(high) * _HOURS_PER[self.unit]

    @property
    def as_written(self) -> str:
        """The hedge, value and unit in words."""
        unit = self.unit.removesuffix("s") if self.value == "1" else self.unit
        return " ".join(filter(None, (self.hedge, self.value, unit)))
