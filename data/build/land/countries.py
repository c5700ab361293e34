"""The countries of the world side by side, from OpenStreetMap's land: who holds which ground, and what is disputed.

OpenStreetMap draws who controls a place, and draws some ground in two countries. Where it does, the geodata of the
United Nations decides, and else the smaller ring: an enclave lies inside its neighbour. `DISPUTED` lists each area that
the two draw otherwise, or whose status the UN calls open; where they differ anywhere else, `lay_countries` raises.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from data.build.land.land import Rings, area_km2, areas_of, mend, simplify_together

INTEGRAL = {"GUF": "FRA", "GLP": "FRA", "MTQ": "FRA", "REU": "FRA", "MYT": "FRA"}
"""Overseas departments, as much France as any other: Constitution of 1958, articles 72-3 and 73."""

TOLERANCE_DEG = 0.002
"""Side of the square whose area a corner must exceed to be kept; lines stay within about a third of it."""

COAST_TOLERANCE_DEG = 0.003
"""How far a coast may be moved; land borders are not moved by it [deg]."""

SAME_LINE_DEG = 0.1
"""Where the two sources differ by a strip narrower than twice this, they mean the same line [deg]."""

WIDEST_RIVER_DEG = 0.02
"""Water between two countries that is narrower is a border river, and goes to one of them [deg]."""

SMALLEST_LAKE_DEG2 = 0.02
NARROWEST_LAKE_DEG = 0.08
"""Water smaller or narrower than this is no lake to be divided, but the same coast drawn differently [deg², deg]."""
LARGEST_LAKE_DEG2 = 20.0
"""Water that land encloses is divided up to this size: Lake Superior's is 10, the Caspian Sea's, which has coasts, 40
[deg²]."""

_SPECK_DEG2 = 1e-4
_SHORE_STEP_DEG = 0.02
_RIM_DECIMALS = 5


class UnlistedDifferenceError(Exception):
    """Report ground that the two sources draw in different countries, and no row of `DISPUTED` names."""


@dataclass(frozen=True)
class Disputed:
    """Hold an area whose status is not settled, or was settled by an act that not everybody follows.

    Parameters
    ----------
    id, name
        What a convention names it by, and what a reader does.
    drawn
        Whose ground it is in OpenStreetMap, by ISO 3166-1 alpha-3 code.
    outlined
        Where its outline comes from: the ground that OpenStreetMap draws in two countries, as far as it is the UN's of
        the code that follows; all it draws in the first one; or the UN's own area, as far as OpenStreetMap draws it in
        these countries.
    united_nations
        The code the UN draws it under; empty where its lines are too coarse to tell.
    part_of
        The country whose territory it is here; empty where each keeps what OpenStreetMap draws in it.
    open
        Countries whose territory is therefore not called recognised.
    source
        The act that says so.
    """

    id: str
    name: str
    drawn: tuple[str, ...]
    outlined: Literal["twice", "whole", "by the UN"]
    united_nations: str
    part_of: str
    open: tuple[str, ...]
    source: str


DISPUTED = (
    Disputed("crimea", "Crimea", ("UKR", "RUS"), "twice", "UKR", "UKR", (), "UNGA resolution 68/262 (2014)"),
    Disputed("golan", "the Golan Heights", ("ISR",), "by the UN", "SYR", "SYR", ("ISR",), "UNSC resolution 497 (1981)"),
    Disputed(
        "western-sahara",
        "Western Sahara",
        ("ESH", "MAR"),
        "whole",
        "ESH",
        "ESH",
        ("ESH",),
        "UN list of non-self-governing territories, since 1963",
    ),
    Disputed("kosovo", "Kosovo", ("XKX",), "whole", "SRB", "XKX", ("SRB", "XKX"), "UNSC resolution 1244 (1999)"),
    Disputed(
        "jammu-and-kashmir",
        "Jammu and Kashmir",
        ("IND", "PAK"),
        "by the UN",
        "XJK",
        "",
        ("IND", "PAK"),
        "UN Geodata: final status not agreed upon by the parties; UNSC resolution 47 (1948)",
    ),
    Disputed(
        "aksai-chin", "Aksai Chin", ("CHN",), "by the UN", "XAC", "", ("CHN", "IND"), "UN Geodata: drawn apart, XAC"
    ),
    Disputed(
        "arunachal-pradesh",
        "Arunachal Pradesh",
        ("IND",),
        "by the UN",
        "XAP",
        "",
        ("CHN", "IND"),
        "UN Geodata: drawn apart, XAP",
    ),
    Disputed(
        "halaib", "the Hala'ib Triangle", ("EGY",), "by the UN", "XHT", "", ("EGY", "SDN"), "UN Geodata: drawn apart"
    ),
    Disputed(
        "abyei", "Abyei", ("SDN", "SSD"), "twice", "SSD", "SSD", ("SDN", "SSD"), "UN Geodata: status not yet determined"
    ),
    Disputed(
        "kafia-kingi",
        "Kafia Kingi",
        ("SDN", "SSD"),
        "twice",
        "SDN",
        "SDN",
        ("SDN", "SSD"),
        "UN Geodata: boundary of Sudan and South Sudan not yet determined",
    ),
    Disputed(
        "southern-ice-field",
        "the Southern Patagonian Ice Field",
        ("ARG", "CHL"),
        "twice",
        "",
        "CHL",
        ("ARG", "CHL"),
        "Agreement of Argentina and Chile (1998): line not yet drawn from Mount Fitz Roy to Cerro Daudet",
    ),
    Disputed(
        "kinmen-and-matsu",
        "Kinmen and Matsu",
        ("TWN", "CHN"),
        "twice",
        "",
        "TWN",
        ("CHN", "TWN"),
        "UNGA resolution 2758 (1971) leaves Taiwan's territory unnamed; administered from Taipei",
    ),
)
"""Each disputed area with an outline of its own."""

UNSETTLED = {
    "ISR": "boundaries with Palestine left to permanent status negotiations: Oslo II (1995), article XXXI",
    "PSE": "boundaries with Israel left to permanent status negotiations: Oslo II (1995), article XXXI",
    "JPN": "the southern Kuril Islands and Liancourt Rocks are claimed by two states each",
    "RUS": "the southern Kuril Islands are claimed by Japan too",
    "KOR": "Liancourt Rocks are claimed by Japan too",
    "KEN": "UN Geodata draws the Ilemi Triangle apart",
    "SSD": "UN Geodata draws the Ilemi Triangle apart",
    "ETH": "UN Geodata draws the Ilemi Triangle apart",
    "GUY": "Essequibo is before the International Court of Justice: Arbitral Award of 3 October 1899",
    "VEN": "Essequibo is before the International Court of Justice: Arbitral Award of 3 October 1899",
    "FLK": "UN Geodata: a dispute exists over sovereignty",
    "SGS": "UN Geodata: a dispute exists over sovereignty",
}
"""Territories not called recognised for another reason than an area of `DISPUTED`."""


LANDLOCKED = frozenset((
    "AFG", "AND", "ARM", "AUT", "BDI", "BFA", "BLR", "BOL", "BTN", "BWA", "CAF", "CHE", "CZE", "ETH", "HUN", "KGZ",
    "LAO", "LIE", "LSO", "LUX", "MDA", "MKD", "MLI", "MNG", "MWI", "NER", "NPL", "PRY", "RWA", "SMR", "SRB", "SSD",
    "SVK", "SWZ", "TCD", "TJK", "UGA", "UZB", "VAT", "XKX", "ZMB", "ZWE",
))  # fmt: skip
"""Countries without a coast: those the CIA World Factbook calls landlocked, but for the Caspian's three, and Kosovo."""


@dataclass(frozen=True)
class Laid:
    """Hold the countries side by side, and the disputed areas, both by code or id."""

    lands: Mapping[str, BaseGeometry]
    disputed: Mapping[str, BaseGeometry]


def lay_countries(
    rings: Rings, united_nations: Mapping[str, BaseGeometry], partition: Mapping[str, BaseGeometry]
) -> Laid:
    """Lay the countries of the world side by side, without overlaps, thinned, lakes between them divided.

    Parameters
    ----------
    rings
        OpenStreetMap's outer rings by ISO 3166-1 alpha-3 code.
    united_nations
        The UN's areas by its code.
    partition
        Countries that cover the lakes within and between them, by alpha-3 code: which waters are lakes is theirs to
        tell.

    Raises
    ------
    UnlistedDifferenceError
        If ground is in another country than the UN draws it in, and no row of `DISPUTED` says so.
    """
    drawn = {code: shapely.union_all([mend(shapely.Polygon(ring)) for ring in own]) for code, own in rings.items()}
    lands = _keep_smallest(rings)
    disputed = {row.id: _outline(row, drawn, united_nations) for row in DISPUTED}
    for row in DISPUTED:
        if row.part_of:
            area = disputed[row.id]
            for code in {*row.drawn, row.part_of}:
                put = shapely.union if code == row.part_of else shapely.difference
                lands[code] = areas_of(put(lands[code], area))
    _compare(lands, united_nations)
    return Laid(_thin(lands, partition), disputed)


def _thin(lands: Mapping[str, BaseGeometry], partition: Mapping[str, BaseGeometry]) -> dict[str, BaseGeometry]:
    """Close border rivers, thin what neighbours share as one line, divide lakes, thin coasts, fill the rest."""
    thinned = simplify_together(_clean(lands, WIDEST_RIVER_DEG), TOLERANCE_DEG)
    return _fill(_thin_coasts(_clean(_divide_lakes(thinned, partition))))


def _fill(lands: Mapping[str, BaseGeometry]) -> dict[str, BaseGeometry]:
    """Divide each water that land encloses, as wide rivers and what lakes the partition leaves, along median lines."""
    codes = list(lands)
    tree = shapely.STRtree([lands[code] for code in codes])
    gained: dict[str, list[BaseGeometry]] = {code: [] for code in codes}
    whole = shapely.union_all(list(lands.values()))
    for ring in (ring for part in shapely.get_parts(whole) for ring in part.interiors):
        water = shapely.Polygon(ring)
        if water.area < LARGEST_LAKE_DEG2:
            for code, share in _divide(water, {codes[n]: lands[codes[n]] for n in tree.query(water)}).items():
                gained[code].append(share)
    return {code: areas_of(shapely.union_all([land, *gained[code]])) for code, land in lands.items()}


def _clean(lands: Mapping[str, BaseGeometry], gap_width_deg: float = 0.0) -> dict[str, BaseGeometry]:
    """Make neighbours meet exactly; a gap that land encloses goes to the neighbour with the longest bank."""
    # types-shapely does not know it yet.
    cleaned = shapely.coverage_clean(list(lands.values()), gap_width=gap_width_deg)  # type: ignore[attr-defined]
    return dict(zip(lands, map(areas_of, cleaned), strict=True))


def _owner(code: str) -> str:
    return INTEGRAL.get(code, code)


def _keep_smallest(rings: Rings) -> dict[str, BaseGeometry]:
    """Give ground that lies in the rings of two countries to the smaller ring; of equals, to the smaller country."""
    pieces = [
        (_owner(code), piece) for code, own in rings.items() for ring in own for piece in shapely.get_parts(_mend(ring))
    ]
    total: dict[str, float] = {}
    for code, piece in pieces:
        total[code] = total.get(code, 0.0) + piece.area
    pieces.sort(key=lambda each: (round(each[1].area, 9), total[each[0]]))
    areas = [piece for _, piece in pieces]
    tree = shapely.STRtree(areas)
    kept: dict[str, list[BaseGeometry]] = {code: [] for code in total}
    for rank, (code, piece) in enumerate(pieces):
        smaller = [n for n in tree.query(piece) if n < rank and pieces[n][0] != code]
        shapely.prepare(piece)  # the smaller ones are told from it fast, it from each of them slowly
        before = [areas[n] for n in smaller if shapely.intersects(piece, areas[n])]
        kept[code].append(areas_of(shapely.difference(piece, shapely.union_all(before))) if before else piece)
    return {code: areas_of(shapely.union_all(own)) for code, own in kept.items()}


def _mend(ring: NDArray[np.float64]) -> BaseGeometry:
    land = shapely.Polygon(ring)
    return land if land.is_valid else mend(land)


def _outline(
    row: Disputed, drawn: Mapping[str, BaseGeometry], united_nations: Mapping[str, BaseGeometry]
) -> BaseGeometry:
    match row.outlined:
        case "whole":
            return drawn[row.drawn[0]]
        case "twice":
            overlap = areas_of(shapely.intersection(drawn[row.drawn[0]], drawn[row.drawn[1]]))
            parts = [part for part in shapely.get_parts(overlap) if part.area > _SPECK_DEG2]
            if row.united_nations:
                own = united_nations[row.united_nations]
                parts = [part for part in parts if shapely.intersection(part, own).area > part.area / 2]
            return areas_of(shapely.union_all(parts))
        case "by the UN":
            ground = shapely.union_all([drawn[code] for code in row.drawn])
            overlap = areas_of(shapely.intersection(ground, united_nations[row.united_nations]))
            parts = [
                part for part in shapely.get_parts(overlap) if not shapely.buffer(part, -SAME_LINE_DEG / 2).is_empty
            ]
            return areas_of(shapely.union_all(parts))


def _compare(lands: Mapping[str, BaseGeometry], united_nations: Mapping[str, BaseGeometry]) -> None:
    """Raise where the UN draws ground in another country, and no row says so."""
    listed = {(row.united_nations, code) for row in DISPUTED for code in (*row.drawn, row.part_of)}
    codes = list(lands)
    tree = shapely.STRtree([lands[code] for code in codes])
    unlisted = []
    for code, area in united_nations.items():
        for other in (codes[n] for n in tree.query(area, predicate="intersects")):
            if _owner(code) == other or (code, other) in listed:
                continue
            for part in shapely.get_parts(areas_of(shapely.intersection(area, lands[other]))):
                core = shapely.buffer(part, -SAME_LINE_DEG)
                if not core.is_empty:
                    at = core.representative_point()
                    unlisted.append(f"{at.y:.2f},{at.x:.2f} is in {code}, found in {other}, {area_km2(part):,.0f} km²")
    if unlisted:
        raise UnlistedDifferenceError("; ".join(unlisted))


def _divide_lakes(lands: Mapping[str, BaseGeometry], partition: Mapping[str, BaseGeometry]) -> dict[str, BaseGeometry]:
    """Give the waters that lie between and within countries elsewhere to those on their shores, along median lines."""
    codes = list(lands)
    tree = shapely.STRtree([lands[code] for code in codes])
    found: list[BaseGeometry] = []
    for code, land in lands.items():
        waters = _lakes(shapely.difference(partition.get(code, shapely.Polygon()), land))
        for other in (codes[n] for n in tree.query(waters)):
            if other != code and not waters.is_empty:
                waters = _lakes(shapely.difference(waters, shapely.clip_by_rect(lands[other], *waters.bounds)))
        found.append(waters)
    gained: dict[str, list[BaseGeometry]] = {code: [] for code in codes}
    for lake in shapely.get_parts(areas_of(shapely.union_all(found))):
        for code, share in _divide(lake, {codes[n]: lands[codes[n]] for n in tree.query(lake)}).items():
            gained[code].append(share)
    return {code: areas_of(shapely.union_all([land, *gained[code]])) for code, land in lands.items()}


def _divide(lake: BaseGeometry, shores: Mapping[str, BaseGeometry]) -> dict[str, BaseGeometry]:
    """Divide a lake among the countries on its shores: each point goes to the nearest; a sliver is one country's."""
    box = lake.buffer(_SHORE_STEP_DEG).bounds
    around = {code: shapely.clip_by_rect(land, *box) for code, land in shores.items()}
    around = {code: land for code, land in around.items() if land.distance(lake) < _SPECK_DEG2}
    if len(around) < 2:
        return dict.fromkeys(around, lake)
    corners = shapely.get_coordinates(shapely.segmentize(lake.boundary, _SHORE_STEP_DEG))
    rim = np.asarray(shapely.points(np.unique(np.round(corners, _RIM_DECIMALS), axis=0)))
    nearest = np.argmin([shapely.distance(land, rim) for land in around.values()], axis=0)
    if shapely.buffer(lake, -COAST_TOLERANCE_DEG / 2).is_empty:
        return {list(around)[np.bincount(nearest).argmax()]: lake}
    cells = shapely.get_parts(shapely.voronoi_polygons(shapely.multipoints(rim), extend_to=lake))
    tree = shapely.STRtree(cells)
    inside, cell = tree.query(rim, predicate="intersects")
    shares, rest = {}, lake
    for number, code in enumerate(around):
        own = cells[np.unique(cell[nearest[inside] == number])]
        shares[code] = areas_of(shapely.intersection(rest, shapely.union_all(own)))
        rest = areas_of(shapely.difference(rest, shares[code]))
    return shares


def _lakes(ground: BaseGeometry) -> BaseGeometry:
    """Keep what is too wide to be a coast that two sources draw differently."""
    return shapely.MultiPolygon(
        [
            part
            for part in shapely.get_parts(areas_of(ground))
            if part.area > SMALLEST_LAKE_DEG2 and not shapely.buffer(part, -NARROWEST_LAKE_DEG / 2).is_empty
        ]
    )


def _thin_coasts(lands: Mapping[str, BaseGeometry]) -> dict[str, BaseGeometry]:
    """Leave out corners of coasts, and none that two countries share."""
    corners, number = np.unique(
        np.concatenate([shapely.get_coordinates(land) for land in lands.values()]), axis=0, return_inverse=True
    )
    owner = np.repeat(np.arange(len(lands)), [shapely.get_num_coordinates(land) for land in lands.values()])
    first, last = np.full(len(corners), len(lands)), np.full(len(corners), -1)
    np.minimum.at(first, number.ravel(), owner)
    np.maximum.at(last, number.ravel(), owner)
    shared = {tuple(corner) for corner in corners[first != last]}
    return {
        code: areas_of(shapely.union_all([_thin_polygon(part, shared) for part in shapely.get_parts(land)]))
        for code, land in lands.items()
    }


def _thin_polygon(part: shapely.Polygon, shared: Collection[tuple[float, float]]) -> BaseGeometry:
    rings = [_thin_ring(shapely.get_coordinates(ring), shared) for ring in (part.exterior, *part.interiors)]
    thinned = shapely.Polygon(rings[0], rings[1:])
    return thinned if thinned.is_valid else mend(thinned)


def _thin_ring(ring: NDArray[np.float64], shared: Collection[tuple[float, float]]) -> NDArray[np.float64]:
    fixed = np.flatnonzero([tuple(corner) in shared for corner in ring[:-1]])
    if not fixed.size:
        return shapely.get_coordinates(shapely.simplify(shapely.LinearRing(ring), COAST_TOLERANCE_DEG))
    turned = np.concatenate([ring[fixed[0] : -1], ring[: fixed[0] + 1]])
    stops = [*(fixed - fixed[0]), len(turned) - 1]
    runs = [turned[a : b + 1] for a, b in pairwise(stops)]
    thinned = [run if len(run) < 3 else shapely.get_coordinates(_thin_line(run)) for run in runs]
    return np.concatenate([*(run[:-1] for run in thinned), turned[-1:]])


def _thin_line(run: NDArray[np.float64]) -> BaseGeometry:
    return shapely.simplify(shapely.LineString(run), COAST_TOLERANCE_DEG)
