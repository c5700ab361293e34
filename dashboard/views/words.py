"""Short words for dates, claims and lengths, the same on page, figure and files."""

import datetime as dt

from dashboard.case import Case, DateInterval

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def day_words(day: dt.date) -> str:
    """Write a day in any locale alike: ``7 Sep 2023``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def weekday_words(day: dt.date) -> str:
    """Write a day with its weekday: ``Thu 7 Sep 2023``."""
    return f"{WEEKDAYS[day.weekday()]} {day_words(day)}"


def interval_words(dates: DateInterval) -> str:
    """Write an interval from its earliest start to its latest end."""
    first, last = dates.earliest_start, dates.latest_end
    if first == last:
        return day_words(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day_words(last)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} – {day_words(last)}"
    return f"{day_words(first)} – {day_words(last)}"


def length_words(metres: float) -> str:
    """Write a length in whole kilometers."""
    return f"{metres / 1000:,.0f} km"


def citation(case: Case, claim_ids: tuple[str, ...]) -> str:
    """Name the claims and who published them: ``S1-10 (Yonhap)``."""
    return "; ".join(f"{c} ({case.source(case.claim(c).source).publisher})" for c in claim_ids)
