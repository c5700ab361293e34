"""Another path for a leg than the case's own: the same journey, its lengths, feasibility and band made anew."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from dashboard.case import Case
from dashboard.checks.assess import Assessment, assess_journey
from dashboard.checks.route.leg_route import LegRoute
from dashboard.checks.routers import ROUTERS

AS_REPORTED = ""
"""Id of the path that the case leads the leg along."""


@dataclass(frozen=True)
class PathOption:
    """Hold one path a leg can be drawn along.

    Parameters
    ----------
    name
        What to call it.
    length_m
        With the connector.
    led_by
        Names of the places that the case leads it by.
    number
        Which of the alternatives to the shortest it is; 0 for none.
    """

    id: str
    name: str
    length_m: float
    led_by: tuple[str, ...] = ()
    number: int = 0


def path_options(leg_route: LegRoute, case: Case) -> tuple[PathOption, ...]:
    """List the paths of a leg, the case's own first; only that one where no other really differs."""
    route = leg_route.route
    if route is None:
        return ()
    led = tuple(case.place(via).name for via in leg_route.leg.via)
    own_name = f"as the case leads it, by {' and '.join(led)}" if led else "as the case has it"
    own = PathOption(AS_REPORTED, own_name, leg_route.length_m, led)
    others = (
        PathOption(each.name, each.name, each.length_m + leg_route.connector_m, number=number)
        for number, each in enumerate(route.alternatives)
        if each.length_m != route.length_m
    )
    opened = (PathOption(each.name, each.name, each.length_m + leg_route.connector_m) for each in route.opened)
    return (own, *others, *opened) if ROUTERS[leg_route.leg.mode].offers_paths else (own, *opened)


def take_paths(assessment: Assessment, chosen: Mapping[str, str]) -> Assessment:
    """Assess the journey along other paths; findings and comparisons do not depend on them.

    A leg along a path chosen has that path's length alone, and is led by no place.

    Parameters
    ----------
    chosen
        Id of the option of each leg, by the leg's id; a leg left out keeps the case's own.

    Raises
    ------
    KeyError
        If a leg has no such option.
    """
    routes = tuple(_take(leg_route, chosen.get(leg_route.leg.id, AS_REPORTED)) for leg_route in assessment.routes)
    return assess_journey(assessment, routes)


def _take(leg_route: LegRoute, option: str) -> LegRoute:
    if option == AS_REPORTED or leg_route.route is None:
        return leg_route
    for each in (*leg_route.route.alternatives, *leg_route.route.opened):
        if each.name == option:
            method = f"{leg_route.route.method}; drawn along {each.name}, chosen by the reader"
            length_m = each.length_m
            route = replace(
                leg_route.route,
                track=each.track,
                length_m=length_m,
                low_m=length_m,
                high_m=length_m,
                method=method,
                access=each.access,
            )
            return replace(leg_route, leg=leg_route.leg.model_copy(update={"via": ()}), route=route)
    raise KeyError(option)
