"""The command line as people type it: what it prints, what it writes, which exit code it ends with."""

import csv
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import geopandas as gpd
import pytest
from lxml import html

from dashboard.load.case.case_folder import SHIPPED_CASE

Run = Callable[..., Any]
"""Types a verb; how it ended has code, out and err."""


@pytest.fixture
def copied_case(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SHIPPED_CASE, tmp_path / "case"))


def findings(run: Run, *words: str) -> dict[str, Any]:
    ended = run("check", *words, "--format", "json")
    assert ended.code == 0, ended.err
    return {f["claim_id"]: f for f in json.loads(ended.out)["findings"]}


def test_check_gives_the_two_verdicts(run: Run) -> None:
    found = findings(run)
    assert {claim: f["verdict"] for claim, f in found.items()} == {"S1-09": "compatible", "S2-06": "unit_suspect"}


def test_check_json_has_the_agreed_shape(run: Run) -> None:
    for finding in findings(run).values():
        assert {"value", "unit", "hedge", "low_km", "high_km"} <= finding["stated"].keys()
        assert finding["tried"] == len(finding["readings"])
        for reading in finding["readings"]:
            wanted = {"id", "plain", "artefact", "unit", "nominal_km", "low_km", "high_km", "fits", "method"}
            assert wanted <= reading.keys()


def test_check_of_a_copy_with_200_km_is_supported(run: Run, copied_case: Path) -> None:
    claims = copied_case / "claims.csv"
    text = claims.read_text(encoding="utf-8")
    assert text.count("roughly,290,km") == 1
    claims.write_text(text.replace("roughly,290,km", "roughly,200,km"), encoding="utf-8")
    found = findings(run, str(copied_case))
    assert found["S1-09"]["verdict"] == "supported"
    assert found["S2-06"]["verdict"] == "unit_suspect"


def test_check_csv_has_a_row_for_each_reading_and_unit(run: Run) -> None:
    ended = run("check", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(ended.out)))
    assert len(rows) == sum(f["tried"] for f in findings(run).values())


def test_check_table_names_every_verdict_and_the_computed_distance(run: Run) -> None:
    ended = run("check")
    assert ended.code == 0
    assert "S1-09: compatible" in ended.out
    assert "S2-06: unit in question" in ended.out
    assert "202" in ended.out


def test_check_table_sets_the_claims_against_each_other(run: Run) -> None:
    said = run("check").out
    assert said.index("Claims against each other") > said.index("S2-06: unit in question")
    for relation in ("agree", "contradict", "not comparable"):
        assert f" {relation} " in said
    assert "by 5 to 6" in said


def test_check_json_holds_the_comparisons(run: Run) -> None:
    compared = json.loads(run("check", "--format", "json").out)["comparisons"]
    assert [c["relation"] for c in compared if c["inferred"]] == ["contradict"]


def test_a_bad_case_ends_with_2_and_every_fault_on_stderr(run: Run, copied_case: Path) -> None:
    claims = copied_case / "claims.csv"
    claims.write_text(
        claims.read_text(encoding="utf-8").replace("roughly,290,km", "roughly,about 290,leagues"), encoding="utf-8"
    )
    ended = run("check", str(copied_case))
    assert ended.code == 2
    assert ended.out == ""
    assert "claims.csv" in ended.err
    assert "value" in ended.err
    assert "unit" in ended.err
    assert "Traceback" not in ended.err


def test_a_missing_case_ends_with_2(run: Run, tmp_path: Path) -> None:
    ended = run("check", str(tmp_path / "nowhere"))
    assert ended.code == 2
    assert "nowhere" in ended.err


@pytest.mark.parametrize(
    ("start", "end", "km", "tolerance_km"),
    [
        ("Tikhoretsk", "border:UA", 202.1, 0.5),  # facts of the case, computed independently
        ("border:ua", "Тихорецк", 202.1, 0.5),
        ("라진", "Dunai", 182.0, 1.0),
        ("0,0", "0,1", 111.319, 0.001),  # a degree of the WGS 84 equator
        ("-41.3,174.8", "-41.3,175.8", 83.8, 0.2),
        ("Мариуполь", "Paris, FR", 2611.3, 0.2),  # geographiclib between GeoNames' points, ours within 0.1 km
        ("서울", "東京", 1155.1, 0.2),  # the same
    ],
)
def test_measure_takes_names_positions_and_borders(
    run: Run, start: str, end: str, km: float, tolerance_km: float
) -> None:
    ended = run("measure", start, end, "--format", "json")
    assert ended.code == 0, ended.err
    measured = json.loads(ended.out)
    assert measured["distance_m"] / 1000 == pytest.approx(km, abs=tolerance_km)
    assert measured.keys() == {"distance_m", "azimuth_deg", "back_azimuth_deg", "from", "to", "method"}


def test_measure_says_which_place_each_end_was_taken_for(run: Run) -> None:
    said = run("measure", "Warsaw", "border:UA").out
    assert "From Warsaw in Poland: town, 1 to 5 million inhabitants, ± 15 km, GeoNames 756135" in said
    assert "'Warsaw' is taken for Warsaw in PL (geonames:756135), the largest by far: " in said
    place = json.loads(run("measure", "Warsaw", "45,40", "--format", "json").out)["from"]["place"]
    assert {key: place[key] for key in ("country", "country_name", "id", "kind", "population_class")} == {
        "country": "PL",
        "country_name": "Poland",
        "id": "geonames:756135",
        "kind": "town",
        "population_class": "1 to 5 million inhabitants",
    }
    assert place["others_of_the_name"] > 1
    assert place["source"].startswith("GeoNames 756135, by ")


@pytest.mark.parametrize(
    "words",
    [
        ("measure", "Warsaw", "45,40"),
        ("check", "--from", "Warsaw", "--to", "Kyiv", "--stated", "about 690 km"),
        ("route", "Warsaw", "Kyiv", "--mode", "rail"),
    ],
)
def test_strict_names_refuse_a_name_of_several_places(run: Run, words: tuple[str, ...]) -> None:
    ended = run(*words, "--strict-names")
    assert ended.code == 2
    assert "needs the name of one place, found 'Warsaw'" in ended.err


@pytest.mark.parametrize("style", ["table", "json", "csv"])
def test_check_says_which_of_several_places_was_taken_in_every_format(run: Run, style: str) -> None:
    said = run("check", "--from", "Warsaw", "--to", "Kyiv", "--stated", "about 690 km", "--format", style).out
    said = " ".join(said.split())
    assert "'Warsaw' is taken for Warsaw in PL (geonames:756135), the largest by far" in said
    assert "other places have this name" in said


def test_a_table_says_which_of_several_places_was_taken(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "distances.csv"
    table.write_text("id,from,to,as_written\nA1,Warsaw,Kyiv,about 690 km\n", encoding="utf-8")
    said = " ".join(run("check", "--claims", str(table)).out.split())
    assert "A1: 'Warsaw' is taken for Warsaw in PL" in said


def test_measuring_back_swaps_the_azimuths(run: Run) -> None:
    there = json.loads(run("measure", "Tikhoretsk", "border:UA", "--format", "json").out)
    back = json.loads(run("measure", "border:UA", "Tikhoretsk", "--format", "json").out)
    assert there["azimuth_deg"] == back["back_azimuth_deg"]
    assert there["from"]["name"] == back["to"]["name"] == "Tikhoretsk"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("measure", "Tikhoretks", "border:UA"), "Tikhoretsk"),
        (("measure", "Tikhoretsk", "border:QQ"), "border:QQ"),
        (("measure", "Odessa", "border:UA"), "use 'Odesa, UA' or geonames:698740"),
        (("measure", "Ukraine", "Najin"), "did you mean border:UA or country:UA?"),
        (("measure", "country:QQ", "Najin"), "country:XX"),
        (("measure", "coast:AT", "Najin"), "no coast"),
        (("measure", "region:atlantis", "Najin"), "region:atlantis"),
        (("check", "--from", "Najin", "--to", "Dunay"), "--stated need each other"),
        (("check", "--from", "Najin", "--to", "Dunay", "--stated", "190 parsecs"), "needs a unit among km"),
        (("check", "--from", "Odessa", "--to", "Dunay", "--stated", "190 km"), "use 'Odesa, UA'"),
        (("check", "--from", "Najin", "--to", "Dunay", "--stated", "190 km by sea", "--path", "rail"), "one path"),
        (("check", "--claims", "none.csv"), "none.csv: needs the file"),
        (("check", "--claims", "none.csv", "--format", "xlsx"), "--format xlsx needs --claims and --out"),
        (("check", "--claims", "none.csv", "--stated", "190 km"), "--claims needs to stand alone"),
        (("check", "--out", "x.txt"), "--out needs --format"),
        (("measure", "131.2,42.3", "Najin"), "swapped"),
        (("measure", "Tikhoretsk", "Najin", "--nonsense"), "--nonsense"),
        (("measure", "Tikhoretsk"), "TO"),
        (("figure", "--date", "2023-13-01", "--out", "x.png"), "--date"),
        (("figure", "--date", "2022-01-01", "--out", "x.png"), "2023-09-07"),
        (("figure", "--finding", "S9-99", "--out", "x.png"), "S1-09"),
        (("export", "--format", "geojson", "--out", "no/such/folder/x.geojson"), "no/such/folder"),
        (("nonsense",), "nonsense"),
    ],
)
def test_bad_input_ends_with_2_and_one_message(run: Run, words: tuple[str, ...], said: str) -> None:
    ended = run(*words)
    assert ended.code == 2
    assert ended.out == ""
    assert said in ended.err
    assert "Traceback" not in ended.err


def test_export_geojson_opens_in_geopandas(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "route.geojson"
    assert run("export", "--format", "geojson", "--out", str(file)).code == 0
    assert "crs" not in json.loads(file.read_text(encoding="utf-8"))
    assert {"route-sea", "route-rail", "evidence-tumangang"} <= set(gpd.read_file(file).id)


def test_export_html_is_one_file_without_an_address_to_load_from(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "map.html"
    assert run("export", "--format", "html", "--out", str(file)).code == 0
    text = file.read_text(encoding="utf-8")
    page = html.fromstring(text)
    loaded = [element.get(name) or "" for name in ("src", "data", "poster") for element in page.iter()]
    assert all(address.startswith("data:") for address in loaded if address)
    assert "<link" not in text.partition("<iframe")[0]
    assert [meta.get("content", "")[:18] for meta in page.iterfind(".//meta[@http-equiv]")] == ["default-src 'none'"]


def test_figure_writes_a_png(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "figure.png"
    assert run("figure", "--date", "2023-09-13", "--finding", "S1-09", "--out", str(file)).code == 0
    assert file.read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize("verb", ["serve", "check", "measure", "route", "export", "figure", "verify"])
def test_help_of_each_verb_has_an_example(run: Run, verb: str) -> None:
    ended = run(verb, "--help")
    assert ended.code == 0
    assert f"python -m dashboard {verb}" in ended.out.replace("\n", " ").replace("  ", " ")
