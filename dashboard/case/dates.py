"""Civil dates as intervals with earliest and latest start and end; never instants, so no time zone moves a day."""

import datetime as dt
import re
from typing import Annotated, Self

from pydantic import BeforeValidator, model_validator

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


class DateInterval(Record):
    """Hold when something was, as days, beside the words as written.

    A single certain day has all four days equal.

    Parameters
    ----------
    earliest_start, latest_start, earliest_end, latest_end
        Civil days, in this order except that the two middle ones may swap.
    as_written
        The words that carry the date in the source.
    """

    earliest_start: Day
    latest_start: Day
    earliest_end: Day
    latest_end: Day
    as_written: str = ""

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

    def holds(self, day: dt.date) -> bool:
        """Say whether the interval can contain the day."""
        return self.earliest_start <= day <= self.latest_end

    def days(self) -> tuple[dt.date, ...]:
        """List every day the interval can contain, first to last."""
        count = (self.latest_end - self.earliest_start).days + 1
        return tuple(self.earliest_start + dt.timedelta(days=n) for n in range(count))
