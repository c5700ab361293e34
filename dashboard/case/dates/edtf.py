"""Dates in EDTF, as far as reports need them and four days can hold them, by stated rules.

References
----------
ISO 8601-2:2019, annex A; Library of Congress (2019). Extended Date/Time Format (EDTF) Specification.
https://www.loc.gov/standards/datetime/
"""

import calendar
import datetime as dt
import re
from dataclasses import dataclass

from dashboard.case.record import refusal

ABOUT_DAY_DAYS = 3
"""How far a day marked approximate may lie off on either side [days]: an assumption of Waybill."""

ABOUT_MONTH_DAYS = 15
"""How far the first and the last day of a month marked approximate may lie off [days]: half a month."""

ABOUT_YEAR_DAYS = 183
"""How far the first and the last day of a year marked approximate may lie off [days]: half a year."""

OPEN = ".."
"""What stands for an end of an interval that is open."""

FORMS = (
    "2023, 2023-09, 2023-09-07 (also with ~ ? or % behind), or two of them with / between, one of which may be ..;"
    " 2023-09-XX; [2023-09-07,2023-09-08] or [2023-09-07..2023-09-09] for one of days without a gap, {} for all of them"
)
"""The forms that are read, in the words of a fault."""

_UNBOUNDED = "a date without an open end, as nothing bounds it"
_UNKNOWN = "XX"
_DATE = re.compile(r"(?P<year>[0-9]{4})(-(?P<month>[0-9]{2}|XX(?!-[0-9]))(-(?P<day>[0-9]{2}|XX))?)?(?P<mark>[~?%]?)")
_SET = re.compile(r"\[(?P<one>[^\[\]{}]+)\]|\{(?P<all>[^\[\]{}]+)\}")


@dataclass(frozen=True)
class DayRange:
    """Hold the first and the last day of something, both included."""

    first: dt.date
    last: dt.date


@dataclass(frozen=True)
class FourDays:
    """Hold the earliest and the latest day that something can have started, and can have ended."""

    earliest_start: dt.date
    latest_start: dt.date
    earliest_end: dt.date
    latest_end: dt.date


def read_edtf(written: str, bounds: DayRange | None = None) -> FourDays:
    """Turn a date in EDTF into the earliest and latest day of its start and of its end.

    ========================= =============================================================================
    written                   meaning
    ========================= =============================================================================
    ``2023-09-07``            on that day: all four days are it
    ``2023-09``, ``2023``     on one or more days of that month or year, not known which: start and end lie
                              anywhere between its first and its last day
    ``2023-09-XX``            the same as ``2023-09``, and ``2023-XX-XX`` as ``2023``
    ``[A,B]``, ``[A..B]``     on one of these days, not known which: as a month is read; they have to lie without a gap
    ``{A,B}``, ``{A..B}``     on all of these days: from the first to the last
    ``A/B``                   from A to B: the start lies in A, the end in B, and no end lies before its start
    ``../B``                  ended in B: the start lies anywhere from the first day of the bounds on
    ``A/..``                  began in A: the end lies anywhere up to the last day of the bounds
    ``A~``                    about A: a day may lie off by `ABOUT_DAY_DAYS`, the first and last day of a month by
                              `ABOUT_MONTH_DAYS`, those of a year by `ABOUT_YEAR_DAYS`
    ``A?``                    A is in doubt: no count of days measures a doubt, so the days stay as they are
    ``A%``                    about A, and in doubt
    ========================= =============================================================================

    Parameters
    ----------
    bounds
        The days that bound an open end: the window of a case; None where nothing does.

    Raises
    ------
    ValueError
        If it is in none of these forms, is no day of the calendar, ends before it starts, or is open where nothing
        bounds it.
    """
    written = written.strip()
    if several := _SET.fullmatch(written):
        begun, ended = _read_set(several["one"] or several["all"], written)
        if several["all"]:
            return FourDays(begun.first, begun.last, ended.first, ended.last)
        return FourDays(begun.first, ended.last, begun.first, ended.last)
    first, slash, last = written.partition("/")
    if not slash:
        span = _read_date(written, written)
        return FourDays(span.first, span.last, span.first, span.last)
    if first == last == OPEN:
        raise _refuse("a day at one end of the interval at least", written)
    if first == OPEN:
        end = _read_date(last, written)
        start = DayRange(_bound(bounds, written).first, end.last)
    else:
        start = _read_date(first, written)
        end = DayRange(start.first, _bound(bounds, written).last) if last == OPEN else _read_date(last, written)
    if OPEN in (first, last) and start.first > end.last:
        raise _refuse(f"{_UNBOUNDED}: the window is {bounds.first}..{bounds.last}" if bounds else _UNBOUNDED, written)
    if end.last < start.first:
        raise _refuse(f"an end not before {start.first}", written, "are the two dates swapped?")
    return FourDays(start.first, min(start.last, end.last), max(end.first, start.first), end.last)


def is_in_doubt(written: str) -> bool:
    """Say whether a date in EDTF is marked as doubtful, in whole or in part."""
    return "?" in written or "%" in written


def _bound(bounds: DayRange | None, written: str) -> DayRange:
    """Give the days that bound an open end, where there are any."""
    if bounds is None:
        raise _refuse(_UNBOUNDED, written)
    return bounds


def _read_set(members: str, written: str) -> tuple[DayRange, DayRange]:
    """Give the first and the last member of a set; raises ValueError where days between are none of it.

    Four days can hold no gap.
    """
    spans: list[DayRange] = []
    reached: list[DayRange] = []
    for member in members.split(","):
        first, to, last = member.strip().partition("..")
        begun, ended = _read_date(first, written), _read_date(last if to else first, written)
        if ended.last < begun.first:
            raise _refuse("days that run upwards", written, "are the two dates swapped?")
        spans += [begun, ended]
        reached.append(DayRange(begun.first, ended.last))
    reached.sort(key=lambda span: span.first)
    last_day = reached[0].last
    for span in reached:
        if span.first > last_day + dt.timedelta(days=1):
            raise _refuse("days without a gap between them", written, "write the first and the last with / between")
        last_day = max(last_day, span.last)
    return min(spans, key=lambda span: (span.first, span.last)), max(spans, key=lambda span: (span.last, span.first))


def _read_date(date: str, written: str) -> DayRange:
    """Read one date, level 0 or with one mark behind it."""
    match = _DATE.fullmatch(date)
    if match is None:
        raise _refuse(f"a date in EDTF: {FORMS}", written, _suggest(written))
    year, month, day = (
        int(match[part]) if match[part] not in (None, _UNKNOWN) else None for part in ("year", "month", "day")
    )
    try:
        span, about_days = _span(year or 0, month, day)
        if match["mark"] in ("~", "%"):
            about = dt.timedelta(days=about_days)
            span = DayRange(span.first - about, span.last + about)
    except (ValueError, OverflowError):
        raise _refuse("days of the calendar, from year 1 to 9999", written) from None
    return span


def _span(year: int, month: int | None, day: int | None) -> tuple[DayRange, int]:
    """Give the days of a year, month or day, and how far an approximate one may lie off [days]."""
    if month is None:
        return DayRange(dt.date(year, 1, 1), dt.date(year, 12, 31)), ABOUT_YEAR_DAYS
    if day is None:
        first = dt.date(year, month, 1)
        return DayRange(first, first.replace(day=calendar.monthrange(year, month)[1])), ABOUT_MONTH_DAYS
    return DayRange(dt.date(year, month, day), dt.date(year, month, day)), ABOUT_DAY_DAYS


def _suggest(written: str) -> str:
    if "T" in written or ":" in written:
        return "leave the time of day out"
    if re.fullmatch(r"/[^/]+|[^/]+/", written):
        return "write .. for an open end"
    if re.search(r"[xXuU]", written):
        return "write XX for a day, or for a month and its day, that is not known"
    if re.search(r"\b[0-9]{4}-[0-9](-[0-9]{1,2})?\b|\b[0-9]{4}-[0-9]{2}-[0-9]\b", written):
        return "write month and day with two digits"
    return ""


def _refuse(needed: str, written: str, fix: str = "") -> ValueError:
    return refusal(needed, repr(written), fix, field="edtf")
