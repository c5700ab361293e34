"""Short words for dates, claims and lengths, the same on page, figure and files."""

import datetime as dt

from dashboard.case import Case
from dashboard.case.date_words import day_words, interval_words

__all__ = ["citation", "day_words", "interval_words", "length_words", "weekday_words"]

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def weekday_words(day: dt.date) -> str:
    """Write a day with its weekday: ``Thu 7 Sep 2023``."""
    return f"{WEEKDAYS[day.weekday()]} {day_words(day)}"


def length_words(metres: float) -> str:
    """Write a length in whole kilometers."""
    return f"{metres / 1000:,.0f} km"


def citation(case: Case, claim_ids: tuple[str, ...]) -> str:
    """Name the claims and who published them: ``S1-10 (Yonhap)``."""
    return "; ".join(f"{c} ({case.source(case.claim(c).source).publisher})" for c in claim_ids)
