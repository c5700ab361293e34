"""A journey along the equator that a test can make up: ports in a row, legs between them, a few days."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from dashboard.case import Case, DateInterval, Event, Leg, Place, SpeedBounds
from dashboard.checks.route.journey import Journey, plan
from dashboard.checks.route.leg_route import LegRoute
from dashboard.routing import Route

FIRST = dt.date(2023, 9, 7)


def day(number: int) -> dt.date:
    """The days of the window, from 0."""
    return FIRST + dt.timedelta(days=number)


def days(*four: int) -> DateInterval:
    names = ("earliest_start", "latest_start", "earliest_end", "latest_end")
    return DateInterval.model_validate(dict(zip(names, map(day, four), strict=True)))


@dataclass(frozen=True)
class Hop:
    """One leg: its mode, its shortest, drawn and longest length [km], and its dates."""

    mode: str
    low_km: float
    km: float
    high_km: float
    dates: DateInterval | None = None


def hop(mode: str, km: float, dates: DateInterval | None = None) -> Hop:
    return Hop(mode, km, km, km, dates)


def seen(port: int, dates: DateInterval, kind: Literal["event", "imagery", "publication"] = "imagery") -> Event:
    """A sighting at a port on the route, counted from 0."""
    return Event(
        id=f"seen-{port}",
        title=f"Seen at port {port}",
        dates=dates,
        date_kind=kind,
        role="route",
        place=f"port-{port}",
        claims=("S1-10",),
    )


def journey(
    shipped: Case, hops: Sequence[Hop], window_days: int, events: Sequence[Event] = (), speeds: str = "sea rail"
) -> tuple[Journey, Case]:
    """Lay hops out end to end: by sea at 1 to 2 km/h, by rail at 1 to 5 km/h, within a window that starts on day 0.

    The rail's speeds are 1 and 5 so that halfway is 3; the sea's 1 and 2, halfway 1.5.
    """
    bounds = {"sea": (1.0, 2.0), "rail": (1.0, 5.0)}
    places = tuple(
        Place(id=f"port-{n}", name=f"Port {n}", kind="port", country="KP", lon=n, lat=0, radius_km=5, source="made up")
        for n in range(len(hops) + 1)
    )
    legs = tuple(
        Leg(id=f"leg-{n}", mode=h.mode, start=f"port-{n}", end=f"port-{n + 1}", claims=("S1-08",), dates=h.dates)
        for n, h in enumerate(hops)
    )
    case = shipped.model_copy(
        update={
            "window": DateInterval.between(day(0), day(window_days - 1)),
            "places": places,
            "legs": legs,
            "events": tuple(events),
            "speeds": tuple(
                SpeedBounds(mode=mode, low_kmh=low, high_kmh=high, source="made up")
                for mode, (low, high) in bounds.items()
                if mode in speeds.split()
            ),
        }
    )
    routes = tuple(_route(leg, h, n) for n, (leg, h) in enumerate(zip(legs, hops, strict=True)))
    return plan(case, routes), case


def _route(leg: Leg, one: Hop, number: int) -> LegRoute:
    track = np.array([[number, 0.0], [number + 0.5, 0.0], [number + 1.0, 0.0]])
    metres = (one.km * 1000.0, one.low_km * 1000.0, one.high_km * 1000.0)
    return LegRoute(leg, Route(leg.mode, track, *metres, "made up"), None, 0.0, "computed")
