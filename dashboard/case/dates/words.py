"""Civil dates in words, the same in every sentence, on the page and in every file."""

import datetime as dt

from dashboard.case.dates.interval import DateInterval

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

_LABEL_MONTHS = ("Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")


def day_words(day: dt.date) -> str:
    """Write a day in any locale alike: ``7 Sep 2023``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def interval_words(dates: DateInterval) -> str:
    """Write an interval from its earliest start to its latest end, and whether it is in doubt."""
    words = span_words(dates.earliest_start, dates.latest_end)
    return f"{words} (in doubt)" if dates.is_in_doubt else words


def span_words(first: dt.date, last: dt.date) -> str:
    """Write the days from the first to the last, both included: ``7–8 Sep 2023``."""
    if first == last:
        return day_words(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day_words(last)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} – {day_words(last)}"
    return f"{day_words(first)} – {day_words(last)}"


def label_words(first: dt.date, last: dt.date) -> str:
    """Write days shortly, for a label beside a dated slider: ``Sept 7-8``; with the years only where they differ."""
    if first == last:
        return f"{_LABEL_MONTHS[first.month - 1]} {first.day}"
    if first.year != last.year:
        return f"{label_words(first, first)}, {first.year} - {label_words(last, last)}, {last.year}"
    if first.month == last.month:
        return f"{label_words(first, first)}-{last.day}"
    return f"{label_words(first, first)} - {label_words(last, last)}"
