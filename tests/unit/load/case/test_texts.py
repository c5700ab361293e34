"""Texts are cleaned or refused once, where a case is loaded: in every file, and in references as in what they name."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard.load.case.case_folder import load_case
from dashboard.load.tables.claims_table import read_claims

Spoil = Callable[[str, str, str], None]
Faults = Callable[[], list[str]]


def test_a_line_break_in_a_cell_becomes_a_space(folder: Path, spoil: Spoil) -> None:
    spoil("sources.csv", ",Yonhap,", ',"Yonhap\nNews \ufeff🇰🇷",')
    assert load_case(folder).sources[0].publisher == "Yonhap News 🇰🇷"


def test_a_reference_finds_its_id_whatever_neither_says(folder: Path, spoil: Spoil) -> None:
    spoil("sources.csv", "S1,", "S1\u200b,")
    spoil("legs.csv", "S1-06;S1-07", "\ufeffS1-06;S1-07\u200d")
    case = load_case(folder)
    assert case.sources[0].id == "S1"
    assert case.legs[0].claims == ("S1-06", "S1-07")


def test_a_title_in_toml_is_cleaned_and_an_override_in_it_is_refused(
    folder: Path, spoil: Spoil, faults_of: Faults
) -> None:
    spoil("case.toml", 'title = "Reported', 'title = "\\n\\uFEFFReported')
    assert load_case(folder).title.startswith("Reported container")
    spoil("case.toml", 'title = "', 'title = "\\u202E')
    assert faults_of() == [
        "case.toml, title: needs text in reading order, found U+202E, which turns letters round: delete it"
    ]


def test_an_override_in_an_event_is_refused_with_row_and_column(spoil: Spoil, faults_of: Faults) -> None:
    spoil("events.csv", "window,Window", "window,\u202eWindow")
    (fault,) = faults_of()
    assert fault.startswith("events.csv, row 2, title: needs text in reading order, found U+202E")


@pytest.mark.parametrize(("written", "named"), [("Front\nline\u200b", "Front line"), ("جبهة", "جبهة")])
def test_the_texts_of_outlines_are_cleaned(folder: Path, written: str, named: str) -> None:
    _write_outline(folder, written)
    assert load_case(folder).convention.outlines[0].name == named


def test_half_a_character_in_an_outline_is_refused(folder: Path, faults_of: Faults) -> None:
    _write_outline(folder, "Front \ud800")
    assert faults_of() == [
        "outlines.geojson, feature 1, name: needs whole characters, found U+D800, half of one: type the character again"
    ]


def test_a_table_of_claims_is_cleaned_as_a_case_is(tmp_path: Path) -> None:
    path = tmp_path / "claims.csv"
    text = (
        'id,\ufefffrom,to,as_written\nA\u200b,"Na\u200bjin",border:RU,"about\n290 km"\nB,Na\u202ejin,border:RU,290 km\n'
    )
    path.write_text(text, encoding="utf-8")
    table = read_claims(path)
    assert [(claim.id, claim.start, claim.as_written) for claim in table.claims] == [("A", "Najin", "about 290 km")]
    assert [str(fault) for fault in table.faults] == [
        "claims.csv, row 3, from: needs text in reading order, found U+202E, which turns letters round: delete it"
    ]


def _write_outline(folder: Path, name: str) -> None:
    feature = {
        "type": "Feature",
        "properties": {
            "id": "front",
            "name": name,
            "kind": "line",
            "as_of": "2023-09-07",
            "resolution_km": 1,
            "source": "x",
        },
        "geometry": {"type": "LineString", "coordinates": [[37.0, 47.0], [38.0, 48.0]]},
    }
    collection = json.dumps({"type": "FeatureCollection", "features": [feature]})
    (folder / "outlines.geojson").write_text(collection, encoding="utf-8")
