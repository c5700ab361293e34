"""Write docs/borders.md: whose line a border is here, and how what follows holds: `python -m tools.borders`."""

import csv
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path

from dashboard.case import Convention
from dashboard.case.phrases.statement import parse_statement
from dashboard.checks.atlas import Atlas
from dashboard.checks.ends.end import OutlineEnd, PlaceEnd
from dashboard.checks.ends.typed_end import TypedEnd, resolve_typed
from dashboard.checks.typed.adhoc import check_typed
from dashboard.checks.verdict.verdict import Verdict
from dashboard.geodesy import nearest_point
from dashboard.load.geodata.atlas import load_atlas
from dashboard.load.geodata.towns import load_world_gazetteer
from data.build.land.countries import DISPUTED, INTEGRAL, UNSETTLED

HERE = Path(__file__).parent
PAGE = HERE.parents[1] / "docs" / "borders.md"

SAME_WITHIN_KM = 1.0
"""Distances that differ by less are called the same [km]."""

NATURAL_EARTH_KM = 5.0
"""Half a millimetre at 1:10 million, the usual bound for a drawn line [km]."""

_CONVENTION = Convention(id="recognised", name="Recognised territory", source="none beside the boundary data's own")
_Row = Mapping[str, str]


def write_page(atlas: Atlas) -> str:
    """Write the page as Markdown."""
    return "\n".join(chain(_lines(), _disputed(), _distances(atlas), _sentences(atlas))) + "\n"


def _lines() -> Iterator[str]:
    yield """# Borders

Written by `python -m tools.borders` from the tables beside it and the data itself.

## Whose line it is

`border:XX` is the outline of a country on land and coast as OpenStreetMap drew it in December 2017, thinned to
about 350 m (Ukraine: 10 m). OpenStreetMap draws who controls the ground. The geodata of the United Nations, too
coarse to measure to, says whose it is: where the two agree within 11 km everywhere, the territory is called
*recognised*. Where they do not, the table says what was decided and by which act; a territory with ground that is open
is called *the territory of X as OpenStreetMap draws it*, and never recognised.

An area with an ISO 3166-1 code of its own is measured by that code, and is no part of another: `border:CN` is the
mainland's, `border:HK` Hong Kong's."""
    yield f"The overseas departments of France ({', '.join(sorted(INTEGRAL))}) are in `border:FR`."
    yield ""


def _disputed() -> Iterator[str]:
    yield """## Ground whose status is not settled

A convention of a case names one of these by its id; its readings are then the part alone and the territory without it.

| id | area | drawn by OSM in | by the UN as | here part of | outline | by |
|---|---|---|---|---|---|---|"""
    for row in DISPUTED:
        outline = {"twice": "OSM", "whole": "OSM", "by the UN": "UN, 5 km"}[row.outlined]
        yield (
            f"| `{row.id}` | {row.name} | {', '.join(row.drawn)} | {row.united_nations or 'not told'} |"
            f" {row.part_of or 'each as drawn'} | {outline} | {row.source} |"
        )
    yield "\nNor are these called recognised:\n"
    yield from (f"- {code}: {reason}." for code, reason in UNSETTLED.items())
    yield ""


def _distances(atlas: Atlas) -> Iterator[str]:
    gazetteer = load_world_gazetteer()
    shown, same_osm, same_ne, near_ne, judged = [], 0, 0, 0, 0
    for row in _read("distances"):
        place = resolve_typed(row["place"], gazetteer, atlas)
        border = resolve_typed(f"border:{row['border']}", gazetteer, atlas)
        if not isinstance(place, PlaceEnd) or not isinstance(border, OutlineEnd):
            raise TypeError(f"{row['place']} to {row['border']} needs a place and a border")
        here_km = nearest_point(place.point, border.boundary).distance_m / 1000
        inside = ", inside" if border.boundary.contains(place.point) else ""
        if not row["decided"]:
            judged += 1
            same_osm += abs(here_km - float(row["osm_km"])) < SAME_WITHIN_KM
            off_km = abs(here_km - float(row["natural_earth_km"]))
            same_ne += off_km < SAME_WITHIN_KM
            near_ne += off_km < NATURAL_EARTH_KM
        shown.append(
            f"| {row['place']} | {row['border']} | {here_km:.2f}{inside} | {row['osm_km']} |"
            f" {row['natural_earth_km']} | {row['published']} | {row['decided']} |"
        )
    yield f"""## Distances against others' [km]

From a town's point to the nearest point of a border: here; to the same data unthinned, measured by another; to Natural
Earth 1:10 million, whose lines may be {NATURAL_EARTH_KM:g} km off; and as published. Of {judged} rows where
nothing is disputed, {same_osm} are within {SAME_WITHIN_KM:g} km of the unthinned data. By Natural Earth's other lines
{same_ne} are within {SAME_WITHIN_KM:g} km and {near_ne} within its {NATURAL_EARTH_KM:g}. The unthinned data end at the
bank of a lake; here lakes are divided among the countries around them, as at Nakhchivan.

| place | border | here | OSM, whole | Natural Earth | published | disputed: decided |
|---|---|---|---|---|---|---|"""
    yield from shown
    yield ""


def _sentences(atlas: Atlas) -> Iterator[str]:
    gazetteer = load_world_gazetteer()
    shown, undetermined = [], 0
    for row in _read("sentences"):
        start = TypedEnd(row["from"], float(row["radius_km"]) if row["radius_km"] else None)
        checked = check_typed(
            parse_statement(row["as_written"]), (start, TypedEnd(row["to"])), gazetteer, _CONVENTION, atlas
        )
        if checked.finding is None:
            raise TypeError(f"{row['as_written']!r} needs to state a distance")
        finding = checked.finding
        undetermined += finding.verdict is Verdict.UNDETERMINED
        readings = "; ".join(
            f"{r.short} {r.nominal_km:.1f}{' (doubtful)' * bool(r.doubts)}"
            for r in finding.readings.computed
            if not r.artefact
        )
        reason = finding.judgement.reason or readings
        shown.append(f"| {row['from']} | {row['to']} | {row['as_written']} | {finding.verdict.shown} | {reason} |")
    yield f"""## Sentences of the press

Distances to borders of the kind that agencies print. {undetermined} of {len(shown)} cannot be told. A town whose radius
is over a quarter of the distance is read from its centre and from its outskirts.

| from | to | as written | verdict | readings [km], or why not |
|---|---|---|---|---|"""
    yield from shown


def _read(name: str) -> list[_Row]:
    with (HERE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


if __name__ == "__main__":
    PAGE.write_text(write_page(load_atlas()), encoding="utf-8")
