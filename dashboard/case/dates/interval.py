"""Civil dates as intervals with earliest and latest start and end; never instants, so no time zone moves a day."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import asdict
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, ValidationInfo, model_validator

from dashboard.case.dates.edtf import DayRange, is_in_doubt, read_edtf
from dashboard.case.record import Record, refusal

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def parse_day(written: object) -> dt.date:
    """Read a civil day from ``YYYY-MM-DD``; an instant is refused, as it has a day only in a time zone.

    Raises
    ------
    ValueError
        If what is written is not one day of the calendar.
    """
    if type(written) is dt.date:
        return written
    if isinstance(written, str) and _DAY.fullmatch(written.strip()):
        try:
            return dt.date.fromisoformat(written.strip())
        except ValueError:
            raise refusal("a day of the calendar as YYYY-MM-DD", written.strip()) from None
    if isinstance(written, dt.datetime):
        raise refusal("a day as YYYY-MM-DD", str(written), "leave the time of day out")
    fix = "in a spreadsheet, format the column as text" if isinstance(written, str) and written.strip() else ""
    raise refusal("a day as YYYY-MM-DD", repr(written) if written != "" else "nothing", fix)


Day = Annotated[dt.date, BeforeValidator(parse_day)]
"""A civil day, never read from a number or an instant."""

FOUR_DAYS = ("earliest_start", "latest_start", "earliest_end", "latest_end")
"""The fields of an interval that are days, in the order in which they are written."""


class DateInterval(Record):
    """Hold when something was, as days, beside the words as written.

    A single certain day has all four days equal.

    Parameters
    ----------
    earliest_start, latest_start, earliest_end, latest_end
        Civil days, in this order except that the two middle ones may swap.
    as_written
        The words that carry the date in the source.
    edtf
        The same date in EDTF, where it was recorded so; the four days follow from it by the rules of `read_edtf` and
        may be left out. The window that bounds an open end is validation context, ``{"window": DayRange(...)}``;
        without one, days given beside it do.
    """

    earliest_start: Day
    latest_start: Day
    earliest_end: Day
    latest_end: Day
    as_written: str = ""
    # An interval without EDTF is hashed and written as it was before there was any.
    edtf: str = Field(default="", exclude_if=lambda edtf: not edtf)

    @model_validator(mode="before")
    @classmethod
    def _take_edtf(cls, stated: object, info: ValidationInfo) -> object:
        """Fill the four days from EDTF; days given beside it have to be the same."""
        edtf = stated.get("edtf") if isinstance(stated, Mapping) else None
        if not isinstance(stated, Mapping) or not isinstance(edtf, str) or not edtf.strip():
            return stated
        given = {name: day for name in FOUR_DAYS if (day := _day_or_none(stated.get(name))) is not None}
        bounds = (info.context or {}).get("window")
        if bounds is None and len(given) == len(FOUR_DAYS):
            bounds = DayRange(given["earliest_start"], given["latest_end"])
        days = asdict(read_edtf(edtf, bounds))
        differing = [name for name, day in given.items() if day != days[name]]
        if differing:
            needed = f"the days of the four columns: {differing[0]} is {given[differing[0]]}"
            found = f"{edtf.strip()!r}, by which it is {days[differing[0]]}"
            raise refusal(needed, found, "fill in one of the two, and leave the other empty", field="edtf")
        return {**days, **stated}

    @model_validator(mode="after")
    def _check_order(self) -> Self:
        self._check_pair("earliest_start", "latest_start")
        self._check_pair("earliest_end", "latest_end")
        self._check_pair("earliest_start", "earliest_end")
        self._check_pair("latest_start", "latest_end")
        return self

    def _check_pair(self, earlier: str, later: str) -> None:
        first, last = getattr(self, earlier), getattr(self, later)
        if first > last:
            raise refusal(f"a day not before {first}", str(last), "are two dates swapped?", field=later)

    @classmethod
    def between(cls, first: dt.date, last: dt.date, as_written: str = "") -> Self:
        """Build the interval whose first and last day are both known."""
        return cls(earliest_start=first, latest_start=first, earliest_end=last, latest_end=last, as_written=as_written)

    @property
    def is_in_doubt(self) -> bool:
        """Say whether the source of the date, not only its precision, is marked as doubtful (``?`` in EDTF)."""
        return is_in_doubt(self.edtf)

    def holds(self, day: dt.date) -> bool:
        """Say whether the interval can contain the day."""
        return self.earliest_start <= day <= self.latest_end

    @property
    def day_count(self) -> int:
        """Count the days the interval can contain."""
        return (self.latest_end - self.earliest_start).days + 1

    def days(self) -> tuple[dt.date, ...]:
        """List every day the interval can contain, first to last."""
        return tuple(self.earliest_start + dt.timedelta(days=n) for n in range(self.day_count))


def _day_or_none(written: object) -> dt.date | None:
    """Read a day; None where there is none, or none that can be read, which its own field then says."""
    try:
        return parse_day(written)
    except ValueError:
        return None
