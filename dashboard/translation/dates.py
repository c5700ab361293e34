"""Civil dates as a language other than English writes them, after CLDR."""

import datetime as dt

from babel.dates import format_interval, format_skeleton

from dashboard.translation.tongue import Tongue


def write_day(day: dt.date, tongue: Tongue) -> str:
    """Write a day: ``2023년 9월 7일``."""
    return format_skeleton("yMMMd", day, locale=tongue.tag)


def write_weekday(day: dt.date, tongue: Tongue) -> str:
    """Write a day with its weekday: ``2023년 9월 7일 (목)``."""
    return format_skeleton("yMMMEd", day, locale=tongue.tag)


def write_day_of_month(day: dt.date, tongue: Tongue) -> str:
    """Write a day without its year: ``9월 7일``."""
    return format_skeleton("MMMd", day, locale=tongue.tag)


def write_days(first: dt.date, last: dt.date, tongue: Tongue) -> str:
    """Write the days from the first to the last, both included: ``2023년 9월 7일~8일``."""
    return write_day(first, tongue) if first == last else format_interval(first, last, "yMMMd", locale=tongue.tag)
