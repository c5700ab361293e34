"""Paths by rail against published lengths of lines."""

import csv
from dataclasses import dataclass
from pathlib import Path

from dashboard.checks.atlas import Atlas
from dashboard.checks.routers import Errand, find_path
from dashboard.geodesy import Point, inverse
from dashboard.load.geodata.atlas import load_atlas
from dashboard.routing import NoPathError
from tools.audit.score import SHARES, Answer, score
from tools.audit.section import Section

TABLE = Path(__file__).with_name("rail.csv")


@dataclass(frozen=True)
class Pair:
    """Hold two towns, what the path is asked to keep to, and the published length between them [km]."""

    names: tuple[str, str]
    errand: Errand
    published_km: float


def read_pairs() -> list[Pair]:
    """Read the table of pairs."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        return [
            Pair(
                (row["from"], row["to"]),
                Errand(
                    Point(float(row["from_lon"]), float(row["from_lat"])),
                    Point(float(row["to_lon"]), float(row["to_lat"])),
                    via=tuple(_point(at) for at in row["via"].split(";") if at),
                    through=tuple(code for code in row["through"].split(";") if code),
                ),
                float(row["published_km"]),
            )
            for row in csv.DictReader(file)
        ]


def _point(lat_lon: str) -> Point:
    lat, lon = map(float, lat_lon.split())
    return Point(lon, lat)


def audit() -> Section:
    """Ask for every pair."""
    atlas, pairs = load_atlas(), read_pairs()
    answers = [_ask(atlas, pair) for pair in pairs]
    return Section(
        title="By rail",
        source=f"{len(pairs)} pairs of towns, by kilometre posts, timetables and lengths of lines as published.",
        scores=(score("Waybill", answers),),
        outliers=tuple(
            _said(pair, answer)
            for pair, answer in zip(pairs, answers, strict=True)
            if not abs(answer.error) <= SHARES[0]
        ),
        limits=LIMITS,
    )


LIMITS = (
    "The rail data end at 12 degrees west: the Americas, and Africa south of the equator, have no rails.",
    "Lines for passengers alone are left out where a row of `data/build/rail/high_speed.csv` names them; elsewhere the"
    " shortest path may take one, and be shorter than the way of goods.",
    "Gaps wider than 12 km, or across a border, are closed only where a row of `data/build/rail/bridges.csv` does so.",
)


def _ask(atlas: Atlas, pair: Pair) -> Answer:
    straight_km = inverse(pair.errand.start, pair.errand.end).distance_m / 1000.0
    try:
        route = find_path("rail", atlas, pair.errand)
    except NoPathError:
        return Answer(pair.published_km, straight_km, None)
    return Answer(pair.published_km, straight_km, route.length_m / 1000.0, is_doubtful=bool(route.doubts))


def _said(pair: Pair, answer: Answer) -> str:
    what = f"{' to '.join(pair.names)}: published {pair.published_km:,.0f} km"
    if answer.length_km is None:
        return f"{what}, refused"
    doubt = ", said to be doubtful" if answer.is_doubtful else ""
    return f"{what}, computed {answer.length_km:,.0f} ({answer.error:+.1%}){doubt}"
