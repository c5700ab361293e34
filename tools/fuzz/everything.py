"""Make everything that can be made of a case, and note what ends in an exception or shows nothing."""

import contextlib
import io
import json
import math
import sys
import tempfile
import traceback
import warnings
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from unittest import mock

import geopandas as gpd
import numpy as np
from matplotlib.colors import to_rgb
from PIL import Image
from streamlit.testing.v1 import AppTest

from dashboard import cli
from dashboard.case import Case
from dashboard.export.briefing.document import case_document
from dashboard.export.content.material import Material, gather
from dashboard.export.make import make
from dashboard.export.recipe import LOWEST_DPI, Picture, Recipe, SheetKind
from dashboard.geodesy.meridian import turn_longitudes
from dashboard.load.case.case_folder import load_case
from dashboard.page.faces import FACES
from dashboard.views.features.frame import on_view
from dashboard.views.figure import PRESETS
from dashboard.views.figure.finding.map import is_drawn
from dashboard.views.figure.pen.style import LAND, SEA
from dashboard.views.layer import INKS, POSSIBLE
from dashboard.views.view import opening_view
from tools.fuzz.made_case import make_case

FEATURE_INKS = tuple(ink.light for ink in INKS if ink is not POSSIBLE)
"""What features are drawn with."""

LEAST_INK_PX, LEAST_GROUND_SHARE = 12, 0.05
"""Less than this of a figure is an empty picture: marks [px at the lowest resolution], land and sea [part of it]."""

APP = Path(__file__).parents[2] / "dashboard" / "app.py"

PAGE_SECONDS = 600
"""Longest time to wait for a page [s], however busy the machine."""

MOST_FINDINGS = 2
"""Findings with a reading whose own figure is drawn."""


@dataclass(frozen=True)
class Trouble:
    """Hold what could not be made, and how it ended or what it lacks."""

    what: str
    words: str


def try_seed(seed: int, with_page: bool = False) -> list[Trouble]:
    """Make the case of a seed and everything of it, the faces of its page if asked for; a warning is trouble, too."""
    with tempfile.TemporaryDirectory() as kept, warnings.catch_warnings():
        warnings.simplefilter("error")
        folder = make_case(seed).write(Path(kept) / "case")
        troubles = list(list_troubles(folder))
        if with_page:
            troubles.extend(_try("page", partial(_open_page, folder)))
        return troubles


def list_troubles(folder: Path) -> Iterator[Trouble]:
    """Make everything of the case in a folder, and give what went wrong; nothing where all is well."""
    for form in ("table", "json", "csv"):
        yield from _try(f"check --format {form}", partial(_check, folder, form))
    case = load_case(folder)
    try:
        material = gather(Recipe(case=case.id, style="png"), case)
    except Exception:  # whatever it is, it is what is looked for
        yield Trouble("assess", traceback.format_exc())
        return
    yield from _try("map document", partial(_look_at_document, material))
    for preset in PRESETS:
        picture = Picture.model_validate({"preset": preset.name, "dpi": LOWEST_DPI})
        yield from _try(f"figure {preset.name}", partial(_look_at_figure, case, material, picture))
    picture = Picture(sheet=SheetKind.FINDING, dpi=LOWEST_DPI)
    computed = [f.claim.id for f in material.assessment.findings if f.readings.computed]
    for claim in computed[:MOST_FINDINGS]:
        yield from _try(f"figure of {claim}", partial(_look_at_figure, case, material, picture, claim))
    yield from _try("bundle", partial(_open_bundle, case, material))


def _try(what: str, act: Callable[[], str]) -> Iterator[Trouble]:
    try:
        words = act()
    except Exception:  # whatever it is, it is what is looked for
        words = traceback.format_exc()
    if words:
        yield Trouble(what, words)


def _check(folder: Path, form: str) -> str:
    """Run the verb as typed; what it says on stderr is trouble, since the case loads."""
    out, err = io.StringIO(), io.StringIO()
    typed = mock.patch.object(sys, "argv", ["waybill", "check", str(folder), "--format", form])
    try:
        with typed, contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            cli.run()
    except SystemExit as ended:
        if ended.code:
            return f"exit {ended.code}: {err.getvalue()}"
    return err.getvalue()


def _open_page(folder: Path) -> str:
    """Turn to every face of the page."""
    with mock.patch.object(sys, "argv", ["app.py", str(folder)]):
        page = AppTest.from_file(str(APP), default_timeout=PAGE_SECONDS).run()
        ended = [f"{FACES[0]}: {error.value} {error.stack_trace}" for error in page.exception]
        for face in FACES[1:]:
            page.segmented_control(key="face").set_value(face)
            page.run()
            ended.extend(f"{face}: {error.value} {error.stack_trace}" for error in page.exception)
    return "\n".join(ended)


def _look_at_document(material: Material) -> str:
    case = material.assessment.case
    document = case_document(material.assessment, material.frame, material.backdrop)
    held = document.split('<script type="application/json" id="content">')[1].split("</script>")[0]
    content = json.loads(held)
    if len(content["features"]["features"]) != len(material.frame):
        return f"{len(content['features']['features'])} features of {len(material.frame)}"
    west, south, east, north = content["bounds"]
    if not (all(map(math.isfinite, content["bounds"])) and west < east and south < north):
        return f"opens at {content['bounds']}"
    used = {p for leg in case.legs for p in (leg.start, leg.end)}
    used |= {e.place for e in case.events if e.place and e.role != "context"}  # far capitals may be out
    lost = [p for p in used if not west <= float(turn_longitudes(case.place(p).lon, (west + east) / 2)) <= east]
    return f"opens without {', '.join(lost)}" if lost else ""


def _look_at_figure(case: Case, material: Material, picture: Picture, finding: str | None = None) -> str:
    written = make(Recipe(case=case.id, style="png", finding=finding, picture=picture), material)
    pixels = np.asarray(Image.open(io.BytesIO(written)).convert("RGB"))
    if finding is not None and not is_drawn(material.assessment.finding(finding)):
        return ""  # its sheet says in words why there is no map
    shown = on_view(material.frame, opening_view(case)) if finding is None else _fan(material, finding)
    ink_px, ground_share = _count(pixels, FEATURE_INKS), _count(pixels, (LAND, SEA)) / (pixels.size / 3)
    if len(shown) and ink_px < LEAST_INK_PX:
        return f"nothing drawn of {len(shown)} features: {ink_px} px"
    return f"no ground: {ground_share:.3f}" if ground_share < LEAST_GROUND_SHARE else ""


def _fan(material: Material, finding: str) -> gpd.GeoDataFrame:
    return material.frame[material.frame.finding == finding]


def _count(pixels: np.ndarray, colours: tuple[str, ...]) -> int:
    """Count pixels of some colours, as they are where nothing lies over them."""
    wanted = np.array([[round(255 * part) for part in to_rgb(colour)] for colour in colours])
    return sum(int((np.abs(pixels.astype(int) - colour).max(axis=2) <= 2).sum()) for colour in wanted)


def _open_bundle(case: Case, material: Material) -> str:
    written = make(Recipe(case=case.id, style="zip", picture=Picture(dpi=LOWEST_DPI)), material)
    with zipfile.ZipFile(io.BytesIO(written)) as bundle:
        empty = [name for name in bundle.namelist() if not bundle.getinfo(name).file_size]
    return f"empty: {', '.join(empty)}" if empty else ""
