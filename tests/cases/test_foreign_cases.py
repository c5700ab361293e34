"""Two cases from elsewhere, and one of them without its line: all is made of them, and speaks of no other case."""

import csv
import io
import json
import re
import sqlite3
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree

import docx
import numpy as np
import openpyxl
import pptx
import pytest
import shapely
from matplotlib.text import Text
from PIL import Image
from streamlit.testing.v1 import AppTest

from dashboard.case import Case
from dashboard.checks.assess import Assessment
from dashboard.cli.printed import check_report
from dashboard.export.content.material import Material, gather
from dashboard.export.kinds import KINDS
from dashboard.export.make import make
from dashboard.export.recipe import LOWEST_DPI, Picture, Recipe
from dashboard.load.case.case_folder import load_case
from dashboard.page.plain_text import escape
from dashboard.views.figure import PRESETS, Paper, Preset, Scene, draw_figure
from dashboard.views.map.content import map_content
from dashboard.views.view import opening_view
from tests.made.foreign_cases import write_caspian, write_lend_lease
from tests.made.paths import APP

CASES: dict[str, Callable[[Path], Path]] = {
    "caspian": write_caspian,
    "caspian without its line": lambda folder: write_caspian(folder, with_line=False),
    "lend-lease": write_lend_lease,
}

OF_SHIPPED_CASE = re.compile(r"Najin|Dunay|Tikhoretsk|Sea of Japan|Kirby|Tumangang|290 (km|mi)")

IN_FRAME_DEG = 0.5
"""How far inside the opening extent everything lies, at least."""


class Made(NamedTuple):
    """A case with what every file of it is made from."""

    folder: Path
    case: Case
    material: Material

    @property
    def assessment(self) -> Assessment:
        return self.material.assessment

    @property
    def places(self) -> set[str]:
        """Names of the places that its route and its distances are about."""
        ends = {end for leg in self.case.legs for end in (leg.start, leg.end)}
        ends |= {end.ref for c in self.case.distance_claims for end in (c.subject, c.object) if end and end.ref}
        return {place.name for place in self.case.places if place.id in ends}


@pytest.fixture(scope="module", params=CASES)
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = CASES[request.param](tmp_path_factory.mktemp("foreign") / "case")
    case = load_case(folder)
    return Made(folder, case, gather(Recipe(case=case.id, style="zip"), case))


@pytest.fixture(scope="module")
def bundle(made: Made) -> dict[str, bytes]:
    """Give every file of the bundle, by the ending of its name."""
    recipe = Recipe(case=made.case.id, style="zip", picture=Picture(dpi=LOWEST_DPI))
    with zipfile.ZipFile(io.BytesIO(make(recipe, made.material))) as packed:
        return {name.rpartition("/")[2].partition(".")[2]: packed.read(name) for name in packed.namelist()}


def test_check_answers_in_every_form(made: Made, run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check_report, "assess", lambda *_: made.assessment)
    outs = {}
    for form in ("table", "json", "csv"):
        code, outs[form], err = run("check", str(made.folder), "--format", form)
        assert (code, err) == (0, "")
        assert not OF_SHIPPED_CASE.search(outs[form])
    stating = [claim.id for claim in made.case.distance_claims]
    assert [finding["claim_id"] for finding in json.loads(outs["json"])["findings"]] == stating
    assert len(list(csv.reader(io.StringIO(outs["csv"])))) > len(stating)
    assert all(claim in outs["table"] for claim in stating)


def test_the_map_opens_with_the_whole_route_and_the_places_of_the_claims(made: Made) -> None:
    material = made.material
    content = map_content(made.assessment, material.frame, opening_view(made.case), material.backdrop)
    west, south, east, north = content.bounds
    features = content.features["features"]
    places = {f["properties"]["name"] for f in features if f["properties"]["layer"] in ("place", "evidence")}
    assert made.places <= places
    drawn = [f["geometry"] for f in features if f["properties"]["layer"] in ("route", "place", "evidence")]
    inner = shapely.box(west, south, east, north).buffer(-IN_FRAME_DEG)
    assert [g for g in drawn if not inner.covers(shapely.geometry.shape(g))] == []
    assert east - west < 270
    assert all(inner.covers(shapely.Point(lon, lat)) for lat, lon in content.sea_at[:1])
    assert bool(content.sea_at) == bool(made.case.defaults.sea_label)


def test_every_town_stands_on_land_of_the_map(made: Made) -> None:
    land = shapely.from_geojson([json.dumps(f["geometry"]) for f in made.material.backdrop.overview["features"]])
    towns = [place for place in made.case.places if place.kind == "town"]
    points = shapely.points([(place.lon, place.lat) for place in towns])
    ashore = set(shapely.STRtree(land).query(points, "dwithin", 0.3)[0].tolist())
    assert [town.name for at, town in enumerate(towns) if at not in ashore] == []


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.name)
def test_the_figure_names_every_place_and_none_of_another_case(made: Made, preset: Preset) -> None:
    material = made.material
    figure = draw_figure(
        Scene(made.assessment, material.frame, opening_view(made.case), material.backdrop),
        Paper(preset=preset, dpi=LOWEST_DPI),
    )
    words = [artist.get_text() for artist in figure.artists if isinstance(artist, Text)]
    assert {name for name in made.places if name not in words} == set()
    said = " ".join(words)
    assert not OF_SHIPPED_CASE.search(said)
    assert [deg for deg in re.findall(r"(\d+)° [EW]", said) if int(deg) >= 180] == []
    assert not re.search(r"\b([\d,]+) to \1 km", said)
    assert ("Caspian" in said) == bool(made.case.defaults.sea_label)
    assert ("Crimea" in said) == bool(made.case.convention.disputed)


OPENED: dict[str, Callable[[bytes], object]] = {
    "png": lambda content: bool(np.asarray(Image.open(io.BytesIO(content)).convert("L")).min() < 100),
    "svg": ElementTree.fromstring,
    "pdf": lambda content: content.startswith(b"%PDF-") and content.rstrip().endswith(b"%%EOF"),
    "html": lambda content: content.rstrip().endswith(b"</html>"),
    "docx": lambda content: docx.Document(io.BytesIO(content)).inline_shapes[0],
    "pptx": lambda content: [*pptx.Presentation(io.BytesIO(content)).slides],
    "xlsx": lambda content: openpyxl.load_workbook(io.BytesIO(content)).sheetnames,
    "csv": lambda content: [*csv.DictReader(io.StringIO(content.decode("utf-8-sig")))],
    "claims.csv": lambda content: [*csv.DictReader(io.StringIO(content.decode("utf-8-sig")))],
    "geojson": lambda content: json.loads(content)["features"],
    "kml": ElementTree.fromstring,
}


def test_every_file_of_the_bundle_opens_and_speaks_of_this_case(made: Made, bundle: dict[str, bytes]) -> None:
    assert set(KINDS) - {"zip"} <= set(bundle)
    assert {style for style, opened in OPENED.items() if opened(bundle[style]) in (None, False, [])} == set()
    for name, content in bundle.items():
        said = _said(content)
        assert said
        assert not OF_SHIPPED_CASE.search(said), name
    for style in ("html", "docx", "xlsx", "kml", "geojson"):
        assert made.case.title in _said(bundle[style]), style


def test_the_geopackage_holds_the_features(bundle: dict[str, bytes], tmp_path: Path) -> None:
    path = tmp_path / "case.gpkg"
    path.write_bytes(bundle["gpkg"])
    with sqlite3.connect(path) as tables:
        layers = [name for (name,) in tables.execute("SELECT table_name FROM gpkg_contents")]
        assert layers
        assert all(tables.execute(f'SELECT count(*) FROM "{layer}"').fetchone()[0] for layer in layers)  # noqa: S608
    tables.close()


_BASE_64 = re.compile(r"[A-Za-z0-9+/]{400,}=*")


def _said(content: bytes) -> str:
    """Give the letters of a file; of a package, those of the XML in it; none of pictures in base 64."""
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            content = b"".join(package.read(name) for name in package.namelist() if name.endswith(".xml"))
    return _BASE_64.sub("", content.decode("utf-8", errors="replace"))


def test_every_face_is_shown_and_asks_in_the_words_of_this_case(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["app.py", str(made.folder)])
    app = AppTest.from_file(str(APP), default_timeout=600).run()
    for face in ("Brief", "Check", "Evidence", "Export"):
        app.segmented_control(key="face").set_value(face).run()
        assert not app.exception, (face, app.exception)
        said = [str(element.value) for kind in (app.markdown, app.caption, app.text, app.header) for element in kind]
        said += [box.placeholder for box in app.text_input] + [button.label for button in app.button]
        assert not OF_SHIPPED_CASE.search(" ".join(said)), face
        assert escape(made.case.title) in " ".join(str(title.value) for title in app.title)
