"""The gazetteer is GeoJSON in Linked Places terms, and its faults are said like a table's."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dashboard.load.faults.fault import CaseError
from dashboard.load.gazetteer import GAZETTEER, load_gazetteer

Feature = dict[str, Any]


def test_it_follows_rfc_7946() -> None:
    collection = json.loads(GAZETTEER.read_text(encoding="utf-8"))
    assert collection["type"] == "FeatureCollection"
    assert "crs" not in collection
    for feature in collection["features"]:
        assert feature["type"] == "Feature"
        lon, lat = feature["geometry"]["coordinates"]
        assert round(lon, 5) == lon
        assert round(lat, 5) == lat


def test_every_place_has_a_source_and_a_town_level_radius() -> None:
    for place in load_gazetteer():
        assert place.source
        assert 3 <= place.radius_km <= 25


def test_confusable_places_carry_a_note() -> None:
    notes = {place.id: place.note for place in load_gazetteer()}
    assert "Vostochny Port" in notes["vostochny-cosmodrome"]
    assert "Danube" in notes["dunay"]
    assert "Bryansk" in notes["fokino"]


def _break(feature: Feature, key: str, value: object) -> None:
    feature["properties"][key] = value


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (
            lambda f: f["geometry"].update(coordinates=[42.25559, 130.28308]),
            "feature 1, lat: needs -90..90, found 130.28308: are lat and lon swapped?",
        ),
        (
            lambda f: f["geometry"].update(coordinates=[]),
            "feature 1, geometry.coordinates.0: needs a value, found nothing",
        ),
        (lambda f: _break(f, "radius_km", -5), "feature 1, radius_km: needs more than 0 and at most 500, found -5.0"),
        (
            lambda f: _break(f, "ccodes", ["prk"]),
            "feature 1, country: needs a country's two capital letters (ISO 3166-1), such as UA, found 'prk'",
        ),
        (lambda f: _break(f, "source", ""), "feature 1, source: needs a value, found nothing"),
        (lambda f: f.pop("geometry"), "feature 1, geometry: needs a value, found nothing"),
        (lambda f: f.update({"@id": "dunay"}), "feature 2, @id: needs an id of its own, found 'dunay'"),
    ],
)
def test_a_fault_names_its_feature(tmp_path: Path, spoil: Callable[[Feature], object], said: str) -> None:
    collection = json.loads(GAZETTEER.read_text(encoding="utf-8"))
    spoil(collection["features"][0])
    path = tmp_path / "places.geojson"
    path.write_text(json.dumps(collection), encoding="utf-8")
    with pytest.raises(CaseError) as caught:
        load_gazetteer(path)
    assert f"places.geojson, {said}" in str(caught.value).splitlines()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "needs JSON, found"),
        ("[" * 100_000, "needs JSON, found"),
        ("[]", "features: needs a list of features, found nothing"),
        ('{"features": []}', "features: needs a list of features, found []"),
        ('{"features": [1]}', "feature 1: needs"),
    ],
)
def test_what_is_no_gazetteer_is_refused(tmp_path: Path, content: str, said: str) -> None:
    path = tmp_path / "places.geojson"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(CaseError) as caught:
        load_gazetteer(path)
    assert said in str(caught.value)


def test_a_missing_gazetteer_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match=r"places.geojson: needs the file, found no such file"):
        load_gazetteer(tmp_path / "places.geojson")
