"""What an addition takes: a toy kind of file, layer, mode and kind of claim, each in two files, are seen everywhere.

The package is copied with the additions written into it, as somebody would write them, and asked in another process.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.made.paths import ROOT
from tests.made.small_case import COUNT, place, write_case

Edits = dict[str, tuple[tuple[str, str], ...]]
"""By the file, after which texts something is put in, and what; after nothing where the file is new."""

KIND: Edits = {
    "export/kinds.py": (
        (
            "_KINDS = (\n",
            '    Kind("toy", "text/x-toy", mark("A toy, TOY"), Content.DATA, "tables.toy", b"TOY"),\n',
        ),
    ),
    "export/tables/toy.py": (
        (
            "",
            '''"""A toy."""

import json

from dashboard.export.stamp.fields import read_fields


def make(job):
    return b"TOY" + json.dumps(dict(job.stamp)).encode()


def read_stamp(content):
    return read_fields(content[3:])
''',
        ),
    ),
}

LAYER: Edits = {
    "views/layer.py": (
        (
            "_LAYERS = (\n",
            '    Layer("middle", mark("Toy middles"), mark("Toy middle"), "middles", "Toy middles",'
            ' "Middles of routes.", rank=5, is_point=True),\n',
        ),
        (
            "LOOKS = (\n",
            '    Look("middle", "computed", None, mark("A toy middle"), COMPUTED, 1.0, shape="disc", size_pt=5),\n',
        ),
    ),
    "views/features/frame.py": (
        (
            "        *band_features(assessment),\n",
            '        *(Feature(f"middle-{r.leg.id}", r, "middle", f"Middle of {r.leg.id}", "", "computed",'
            " r.leg.claims, shapely.Point(r.route.track[len(r.route.track) // 2]), label=True)"
            " for r in assessment.routes if r.route),\n",
        ),
    ),
}

MODE: Edits = {
    "case/legs/mode.py": (
        ("_MODES = (\n", '    Mode("barge", "by barge", ("by lighter",), "water", carries_legs=True),\n'),
    ),
    "checks/routers.py": (
        (
            "from dashboard.routing import NoPathError, Route\n",
            """

def _by_barge(atlas, errand):
    import numpy as np
    from dashboard.geodesy import inverse, densify
    track = densify(np.array([[errand.start.lon, errand.start.lat], [errand.end.lon, errand.end.lat]]), 20_000.0)
    metres = inverse(errand.start, errand.end).distance_m
    return Route("barge", track, metres, metres, metres, "as a barge goes")
""",
        ),
        ("ROUTERS = {\n", '    "barge": Router(_by_barge, "inferred", (), lambda *_: "", offers_paths=False),\n'),
    ),
}

CLAIM: Edits = {
    "case/claim.py": (('    DURATION = "duration", "time", True\n', '    SIGHT = "sight", "", True\n'),),
    "checks/verdict/position.py": (
        (
            "JUDGES = {\n",
            '    ClaimKind.SIGHT: Judge(lambda claim: "that it is in sight", _nearness),\n',
        ),
    ),
}

ASK = """
import io, json, re, sys, contextlib
from pathlib import Path
sys.argv = ["waybill"]
from streamlit.testing.v1 import AppTest
import dashboard
from dashboard import cli
from dashboard.checks.assess import assess
from dashboard.load.case.case_folder import load_case
from dashboard.load.geodata.atlas import load_atlas
from dashboard.load.geodata.backdrop import load_backdrop
from dashboard.page.faces import FACES
from dashboard.views.features.frame import frames
from dashboard.views.figure import SLIDE, Paper, Scene, draw_figure
from dashboard.views.map.content import map_content
from dashboard.views.map.document import build_document
from dashboard.views.view import opening_view
from matplotlib.text import Text

def run(*words):
    sys.argv = ["waybill", *map(str, words)]
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        try:
            cli.run()
        except SystemExit:
            pass
    return said.getvalue()

folder = Path("case")
case = load_case(folder)
atlas = load_atlas()
assessment = assess(case, atlas)
frame = frames(assessment)
content = map_content(assessment, frame, opening_view(case), load_backdrop())
document = build_document(content)
held = json.loads(re.search('id="content">(.*?)</script>', document, re.DOTALL)[1])
figure = draw_figure(Scene(assessment, frame, opening_view(case), load_backdrop()), Paper(preset=SLIDE, dpi=100))
sys.argv = ["dashboard/app.py", str(folder)]
pages = []
for face in FACES:
    page = AppTest.from_file("dashboard/app.py", default_timeout=300)
    page.query_params["face"] = face
    pages.append(page.run())
widgets = [each for page in pages for each in (*page.selectbox, *page.multiselect)]
seen = {
    "from": dashboard.__file__,
    "help": run("export", "--help"),
    "written": run("export", folder, "--out", "out.toy"),
    "verified": run("verify", "out.toy", folder),
    "geojson": run("export", folder, "--out", "out.geojson") and Path("out.geojson").read_text(),
    "kml": run("export", folder, "--out", "out.kml") and Path("out.kml").read_text(),
    "qgis": run("export", folder, "--out", "out.gpkg") and Path("out.gpkg").read_bytes().decode("latin-1"),
    "claims": run("export", folder, "--out", "out.claims.csv") and Path("out.claims.csv").read_text(),
    "check": run("check", folder, "--format", "json"),
    "typed": run("check", folder, "--from", "Odesa", "--to", "Istanbul", "--stated", "600 km by lighter"),
    "route": run("route", "Odesa", "Istanbul", "--mode", "barge"),
    "figure": [artist.get_text() for artist in figure.artists if isinstance(artist, Text)],
    "looks": [look["words"] for group in held["looks"] for look in group["looks"]],
    "layers": list(held["layers"]),
    "document": document,
    "options": {each.key or each.label: list(each.options) for each in widgets},
    "errors": [each.value for page in pages for each in (*page.exception, *page.error)],
}
Path("seen.json").write_text(json.dumps(seen))
"""


def put_in(package: Path, *additions: Edits) -> None:
    for name, edits in ((name, edits) for each in additions for name, edits in each.items()):
        path = package / name
        held = path.read_text(encoding="utf-8") if path.exists() else ""
        for after, text in edits:
            assert after in held, f"{name} has no {after!r}"
            held = held.replace(after, after + text, 1)
        path.write_text(held, encoding="utf-8")


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    home = tmp_path_factory.mktemp("added")
    package = home / "dashboard"
    shutil.copytree(ROOT / "dashboard", package, ignore=shutil.ignore_patterns("__pycache__", "fonts"))
    (package / "web" / "fonts").symlink_to(ROOT / "dashboard" / "web" / "fonts")
    for name in ("data", "seeds"):
        (home / name).symlink_to(ROOT / name)
    put_in(package, KIND, LAYER, MODE, CLAIM)
    odesa, istanbul = place("odesa", "UA", 46.49, 30.73), place("istanbul", "TR", 41.01, 28.98)
    sight = {"id": "A2", "kind": "sight", "subject": "odesa", "object": "istanbul"}
    leg = {"id": "over", "mode": "barge", "start": "odesa", "end": "istanbul"}
    write_case(home / "case", claims=(COUNT, sight), places=(odesa, istanbul), legs=(leg,))
    asked = subprocess.run([sys.executable, "-c", ASK], cwd=home, capture_output=True, text=True, check=False)
    assert asked.returncode == 0, asked.stderr[-3000:]
    told: dict[str, Any] = json.loads((home / "seen.json").read_text(encoding="utf-8"))
    assert Path(told["from"]).is_relative_to(home)
    assert told["errors"] == []
    return told


@pytest.mark.parametrize("addition", [KIND, LAYER, MODE, CLAIM], ids=["kind of file", "layer", "mode", "kind of claim"])
def test_an_addition_takes_two_files_at_most(addition: Edits) -> None:
    assert len(addition) <= 2


def test_a_kind_of_file_is_offered_made_and_verified(seen: dict[str, Any]) -> None:
    assert "toy" in seen["help"]
    assert seen["written"].startswith("wrote out.toy")
    assert seen["verified"].startswith("same: out.toy")
    assert "A toy, TOY" in seen["options"]["export-style"]


def test_a_layer_is_offered_drawn_and_filed(seen: dict[str, Any]) -> None:
    assert "Toy middles" in seen["options"]["hide"]
    assert "middle" in seen["layers"]
    assert "A toy middle" in seen["looks"]
    assert ".middle.computed{" in seen["document"]
    assert "Middle of over" in seen["figure"]
    assert "A toy middle" in seen["figure"]
    assert '"middle-over"' in seen["geojson"]
    assert "<name>Toy middles</name>" in seen["kml"]
    assert "middles" in seen["qgis"]


def test_a_mode_is_read_routed_and_worded(seen: dict[str, Any]) -> None:
    assert "Odesa to Istanbul by barge" in seen["document"]
    assert "Route by barge" in seen["figure"]
    assert "Odesa to Istanbul by barge" in seen["route"]
    assert "by barge" in seen["typed"]
    assert "barge" in seen["options"]["adhoc-path"]


def test_a_kind_of_claim_is_read_judged_and_filed(seen: dict[str, Any]) -> None:
    assert "A2 reports that it is in sight" in seen["check"]
    assert "A2 reports that it is in sight" in seen["claims"]
