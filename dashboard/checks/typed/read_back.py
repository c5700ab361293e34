"""What was understood of a statement, said back beside what follows for it."""

import math

from dashboard.case import Quantity
from dashboard.case.legs.mode import way_words
from dashboard.case.phrases.hedge import RANGE_OPENERS
from dashboard.case.phrases.statement import Statement
from dashboard.case.quantity.wind import parse_wind
from dashboard.checks.stated.tolerance import Interval, row_for, stated_interval


def read_back(statement: Statement) -> str:
    """Say what a statement was read as: number, unit, hedge and interval, direction, duration, path and place."""
    parts = []
    if statement.distance is not None:
        parts.append(_distance(statement.distance))
    if statement.duration is not None:
        parts.append(statement.duration.as_written)
    if statement.nearness:
        parts.append(f"“{statement.nearness}”, without a number")
    if statement.wind:
        parts.append(f"in the direction {parse_wind(statement.wind).name}")
    if statement.path is not None:
        parts.append(f"stated {way_words(statement.path)}")
    if statement.place:
        parts.append(f"“{statement.place}” is taken to be an end that is given")
    return "; ".join(parts)


def _distance(quantity: Quantity) -> str:
    low, high = quantity.ends
    number = f"{low:,f}" if low == high else f"{low:,f} to {high:,f}"
    twins = ", ".join(twin.printed for twin in quantity.twins)
    hedge = "" if quantity.hedge in RANGE_OPENERS else quantity.hedge
    words = " ".join(filter(None, (hedge, number, quantity.unit)))
    known = row_for(quantity) is not None
    interval = f", an interval of {_interval(stated_interval(quantity))}" if known else ", which has no interval"
    return f"{words}{f' (also printed as {twins})' if twins else ''}{interval}"


def _interval(interval: Interval) -> str:
    """Print an interval finely enough for its ends to differ."""
    if math.isinf(interval.high_km):
        return f"{_km(interval.low_km)} km and more"
    return f"{_km(interval.low_km)} to {_km(interval.high_km)} km"


def _km(number: float) -> str:
    return f"{number:,.1f}" if number >= 10 else f"{number:.3f}"
