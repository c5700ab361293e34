"""A case in many scripts: every kind of file is made of it, and says its title."""

import csv
import io
import shutil
import zipfile
from pathlib import Path

import pytest

from dashboard.case import Case
from dashboard.export.content.material import gather
from dashboard.export.kinds import KINDS
from dashboard.export.make import make
from dashboard.export.recipe import Picture, Recipe
from dashboard.load.case.case_folder import SHIPPED_CASE, load_case
from dashboard.load.tables.columns import PLACES

TITLE = "深圳港 → Владивосток → طهران → กรุงเทพฯ → दिल्ली 📍 שלום, 290 km"
SOURCE_TITLE = "羅津港の船積み 深圳港报告 รายงานการขนส่ง दिल्ली रिपोर्ट 📍"
NAMES = {"najin": "أكتاو", "dunay": "ท่าเรือ ดูไน", "tikhoretsk": "深圳汉堡"}


@pytest.fixture(scope="module")
def many_scripts(tmp_path_factory: pytest.TempPathFactory) -> Case:
    folder = Path(shutil.copytree(SHIPPED_CASE, tmp_path_factory.mktemp("scripts") / "case"))
    case = load_case(SHIPPED_CASE)
    toml = folder / "case.toml"
    toml.write_text(toml.read_text(encoding="utf-8").replace(case.title, TITLE), encoding="utf-8")
    sources = folder / "sources.csv"
    title = case.sources[0].title
    publisher = ',"خبرگزاری فارس\nتهران 🇮🇷",'
    said = sources.read_text(encoding="utf-8").replace(",Yonhap,", publisher, 1).replace(title, SOURCE_TITLE)
    sources.write_text(said, encoding="utf-8")
    events = folder / "events.csv"
    told = events.read_text(encoding="utf-8").replace("About 300 containers", "約300個 कंटेनर ბათუმი Երևան 👩‍🚀")
    events.write_text(told, encoding="utf-8")
    with (folder / "places.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(PLACES.names)
        for place in case.places:
            if place.id in NAMES:
                at = (place.kind, place.country, place.lat, place.lon, place.radius_km)
                rows.writerow((place.id, NAMES[place.id], *at, "ঢাকা", "", f"ar:{NAMES[place.id]}", "தமிழ்"))
    return load_case(folder)


def _said(content: bytes, style: str) -> str:
    if style in ("docx", "pptx", "xlsx"):
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            content = b"".join(package.read(name) for name in package.namelist() if name.endswith(".xml"))
    return content.decode("utf-8", errors="replace")


@pytest.mark.parametrize("style", [style for style in KINDS if style != "zip"])
def test_a_case_in_many_scripts_becomes_every_kind_of_file(many_scripts: Case, style: str) -> None:
    recipe = Recipe(case=many_scripts.id, style=style, finding="S1-09", picture=Picture(dpi=100))
    content = make(recipe, gather(recipe, many_scripts))
    assert len(content) > 500
    if style in ("html", "docx", "xlsx", "kml"):
        assert "深圳港 → Владивосток → " in _said(content, style)
    if style in ("html", "docx"):
        assert SOURCE_TITLE in _said(content, style)
    if style in ("geojson", "kml", "html"):
        assert "أكتاو" in _said(content, style)
