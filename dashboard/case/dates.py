"""Civil dates as intervals with earliest and latest start and end; never instants, so no time zone moves a day."""

import datetime as dt
from typing import Self

from pydantic import model_validator

from dashboard.case.record import Record


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

    earliest_start: dt.date
    latest_start: dt.date
    earliest_end: dt.date
    latest_end: dt.date
    as_written: str = ""

    @model_validator(mode="after")
    def _check_order(self) -> Self:
        if self.earliest_start > self.latest_start:
            raise ValueError(f"needs earliest start <= latest start, found {self.earliest_start} > {self.latest_start}")
        if self.earliest_end > self.latest_end:
            raise ValueError(f"needs earliest end <= latest end, found {self.earliest_end} > {self.latest_end}")
        if self.earliest_start > self.earliest_end or self.latest_start > self.latest_end:
            raise ValueError(f"needs start <= end, found {self.earliest_start} .. {self.latest_end}")
        return self

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
