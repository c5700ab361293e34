"""Short words for dates, claims and lengths, the same on page, figure and files."""

import datetime as dt

from dashboard.case import Case, DateInterval, Leg
from dashboard.case.dates import words as date_words
from dashboard.case.dates.words import MONTHS
from dashboard.case.legs.mode import MODES
from dashboard.checks.readings.reading import Reading
from dashboard.translation.dates import write_day, write_day_of_month, write_days, write_weekday
from dashboard.translation.tongue import ENGLISH, Tongue

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def leg_words(leg: Leg, start: str, end: str, tongue: Tongue = ENGLISH) -> str:
    """Name a leg by its ends and its mode: ``Najin to Dunay by sea``."""
    return tongue.say("{start} to {end} {by_mode}", start=start, end=end, by_mode=tongue.term(MODES[leg.mode].words))


def day_words(day: dt.date, tongue: Tongue = ENGLISH) -> str:
    """Write a day: ``7 Sep 2023``."""
    return date_words.day_words(day) if tongue.is_english else write_day(day, tongue)


def day_of_month_words(day: dt.date, tongue: Tongue = ENGLISH) -> str:
    """Write a day without its year: ``7 Sep``."""
    return f"{day.day} {MONTHS[day.month - 1]}" if tongue.is_english else write_day_of_month(day, tongue)


def weekday_words(day: dt.date, tongue: Tongue = ENGLISH) -> str:
    """Write a day with its weekday: ``Thu 7 Sep 2023``."""
    return f"{WEEKDAYS[day.weekday()]} {day_words(day)}" if tongue.is_english else write_weekday(day, tongue)


def interval_words(dates: DateInterval, tongue: Tongue = ENGLISH) -> str:
    """Write an interval from its earliest start to its latest end, and whether it is in doubt."""
    if tongue.is_english:
        return date_words.interval_words(dates)
    words = write_days(dates.earliest_start, dates.latest_end, tongue)
    return tongue.say("{dates} (in doubt)", dates=words) if dates.is_in_doubt else words


def spoken_interval_words(dates: DateInterval, tongue: Tongue = ENGLISH) -> str:
    """Write an interval as it is read out: ``7 to 8 Sep 2023``."""
    if not tongue.is_english:
        return interval_words(dates, tongue)
    return interval_words(dates).replace(" – ", "–").replace("–", " to ")


def doubt_words(dates: DateInterval, tongue: Tongue = ENGLISH) -> str:
    """Say which days of an interval are not certain; empty where all are."""
    if dates.latest_start > dates.earliest_end:
        return tongue.say("On one or more of these days: no single day is certain.")
    starts = DateInterval.between(dates.earliest_start, dates.latest_start)
    ends = DateInterval.between(dates.earliest_end, dates.latest_end)
    sentences = []
    if dates.earliest_start != dates.latest_start:
        days = spoken_interval_words(starts, tongue)
        sentences.append(tongue.say("The start may lie anywhere from {days}.", days=days))
    if dates.earliest_end != dates.latest_end:
        days = spoken_interval_words(ends, tongue)
        sentences.append(tongue.say("The end may lie anywhere from {days}.", days=days))
    return " ".join(sentences)


def reading_words(reading: Reading, tongue: Tongue = ENGLISH) -> str:
    """Name a reading in two or three words."""
    if reading.part is None:
        return tongue.term(reading.short)
    if reading.part.is_alone:
        return tongue.say("{part} alone", part=reading.part.name)
    return tongue.say("without {part}", part=reading.part.name)


def length_words(metres: float) -> str:
    """Write a length in whole kilometers."""
    return f"{metres / 1000:,.0f} km"


def citation(case: Case, claim_ids: tuple[str, ...]) -> str:
    """Name the claims and who published them: ``S1-10 (Yonhap)``."""
    return "; ".join(f"{c} ({case.source(case.claim(c).source).publisher})" for c in claim_ids)
