"""The band's two edges are those that trying every course on a grid gives."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from dashboard.case import Case, DateInterval, Event
from dashboard.checks.days.band import draw_band
from tests.made.journeys import day, days, hop, journey, seen

Bools = NDArray[np.bool_]

WINDOW_DAYS = 4
HOURS = WINDOW_DAYS * 24
SPEEDS = {"sea": 2, "rail": 5}

# Each leg takes a whole number of hours at the fastest, and days begin at whole hours: then the edges pass whole
# kilometres at whole hours, and courses that are looked at once an hour and once a kilometre reach them exactly.
hops = st.lists(st.tuples(st.sampled_from(["sea", "rail"]), st.integers(1, 40)), min_size=1, max_size=3)
intervals = st.lists(st.integers(0, WINDOW_DAYS - 1), min_size=4, max_size=4).map(
    lambda four: days(min(four), sorted(four)[1], sorted(four)[2], max(four))
)
sightings = st.lists(st.tuples(st.integers(0, 3), intervals), max_size=3, unique_by=lambda one: one[0])


def allowed_moves(legs: Sequence[tuple[str, int]]) -> tuple[Bools, list[int]]:
    """Say from which kilometre to which one hour is enough, and on which kilometres the ports lie."""
    hour_at = [0.0]
    ports = [0]
    for mode, hours in legs:
        for _ in range(hours * SPEEDS[mode]):
            hour_at.append(hour_at[-1] + 1 / SPEEDS[mode])
        ports.append(len(hour_at) - 1)
    needed = np.array(hour_at)[None, :] - np.array(hour_at)[:, None]
    return (needed > -1e-9) & (needed < 1 + 1e-9), ports


def hours_of(dates: DateInterval) -> list[tuple[int, int]]:
    """Give the hours between which something began to be at a place, and between which it ceased to."""
    at = [
        (one - day(0)).days for one in (dates.earliest_start, dates.latest_start, dates.earliest_end, dates.latest_end)
    ]
    return [(at[0] * 24, at[1] * 24 + 24), (at[2] * 24, at[3] * 24 + 24)]


def try_all(moves: Bools, ports: list[int], events: Sequence[Event]) -> Bools:
    """Try every course from the first kilometre to the last; say which kilometre some course is at in which hour.

    A state is a kilometre and which of the sightings have been kept so far.
    """
    asked = [
        (ports[int((event.place or "").removeprefix("port-"))], first, last)
        for event in events
        for first, last in hours_of(event.dates)
    ]
    masks = 1 << len(asked)

    def mark(states: Bools, hour: int) -> Bools:
        for bit, (kilometre, first, last) in enumerate(asked):
            if first <= hour <= last:
                for mask in range(masks):
                    if not mask >> bit & 1:
                        # A course need not be counted as kept at the first chance, so the state without it stays.
                        states[mask | 1 << bit, kilometre] |= states[mask, kilometre]
        return states

    start = np.zeros((masks, len(moves)), dtype=bool)
    start[0, 0] = True
    out = [mark(start, 0)]
    for hour in range(1, HOURS + 1):
        out.append(mark(out[-1].astype(int) @ moves.astype(int) > 0, hour))
    # Back from the end: a state stays if it is the end, or a move leads from it to one that stays.
    stays = np.zeros_like(start)
    stays[masks - 1, -1] = True
    possible = np.zeros((HOURS + 1, len(moves)), dtype=bool)
    for hour in range(HOURS, -1, -1):
        if hour < HOURS:
            stays = stays.astype(int) @ moves.T.astype(int) > 0
        for bit, (kilometre, first, last) in enumerate(asked):
            if first <= hour <= last:
                for mask in range(masks):
                    if not mask >> bit & 1:
                        stays[mask, kilometre] |= stays[mask | 1 << bit, kilometre]
        possible[hour] = (out[hour] & stays).any(axis=0)
    return possible


@settings(max_examples=15)
@given(legs=hops, seen_at=sightings)
def test_the_edges_are_those_of_all_courses_tried(
    case: Case, legs: list[tuple[str, int]], seen_at: list[tuple[int, DateInterval]]
) -> None:
    events = [seen(port, dates) for port, dates in seen_at if port <= len(legs)]
    planned, made_up = journey(
        case, [hop("sea" if m == "sea" else "rail", h * SPEEDS[m]) for m, h in legs], WINDOW_DAYS, events
    )
    band = draw_band(planned, made_up)
    possible = try_all(*allowed_moves(legs), events)
    assert bool(band.reason) == (not possible.any())
    for extent in band.extents:
        number = (extent.day - day(0)).days
        (kilometres,) = np.nonzero(possible[number * 24 : number * 24 + 25].any(axis=0))
        assert abs(extent.low_m - kilometres.min() * 1000) < 1e-3
        assert abs(extent.high_m - kilometres.max() * 1000) < 1e-3


@settings(max_examples=60)
@given(legs=hops, speeds=st.lists(st.floats(0, 1), min_size=HOURS, max_size=HOURS), left=st.integers(0, 47))
def test_no_course_leaves_the_band(case: Case, legs: list[tuple[str, int]], speeds: list[float], left: int) -> None:
    """A course at any share of the high bound, hour by hour, lies in the band if it arrives in time."""
    planned, made_up = journey(
        case,
        [hop("sea" if m == "sea" else "rail", h * SPEEDS[m]) for m, h in legs],
        WINDOW_DAYS,
        [seen(0, days(0, 1, 0, 1))],
    )
    band = draw_band(planned, made_up)
    ends_h = np.concatenate([[0.0], np.cumsum([h for _, h in legs])])
    ends_m = np.concatenate([[0.0], np.cumsum([1000.0 * h * SPEEDS[m] for m, h in legs])])
    gone_h = np.concatenate([[0.0], np.cumsum([share if hour >= left else 0.0 for hour, share in enumerate(speeds)])])
    course_m = np.interp(gone_h, ends_h, ends_m)
    if course_m[-1] < ends_m[-1]:
        return
    for extent in band.extents:
        number = (extent.day - day(0)).days
        on_day = course_m[number * 24 : number * 24 + 25]
        assert extent.low_m - 1e-3 <= on_day.min()
        assert on_day.max() <= extent.high_m + 1e-3
    assert all(one.low_m <= other.low_m and one.high_m <= other.high_m for one, other in pairwise(band.extents))
