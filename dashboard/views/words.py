"""Short words for dates, claims and lengths, the same on page, figure and files."""

import datetime as dt

from dashboard.case import Case, DateInterval
from dashboard.case.date_words import day_words, interval_words

__all__ = [
    "citation",
    "day_words",
    "doubt_words",
    "interval_words",
    "length_words",
    "spoken_interval_words",
    "weekday_words",
]

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def weekday_words(day: dt.date) -> str:
    """Write a day with its weekday: ``Thu 7 Sep 2023``."""
    return f"{WEEKDAYS[day.weekday()]} {day_words(day)}"


def spoken_interval_words(dates: DateInterval) -> str:
    """Write an interval as it is read out: ``7 to 8 Sep 2023``."""
    return interval_words(dates).replace(" – ", "–").replace("–", " to ")


def doubt_words(dates: DateInterval) -> str:
    """Say which days of an interval are not certain; empty where all are."""
    if dates.latest_start > dates.earliest_end:
        return "On one or more of these days: no single day is certain."
    starts = DateInterval.between(dates.earliest_start, dates.latest_start)
    ends = DateInterval.between(dates.earliest_end, dates.latest_end)
    sentences = []
    if dates.earliest_start != dates.latest_start:
        sentences.append(f"The start may lie anywhere from {spoken_interval_words(starts)}.")
    if dates.earliest_end != dates.latest_end:
        sentences.append(f"The end may lie anywhere from {spoken_interval_words(ends)}.")
    return " ".join(sentences)


def length_words(metres: float) -> str:
    """Write a length in whole kilometers."""
    return f"{metres / 1000:,.0f} km"


def citation(case: Case, claim_ids: tuple[str, ...]) -> str:
    """Name the claims and who published them: ``S1-10 (Yonhap)``."""
    return "; ".join(f"{c} ({case.source(case.claim(c).source).publisher})" for c in claim_ids)
