"""No case that loads can break a check or a file: what is missing, far off or at an edge of the map is said instead."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from dashboard.checks.atlas import Atlas
from dashboard.cli.printed import check_report
from dashboard.cli.printed.check_report import CheckFormat, report_case
from dashboard.export.content import material
from dashboard.export.content.material import gather
from dashboard.export.make import make as make_file
from dashboard.export.recipe import Recipe
from dashboard.load.case.case_folder import load_case
from tests.made.blank_figure import leave_blank
from tests.made.small_case import COUNT, distance, place, write_case

FILES = ("geojson", "kml", "gpkg", "csv", "claims.csv", "xlsx", "docx", "pptx")

OLYA = place("olya", "RU", 45.785, 47.55)
AMIRABAD = place("amirabad", "IR", 36.85, 53.37)
KABUL = place("kabul", "AF", 34.53, 69.17)
NORTH = place("north", "RU", 90, 0)
SOUTH = place("south", "AQ", -90, 0)
EAST = place("east", "RU", 68, 180)
WEST = place("west", "RU", 68, -180)
TWIN = place("twin", "RU", 45.785, 47.55)

STRIKE = {"id": "strike", "role": "evidence", "place": "olya", "edtf": "2024-03-05"}
SPEEDS = "".join(
    f'[[speeds]]\nmode = "{mode}"\nlow_kmh = 10\nhigh_kmh = 30\nsource = "Assumption of this case"\n'
    for mode in ("sea", "rail")
)


def leg(start: str, end: str, mode: str = "sea", **more: str) -> dict[str, str]:
    return {"id": f"{start}-{end}-{mode}", "mode": mode, "start": start, "end": end, **more}


def stated(kind: str, value: str = "", unit: str = "", **more: str) -> dict[str, str]:
    ends = {"subject": "olya", "object": "amirabad"}
    return {"id": kind, "kind": kind, "value": value, "unit": unit} | ends | more


CASES: dict[str, dict[str, Any]] = {
    "one count": {},
    "a leg without a path": {
        "places": [AMIRABAD, KABUL],
        "legs": [leg("amirabad", "kabul"), leg("amirabad", "kabul", "rail")],
        "claims": [distance("A1", "amirabad", "kabul", path="sea")],
        "more": SPEEDS,
    },
    "ends not known": {
        "places": [OLYA],
        "claims": [
            distance("A1", "olya", "", object_as_written="the front lines in Ukraine"),
            distance("A2", "", "", subject_as_written="a port", object_as_written="a depot"),
            stated("direction", "south-east", object="", object_as_written="the depot"),
            stated("nearness", hedge="near", subject="", subject_as_written="a ship", object="olya"),
        ],
    },
    "ends of every kind, by inference": {
        "places": [OLYA],
        "claims": [
            distance(f"A{n}", "olya", ref, object_basis="inferred", object_reason="Kirby named no other")
            for n, ref in enumerate(["border:UA", "country:UA", "coast:UA", "region:delta", "line:front", "country:ZZ"])
        ],
        "outlines": [
            (
                {"id": "delta", "name": "Delta", "kind": "region", "resolution_km": 1, "source": "drawn"},
                {"type": "Polygon", "coordinates": [[[179, 1], [180, 1], [180, 2], [179, 1]]]},
            ),
            (
                {
                    "id": "front",
                    "name": "Front",
                    "kind": "line",
                    "resolution_km": 1,
                    "source": "drawn",
                    "as_of": "2024-03-01",
                },
                {"type": "LineString", "coordinates": [[36, 47], [36, 47], [38, 48]]},
            ),
        ],
    },
    "two areas": {
        "places": [OLYA],
        "claims": [distance("A1", "country:RU", "country:UA"), distance("A2", "border:CL", "coast:IR", path="sea")],
    },
    "hedges of every kind": {
        "places": [OLYA, AMIRABAD],
        "claims": [
            distance(f"A{n}", "olya", "amirabad", hedge=hedge)
            for n, hedge in enumerate(
                ["only", "near", "as far as", "nearly", "more than", "или около того", "only about"]
            )
        ],
    },
    "other statements": {
        "places": [OLYA, AMIRABAD],
        "claims": [
            stated("direction", "south-east"),
            stated("duration", "6", "days", hedge="only"),
            stated("nearness", hedge="close to"),
            stated("comparison") | {"value": "", "unit": ""},
        ],
    },
    "a window of one day": {
        "window": ("2024-03-05", "2024-03-05"),
        "places": [OLYA, AMIRABAD],
        "legs": [leg("amirabad", "olya", edtf="2024-03-05")],
        "events": [STRIKE, STRIKE | {"id": "left", "role": "route", "place": "amirabad"}],
        "more": SPEEDS,
    },
    "the first days": {
        "window": ("0001-01-01", "0001-01-09"),
        "places": [OLYA, AMIRABAD],
        "legs": [leg("amirabad", "olya", edtf="0001")],
        "events": [STRIKE | {"edtf": "0001-01-01"}],
        "sources": [{"id": "S1", "published": "0001-01-01", "accessed": "0001-01-02"}],
        "more": SPEEDS,
    },
    "the last days": {
        "window": ("9999-12-01", "9999-12-31"),
        "places": [OLYA, AMIRABAD],
        "legs": [leg("amirabad", "olya", edtf="9999-12-31")],
        "events": [STRIKE | {"edtf": "9999-12-31"}],
        "sources": [{"id": "S1", "published": "9999-12-31", "accessed": "9999-12-31"}],
        "more": SPEEDS,
    },
    "events outside the window": {
        "places": [OLYA],
        "events": [STRIKE | {"edtf": "1904"}, STRIKE | {"id": "later", "role": "route", "edtf": "2031-05"}],
    },
    "the poles": {
        "places": [NORTH, SOUTH],
        "claims": [distance("A1", "north", "south", "20,000"), distance("A2", "north", "country:RU")],
        "legs": [leg("north", "south"), leg("north", "south", "rail")],
        "events": [STRIKE | {"place": "north"}],
        "more": SPEEDS,
    },
    "both sides of the antimeridian": {
        "places": [EAST, WEST, AMIRABAD],
        "claims": [
            distance("A1", "east", "west"),
            distance("A2", "west", "country:US"),
            distance("A3", "east", "amirabad"),
        ],
        "legs": [leg("east", "west")],
        "more": SPEEDS,
    },
    "two places at one position": {
        "places": [OLYA, TWIN],
        "claims": [
            distance("A1", "olya", "twin"),
            distance("A2", "olya", "twin", path="rail"),
            distance("A3", "olya", "olya"),
        ],
        "legs": [leg("olya", "twin"), leg("olya", "twin", "rail"), leg("olya", "olya"), leg("olya", "olya", "rail")],
        "more": SPEEDS,
    },
    "a line that comes back, with positions twice": {
        "places": [OLYA, AMIRABAD],
        "legs": [leg("amirabad", "olya")],
        "lines": [
            (
                {"leg": "amirabad-olya-sea", "source": "drawn"},
                {
                    "type": "MultiLineString",
                    "coordinates": [
                        [[53.37, 36.85], [53.37, 36.85], [52, 40]],
                        [[52, 40], [52, 40]],
                        [[52, 40], [53.37, 36.85], [47.55, 45.785]],
                    ],
                },
            )
        ],
        "more": SPEEDS,
    },
    "an id and a list cell of odd letters": {
        "claims": [COUNT | {"id": "A1"}, COUNT | {"id": "=1+1, <b>&: /\\", "note": "odd"}],
        "events": [{"id": "e", "edtf": "2024-03-05", "claims": "A1;=1+1, <b>&: /\\"}],
    },
}


@pytest.fixture
def made_of(tmp_path: Path, atlas: Atlas, monkeypatch: pytest.MonkeyPatch) -> Callable[..., dict[str, bytes]]:
    """Check a case in every format, and make files of it; the figure is left blank, it is tested with figures."""
    monkeypatch.setattr(check_report, "load_atlas", lambda: atlas)
    monkeypatch.setattr(material, "load_atlas", lambda: atlas)
    leave_blank(monkeypatch)

    def make(parts: dict[str, Any], styles: tuple[str, ...]) -> dict[str, bytes]:
        case = load_case(write_case(tmp_path, **parts))
        for style in CheckFormat:
            report_case(case, style, Console(file=io.StringIO(), width=100))
        recipes = [Recipe(case=case.id, style=style) for style in styles]
        gathered = gather(recipes[0], case)
        return {recipe.style: make_file(recipe, gathered) for recipe in recipes}

    return make


@pytest.mark.parametrize("name", CASES)
def test_a_case_that_loads_is_checked_and_makes_every_file(made_of: Callable[..., dict[str, bytes]], name: str) -> None:
    assert all(made_of(CASES[name], FILES).values())


def test_a_leg_without_a_path_is_told_in_a_briefing(made_of: Callable[..., dict[str, bytes]]) -> None:
    made = made_of(CASES["a leg without a path"], ("html",))
    assert b"is undetermined: the nearest sea is more than 150 km from 34.530 N 69.170 E" in made["html"]
