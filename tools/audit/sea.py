"""Paths by sea against the distances between ports that Pub. 151 publishes, beside searoute and scgraph."""

import csv
import importlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import shapely

from dashboard.checks.atlas import Atlas
from dashboard.checks.route.line_ground import cut_up, deep_inland
from dashboard.checks.routers import Errand, find_path
from dashboard.geodesy import Floats, Point, inverse, length_m
from dashboard.load.geodata.atlas import load_atlas
from dashboard.routing import NoPathError
from data.build.sea.passages import PASSAGES
from tools.audit.score import SHARES, Answer, score
from tools.audit.section import Section

TABLE = Path(__file__).with_name("sea.csv")

NMI_KM = 1.852

STEP_M = 5_000.0
HARBOUR_M = 20_000.0
"""Land this near an end is no fault of a track: it leads to a berth [m]."""

PASSAGE_DEG = 0.15
"""Land this near the middle of a canal or river that ships take is none either [deg]."""

Ends = tuple[Point, Point]
Way = tuple[float, Floats, bool]
"""Length with access to both ends [km], the track, shape (n, 2), lon, lat [deg], whether it is said to be doubtful."""


@dataclass(frozen=True)
class Pair:
    """Hold two ports and the published distance between them [nmi]; ``note`` says what is odd about it."""

    names: tuple[str, str]
    ends: Ends
    published_nmi: float
    source: str
    note: str


def read_pairs() -> list[Pair]:
    """Read the table of pairs."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        return [
            Pair(
                (row["from"], row["to"]),
                (
                    Point(float(row["from_lon"]), float(row["from_lat"])),
                    Point(float(row["to_lon"]), float(row["to_lat"])),
                ),
                float(row["published_nmi"]),
                row["source"],
                row["note"],
            )
            for row in csv.DictReader(file)
        ]


def audit() -> Section:
    """Ask every engine at hand for every pair."""
    atlas, pairs = load_atlas(), read_pairs()
    ground = _Ground(atlas)
    engines: dict[str, Callable[[Point, Point], Way]] = {"Waybill": lambda start, end: _ours(atlas, start, end)}
    left_out = []
    for name, make in (("searoute", _searoute), ("scgraph", _scgraph)):
        try:
            engines[name] = make()
        except ImportError as error:
            left_out.append(f"{name}: {error}")
    answers = {name: [_ask(way, pair, ground) for pair in pairs] for name, way in engines.items()}
    return Section(
        title="By sea",
        source=f"{len(pairs)} pairs of ports of NGA, Pub. 151, Distances Between Ports (2001).",
        scores=tuple(score(name, given) for name, given in answers.items()),
        outliers=tuple(
            _said(pair, answer)
            for pair, answer in zip(pairs, answers["Waybill"], strict=True)
            if not abs(answer.error) <= SHARES[-1]
        ),
        limits=LIMITS,
        left_out=tuple(left_out),
    )


LIMITS = (
    "Depths are not known: a path may lead where a deep ship can't go, but for the shoals that are named as passages.",
    "Traffic lanes are not kept to; published distances follow them, so ours are mostly a little shorter.",
)


def _ask(way: Callable[[Point, Point], Way], pair: Pair, ground: "_Ground") -> Answer:
    published_km, straight_km = pair.published_nmi * NMI_KM, inverse(*pair.ends).distance_m / 1000.0
    try:
        length_km, track, is_doubtful = way(*pair.ends)
    except NoPathError:
        return Answer(published_km, straight_km, None)
    return Answer(published_km, straight_km, length_km, ground.is_crossed_by(track, pair.ends), is_doubtful)


def _said(pair: Pair, answer: Answer) -> str:
    what = f"{' to '.join(pair.names)}: published {pair.published_nmi:,.0f} nmi"
    found = (
        "refused" if answer.length_km is None else f"computed {answer.length_km / NMI_KM:,.0f} ({answer.error:+.1%})"
    )
    return f"{what}, {found}{f'; {pair.note}' if pair.note else ''}"


def _ours(atlas: Atlas, start: Point, end: Point) -> Way:
    route = find_path("sea", atlas, Errand(start, end))
    return route.length_m / 1000.0, route.track, bool(route.doubts)


def _searoute() -> Callable[[Point, Point], Way]:
    searoute: Any = importlib.import_module("searoute")

    def find(start: Point, end: Point) -> Way:
        found = searoute.searoute(
            [start.lon, start.lat], [end.lon, end.lat], units="km", append_orig_dest=True, restrictions=["northwest"]
        )
        track = np.asarray(found["geometry"]["coordinates"], dtype=np.float64)
        return float(found["properties"]["length"]), track, False

    return find


def _scgraph() -> Callable[[Point, Point], Way]:
    marnet: Any = importlib.import_module("scgraph.geographs.marnet").marnet_geograph

    def find(start: Point, end: Point) -> Way:
        ends = [{"latitude": at.lat, "longitude": at.lon} for at in (start, end)]
        found = marnet.get_shortest_path(
            origin_node=ends[0], destination_node=ends[1], output_units="km", node_addition_type="closest"
        )
        return float(found["length"]), np.asarray(found["coordinate_path"], dtype=np.float64)[:, ::-1], False

    return find


class _Ground:
    """Hold the land that a track by sea may not cross: of the countries' outlines, canals and rivers left out."""

    def __init__(self, atlas: Atlas) -> None:
        self._land = (*atlas.territories.values(), *(area for area in atlas.uncoded if area.geometry.area > 0))
        lines = [shapely.LineString(passage.channel) for passage in PASSAGES if passage.channel]
        self._channels = shapely.buffer(shapely.union_all(lines), PASSAGE_DEG)
        shapely.prepare(self._channels)

    def is_crossed_by(self, track: Floats, ends: Ends) -> bool:
        """Say whether a track leads over land by more than the outlines' resolution, outside harbours and passages."""
        if len(track) < 2 or not length_m(track):
            return False
        pieces = cut_up(track, STEP_M)
        dry = deep_inland(pieces, self._land)
        dry &= ~shapely.intersects_xy(self._channels, pieces.lon, pieces.lat)
        for end in ends:
            dry &= pieces.off_m(end) > HARBOUR_M
        return bool(dry.any())
