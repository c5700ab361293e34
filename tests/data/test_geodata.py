"""The derived files of data/geo against their descriptor, and against facts known from elsewhere."""

import hashlib
import json
from functools import cache
from typing import Any

import geopandas as gpd
import numpy as np
import pyarrow.parquet as pq
import pytest
import shapely
from pyproj import Geod

from dashboard.geodesy.ground.land import LEVELS_FROM_DEG
from tests.made.paths import GEODATA

RESOURCES: list[dict[str, Any]] = json.loads((GEODATA / "datapackage.json").read_text(encoding="utf-8"))["resources"]
BY_PATH = {resource["path"]: resource for resource in RESOURCES}
DERIVED = {
    "coast-primorye.geojson",
    "inset-azov.geojson",
    "inset-primorye.geojson",
    "labels.parquet",
    "land.parquet",
    "names.parquet",
    "overview.geojson",
    "places.parquet",
    "rail.npz",
    "relief.webp",
    "sea.npz",
    "territory-ua.geojson",
    "waters.geojson",
    "world.parquet",
}
MAPS = sorted(path for path in DERIVED if path.endswith(".geojson"))
AREAS = [*MAPS, "land.parquet", "world.parquet"]

WGS84 = Geod(ellps="WGS84")
SIMFEROPOL = (34.10, 44.95)
TIKHORETSK = (40.11874, 45.85307)
NAJIN = (130.28308, 42.25559)
DUNAY = (132.33542, 42.87879)

INLAND_TOWNS = {
    "US": (-104.99, 39.74),
    "CA": (-114.07, 51.05),
    "BR": (-47.93, -15.78),
    "AR": (-64.18, -31.42),
    "AU": (133.88, -23.70),
    "NZ": (175.28, -37.79),
    "FJ": (177.97, -17.80),
    "ZA": (28.05, -26.20),
    "TD": (19.10, 17.92),
    "FR": (2.35, 48.86),
    "RU": (92.87, 56.01),
    "IN": (77.21, 28.61),
}
"""Denver, Calgary, Brasília, Córdoba, Alice Springs, Hamilton, the middle of Viti Levu, Johannesburg, Faya-Largeau,
Paris, Krasnoyarsk, New Delhi: lon, lat [deg]."""

UN_MEMBERS = (
    "AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN "
    "CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT "
    "HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME "
    "MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU "
    "RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VC "
    "VE VN VU WS YE ZA ZM ZW"
)
"""The 193 member states of the United Nations."""

for_each_resource = pytest.mark.parametrize("resource", RESOURCES, ids=lambda resource: str(resource["path"]))


@cache
def read_features(path: str) -> gpd.GeoDataFrame:
    if path.endswith(".parquet"):
        return gpd.read_parquet(GEODATA / path)
    collection = json.loads((GEODATA / path).read_text(encoding="utf-8"))
    return gpd.GeoDataFrame.from_features(collection["features"], crs="OGC:CRS84")


def territory(features: gpd.GeoDataFrame, code: str) -> shapely.Geometry:
    return shapely.union_all(features[features.iso_a2 == code].geometry.to_numpy())


def nearest_km(origin: tuple[float, float], outline: shapely.Geometry) -> float:
    near = shapely.segmentize(shapely.intersection(outline, shapely.Point(origin).buffer(6)), 0.002)
    lon, lat = shapely.get_coordinates(near).T
    return float(WGS84.inv(np.full_like(lon, origin[0]), np.full_like(lat, origin[1]), lon, lat)[2].min()) / 1000


@for_each_resource
def test_file_is_the_one_described(resource: dict[str, Any]) -> None:
    content = (GEODATA / resource["path"]).read_bytes()
    assert resource["bytes"] == len(content)
    assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"


@for_each_resource
def test_resource_states_where_it_is_from_and_on_what_terms(resource: dict[str, Any]) -> None:
    assert resource["crs"] == ("EPSG:3857" if resource["path"] == "relief.webp" else "OGC:CRS84")
    assert resource["title"]
    assert resource["command"] in {"python -m data.build", "none: kept by hand"}
    assert resource["credits"]
    assert all(
        licence["name"] in {"ODbL-1.0", "other-pd", "CC-BY-4.0", "LGPL-3.0-or-later", "MIT", "Unicode-3.0"}
        for licence in resource["licenses"]
    )
    assert all(source["title"] for source in resource["sources"])
    if resource["path"] in DERIVED:
        packages = [source["package"] for source in resource["sources"]]
        assert len(packages[0].split()) == 3
        # What is kept by hand beside it stands in the code that makes the file.
        assert all(package is None or len(package.split()) == 3 for package in packages)


def test_every_file_is_described_and_every_derived_file_there() -> None:
    on_disk = {path.name for path in GEODATA.iterdir()} - {"datapackage.json", "LICENSE"}
    assert on_disk == set(BY_PATH)
    assert set(BY_PATH) >= DERIVED


def test_licence_names_every_file() -> None:
    terms = (GEODATA / "LICENSE").read_text(encoding="utf-8")
    assert [path for path in BY_PATH if path not in terms] == []


def test_whole_folder_stays_under_25_mb() -> None:
    assert sum(path.stat().st_size for path in GEODATA.iterdir()) < 25e6


@pytest.mark.parametrize("path", AREAS)
def test_facts_of_the_descriptor_hold(path: str) -> None:
    features, facts = read_features(path), BY_PATH[path]["facts"]
    assert facts["features"] == len(features)
    if "countries" in facts:
        assert facts["countries"] == sorted(set(features.iso_a2.dropna()))
    if "parts" in facts:
        assert facts["parts"] == sorted(set(features.part))


@pytest.mark.parametrize("path", AREAS)
def test_geometry_is_valid_and_rings_are_right_handed(path: str) -> None:
    shapes = read_features(path).geometry.to_numpy()
    assert shapely.is_valid(shapes).all()
    assert not shapely.is_empty(shapes).any()
    polygons = [part for part in shapely.get_parts(shapes) if part.geom_type == "Polygon"]
    assert all(polygon.exterior.is_ccw for polygon in polygons)
    assert not any(hole.is_ccw for polygon in polygons for hole in polygon.interiors)


@pytest.mark.parametrize("path", MAPS)
def test_geojson_has_no_crs_member(path: str) -> None:
    members = set(json.loads((GEODATA / path).read_text(encoding="utf-8")))
    assert members - {"bbox"} == {"type", "features"}


@pytest.mark.parametrize("path", AREAS)
def test_nothing_is_smeared_across_the_antimeridian(path: str) -> None:
    shapes = read_features(path).geometry.to_numpy()
    west, _, east, _ = shapely.total_bounds(shapes)
    assert -180 <= west < east <= 180
    for part in shapely.get_parts(shapes):
        is_round_the_pole = part.bounds[1] == -90
        # The widest honest piece of land is Russia's mainland, 27 to 180 degrees east.
        assert is_round_the_pole or part.bounds[2] - part.bounds[0] < 155


@pytest.mark.parametrize("path", ["inset-azov.geojson", "inset-primorye.geojson"])
def test_neighbours_in_an_inset_share_their_borders_exactly(path: str) -> None:
    assert shapely.coverage_is_valid(read_features(path).geometry.to_numpy())


def test_world_holds_every_member_of_the_united_nations() -> None:
    codes = read_features("world.parquet").iso_a2.dropna()
    assert codes.is_unique
    assert set(UN_MEMBERS.split()) - set(codes) == set()


@pytest.mark.parametrize(
    ("code", "official_km2"),
    [("RU", 17_098_000), ("CN", 9_597_000), ("UA", 603_600), ("KP", 120_500), ("KZ", 2_724_900)],
)
def test_areas_of_countries_agree_with_official_ones(code: str, official_km2: float) -> None:
    land = territory(read_features("world.parquet"), code)
    area_km2 = WGS84.geometry_area_perimeter(shapely.orient_polygons(land))[0] / 1e6
    # Official areas count inland and some coastal water, and China's own claims: within 3 %.
    assert area_km2 == pytest.approx(official_km2, rel=0.03)


@pytest.mark.parametrize("path", ["world.parquet", "land.parquet", "overview.geojson", "inset-azov.geojson"])
def test_simferopol_is_in_ukraine_and_not_in_russia(path: str) -> None:
    features = read_features(path)
    assert shapely.contains_xy(territory(features, "UA"), *SIMFEROPOL)
    assert not shapely.contains_xy(territory(features, "RU"), *SIMFEROPOL)


@pytest.mark.parametrize("path", ["overview.geojson", "land.parquet", "inset-azov.geojson", "territory-ua.geojson"])
def test_crimea_is_a_part_of_its_own(path: str) -> None:
    features = read_features(path)
    crimea = features[features.part == "crimea"]
    assert len(crimea) == 1
    assert shapely.contains_xy(crimea.geometry.iloc[0], *SIMFEROPOL)
    if "iso_a2" in features:
        assert list(crimea[["iso_a2", "name"]].iloc[0]) == ["UA", "Crimea"]


@pytest.mark.parametrize("path", ["overview.geojson", "land.parquet"])
def test_drawn_land_holds_every_member_of_the_united_nations_and_the_southern_ice(path: str) -> None:
    assert {*UN_MEMBERS.split(), "AQ", "GL", "TW", "EH"} <= set(read_features(path).iso_a2.dropna())


@pytest.mark.parametrize("path", ["overview.geojson", "land.parquet"])
@pytest.mark.parametrize(("code", "town"), INLAND_TOWNS.items(), ids=str)
def test_towns_on_every_continent_stand_on_the_drawn_land_of_their_country(
    path: str, code: str, town: tuple[float, float]
) -> None:
    features = read_features(path)
    assert shapely.contains_xy(territory(features, code), *town)
    assert shapely.contains_xy(features.geometry.to_numpy(), *town).sum() == 1


@pytest.mark.parametrize("path", ["overview.geojson", "land.parquet"])
@pytest.mark.parametrize("water", [(-150, 0), (-35, 20), (80, -15), (-90, 25.5), (-75, 15), (160, -37), (50.6, 42)])
def test_open_sea_is_no_drawn_land(path: str, water: tuple[float, float]) -> None:
    assert not shapely.contains_xy(read_features(path).geometry.to_numpy(), *water).any()


@pytest.mark.parametrize("path", ["overview.geojson", "land.parquet"])
def test_drawn_land_of_chukotka_meets_itself_at_the_antimeridian(path: str) -> None:
    russia = territory(read_features(path), "RU")
    assert shapely.contains_xy(russia, [179.99, -179.99], [68.0, 68.0]).all()


@pytest.mark.parametrize("path", ["overview.geojson", "land.parquet"])
def test_drawn_land_leaves_no_gap_along_the_rims_of_the_insets(path: str) -> None:
    land = shapely.union_all(read_features(path).geometry.to_numpy())
    inland_rims = [  # Stretches of the rims that run over land.
        shapely.LineString([(33, 48.6), (42, 48.6), (42, 44), (39.5, 44)]),
        shapely.LineString([(129.5, 41.8), (129.5, 44.5), (134.5, 44.5), (134.5, 43.4)]),
    ]
    for rim in inland_rims:
        assert land.buffer(1e-6).contains(rim)
        assert land.contains(rim.buffer(0.002).boundary)


def test_parts_of_ukraine_join_without_a_gap() -> None:
    parts = read_features("territory-ua.geojson").set_index("part").geometry
    assert shapely.coverage_is_valid([parts["mainland"], parts["crimea"]])
    whole = shapely.get_parts(shapely.union(parts["mainland"], parts["crimea"]))
    assert not any(polygon.interiors for polygon in whole)
    assert shapely.touches(parts["mainland"], parts["crimea"])


@pytest.mark.parametrize(
    ("parts", "expected_km", "tolerance_km"),
    [
        (("mainland", "crimea"), 202.1, 0.5),
        (("land-border",), 202.1, 0.5),
        (("crimea",), 275.8, 1.0),
    ],
)
def test_distances_from_tikhoretsk_are_those_computed_independently(
    parts: tuple[str, ...], expected_km: float, tolerance_km: float
) -> None:
    features = read_features("territory-ua.geojson")
    shape = shapely.union_all(features[features.part.isin(parts)].geometry.to_numpy())
    outline = shape.boundary if shape.area > 0 else shape
    assert nearest_km(TIKHORETSK, outline) == pytest.approx(expected_km, abs=tolerance_km)


def test_land_border_runs_unbroken_from_belarus_to_the_sea() -> None:
    border = read_features("territory-ua.geojson").set_index("part").geometry["land-border"]
    assert border.geom_type == "MultiLineString"
    assert len(border.geoms) == 1
    ends = sorted((border.geoms[0].coords[0], border.geoms[0].coords[-1]))
    assert ends[0] == pytest.approx((31.782, 52.112), abs=0.01)
    assert ends[1] == pytest.approx((38.230, 47.119), abs=0.01)


@pytest.mark.parametrize("port", [NAJIN, DUNAY], ids=["Najin", "Dunay"])
def test_coast_has_no_hole_at_a_port(port: tuple[float, float]) -> None:
    land = read_features("coast-primorye.geojson").geometry.to_numpy()
    holding = [polygon for polygon in land if shapely.contains_xy(polygon, *port)]
    assert len(holding) == 1
    assert not holding[0].interiors
    assert nearest_km(port, holding[0].boundary) < 5  # The radius of uncertainty of either port.


def test_coast_polygons_do_not_overlap() -> None:
    land = read_features("coast-primorye.geojson").geometry.to_numpy()
    assert shapely.area(shapely.union_all(land)) == pytest.approx(shapely.area(land).sum(), rel=1e-9)


def test_every_corner_of_finer_land_has_a_level_and_neighbours_agree_on_it() -> None:
    land = read_features("land.parquet")
    corners = shapely.get_coordinates(land.geometry.to_numpy())
    levels = np.concatenate(land.levels.to_list())
    assert len(levels) == len(corners)
    assert set(levels) == set(range(len(LEVELS_FROM_DEG) + 1))
    of_corner: dict[tuple[float, ...], int] = {}
    assert all(of_corner.setdefault(tuple(at), level) == level for at, level in zip(corners, levels, strict=True))


def test_labels_name_towns_large_and_small_over_the_whole_world() -> None:
    labels = pq.read_table(GEODATA / "labels.parquet").to_pandas().set_index("name")
    small = {"Tikhoretsk": "RU", "Rajin": "KP", "Faya-Largeau": "TD", "Puerto Natales": "CL", "Nome": "US"}
    assert {name: code for name, code in small.items() if code in set(labels.loc[[name]].iso_a2)} == small
    assert labels.loc["Tokyo"].min_zoom <= 4
    assert labels.min_zoom.between(3, 9).all()
    assert labels.geonameid.is_unique
    assert set(labels.loc[["Simferopol", "Sevastopol"]].iso_a2) == {"UA"}


def test_great_lakes_and_rivers_are_where_they_are() -> None:
    waters = read_features("waters.geojson").set_index("kind").geometry
    for lake in [(108.0, 53.5), (31.5, 60.8), (-87.5, 47.7), (33.0, -1.2)]:  # Baikal, Ladoga, Superior, Victoria
        assert waters["lake"].contains(shapely.Point(lake))
    for town in [(44.52, 48.70), (-90.05, 35.14), (-60.02, -3.12)]:  # on the Volga, the Mississippi and the Amazon
        assert waters["river"].distance(shapely.Point(town)) < 0.3  # lines lie within some 25 km
