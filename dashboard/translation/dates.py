"""Civil dates as a language other than English writes them, after CLDR."""

import datetime as dt
from dataclasses import dataclass

from babel.dates import format_interval, format_skeleton, get_day_names, get_month_names

from dashboard.translation.tongue import Tongue


@dataclass(frozen=True)
class Calendar:
    """Hold the names of months, from January, and of weekdays, from Monday, in full and short."""

    months: tuple[str, ...]
    short_months: tuple[str, ...]
    weekdays: tuple[str, ...]
    short_weekdays: tuple[str, ...]


def name_calendar(tag: str) -> Calendar:
    """Name months and weekdays in a language, by its BCP 47 tag."""
    months = [get_month_names(width, locale=tag) for width in ("wide", "abbreviated")]
    weekdays = [get_day_names(width, locale=tag) for width in ("wide", "abbreviated")]
    return Calendar(
        *(tuple(names[number] for number in range(1, 13)) for names in months),
        *(tuple(names[number] for number in range(7)) for names in weekdays),
    )


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
