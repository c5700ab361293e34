import html
import re
from dataclasses import replace

import geopandas as gpd
import numpy as np
import pytest
import shapely
from fastkml.validator import get_schema_parser
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from dashboard.checks.assess import Assessment
from dashboard.export.content.described import Described
from dashboard.export.content.legible import legible
from dashboard.export.geo.kml import CIRCLES_TITLE, read_stamp, to_kml
from dashboard.export.geo.kml_placemarks import placemark
from dashboard.export.geo.kml_styles import KML_ELEMENT
from dashboard.views.features.feature import line

SPACE = {"k": "http://www.opengis.net/kml/2.2"}

PLACE = Described(
    id="place-najin",
    layer="place",
    name="Najin",
    note="Port.",
    basis="stated",
    claims=("S1-06",),
    sources=("S1",),
    citations=("Yonhap.",),
    first_day=None,
    last_day=None,
    finding=None,
    fits=None,
    radius_km=5.0,
    length_km=None,
    drawn_km=None,
    simplified=None,
    whole_km=None,
    low_km=None,
    high_km=None,
    geometry=shapely.Point(130.28, 42.26),
)

HOSTILE = "<script>alert(1)</script> & ${x} $[note] $[description] \"'`]]> <![CDATA[<img src=x onerror=alert(1)>"


@pytest.fixture(scope="module")
def written(assessment: Assessment, frame: gpd.GeoDataFrame, stamped: dict[str, str]) -> bytes:
    return to_kml(assessment, frame, stamped)


@pytest.fixture(scope="module")
def root(written: bytes) -> etree._Element:
    return etree.fromstring(written)


def find_placemark(root: etree._Element, feature_id: str) -> etree._Element:
    for found in root.iterfind(".//k:Placemark", SPACE):
        if found.findtext("k:ExtendedData/k:Data[@name='feature_id']/k:value", "", SPACE) == feature_id:
            return found
    raise KeyError(feature_id)


def only(assessment: Assessment, frame: gpd.GeoDataFrame, **changed: object) -> etree._Element:
    """Write the first place alone, with some fields changed; give its placemark."""
    row = frame[:1].copy()
    for name, value in changed.items():
        row[name] = [value] if name != "geometry" else gpd.GeoSeries([value], index=row.index, crs=frame.crs)
    content = to_kml(assessment, row, {})
    assert get_schema_parser().validate(etree.fromstring(content))
    found = etree.fromstring(content).find(".//k:Placemark", SPACE)
    assert found is not None
    return found


def test_it_holds_to_the_schema_of_kml(root: etree._Element) -> None:
    schema = get_schema_parser()
    assert schema.validate(root), schema.error_log


@pytest.mark.parametrize(
    ("whole", "broken"),
    [
        (b"<begin>2023-09-07</begin>", b"<begin>7 September</begin>"),
        (b"<visibility>1</visibility>", b"<visibility>seen</visibility>"),
        (b"<ExtendedData>", b"<ExtendedData><Note/>"),
        (b"<TimeSpan>", b"<styleUrl>#about</styleUrl><TimeSpan>"),
    ],
)
def test_the_schema_refuses_a_file_that_is_broken(written: bytes, whole: bytes, broken: bytes) -> None:
    assert whole in written
    assert not get_schema_parser().validate(etree.fromstring(written.replace(whole, broken, 1)))


def test_nothing_is_fetched_from_any_host(root: etree._Element) -> None:
    tags = {etree.QName(element).localname for element in root.iter()}
    assert not tags & {"href", "Link", "NetworkLink", "Model", "PhotoOverlay", "GroundOverlay"}
    for style in root.iterfind(".//k:Style", SPACE):
        assert style.find("k:IconStyle/k:Icon/*", SPACE) is None
        assert style.findtext("k:IconStyle/k:scale", "0", SPACE) == "0"


def test_a_layer_or_finding_is_a_folder_and_a_feature_a_placemark(
    root: etree._Element, frame: gpd.GeoDataFrame
) -> None:
    folders = root.findall("k:Document/k:Folder", SPACE)
    features = [f for f in folders if f.findtext("k:name", "", SPACE) != CIRCLES_TITLE]
    assert len(features) == frame.fillna({"finding": ""}).groupby(["layer", "finding"]).ngroups
    assert sum(len(f.findall("k:Placemark", SPACE)) for f in features) == len(frame)


def test_each_finding_has_a_folder_that_says_which(root: etree._Element) -> None:
    titles = [folder.findtext("k:name", "", SPACE) for folder in root.iterfind("k:Document/k:Folder", SPACE)]
    assert "Readings of stated distances: S1-09, roughly 290 kilometers" in titles
    assert "Stated distances as rings: S2-06, about 290 miles" in titles


def test_every_point_with_a_radius_has_its_ring(root: etree._Element, frame: gpd.GeoDataFrame) -> None:
    folder = root.findall("k:Document/k:Folder", SPACE)[-1]
    rings = folder.findall("k:Placemark", SPACE)
    assert len(rings) == (frame.geom_type == "Point").sum()
    text = rings[0].findtext("k:LineString/k:coordinates", "", SPACE)
    corners = [tuple(float(angle) for angle in corner.split(",")) for corner in text.split()]
    north = max(lat for _, lat in corners)
    assert north - frame.geometry.iloc[0].y == pytest.approx(5.0 / 111.1, rel=0.01)


def test_days_are_dates_without_a_time_zone(root: etree._Element) -> None:
    span = find_placemark(root, "event-containers-at-najin").find("k:TimeSpan", SPACE)
    assert span is not None
    assert [end.text for end in span] == ["2023-09-07", "2023-09-08"]


def test_what_has_no_days_has_no_time_span(root: etree._Element) -> None:
    assert find_placemark(root, "route-rail").find("k:TimeSpan", SPACE) is None


def test_an_open_interval_has_one_end(assessment: Assessment, frame: gpd.GeoDataFrame) -> None:
    last = frame[frame.id == "event-summit"]["last"].iloc[0]
    span = only(assessment, frame, last=last).find("k:TimeSpan", SPACE)
    assert span is not None
    assert [etree.QName(end).localname for end in span] == ["end"]


@pytest.mark.parametrize(
    ("feature_id", "visibility"),
    [("place-najin", "1"), ("route-rail", "1"), ("reading-S1-09-recognised", "0"), ("band-2023-09-07", "0")],
)
def test_readings_and_assumptions_are_switched_off_at_first(
    root: etree._Element, feature_id: str, visibility: str
) -> None:
    found = find_placemark(root, feature_id)
    folder = found.getparent()
    assert folder is not None
    assert found.findtext("k:visibility", "", SPACE) == folder.findtext("k:visibility", "", SPACE) == visibility


def test_readings_alone_are_shown_at_first(assessment: Assessment, frame: gpd.GeoDataFrame) -> None:
    content = to_kml(assessment, frame[frame.layer == "reading"], {})
    assert b"<visibility>1</visibility>" in content
    assert b"<visibility>0</visibility>" not in content


def test_lines_follow_the_ground(root: etree._Element) -> None:
    lines = root.findall(".//k:LineString", SPACE)
    assert lines
    assert {drawn.findtext("k:tessellate", "", SPACE) for drawn in lines} == {"1"}


def test_every_style_that_is_used_is_there(root: etree._Element) -> None:
    styles = {f"#{style.get('id')}" for style in root.iterfind("k:Document/k:Style", SPACE)}
    used = {url.text for url in root.iterfind(".//k:styleUrl", SPACE)}
    assert used == styles


def test_what_is_inferred_is_paler_and_thinner_than_what_is_computed(root: etree._Element) -> None:
    def drawn(style_id: str, what: str) -> str:
        return root.findtext(f".//k:Style[@id='{style_id}']/k:LineStyle/k:{what}", "", SPACE)

    computed, inferred = drawn("route-computed", "color"), drawn("route-inferred", "color")
    assert computed[2:] == inferred[2:] == "e9b456"  # Okabe-Ito sky blue, bbggrr
    assert int(inferred[:2], 16) < int(computed[:2], 16) == 255
    assert float(drawn("route-inferred", "width")) < float(drawn("route-computed", "width"))


def test_a_balloon_shows_the_words_of_a_source_and_runs_none(assessment: Assessment, frame: gpd.GeoDataFrame) -> None:
    found = only(assessment, frame, name=HOSTILE, note=f"{HOSTILE}\nsecond line")
    shown = found.findtext("k:description", "", SPACE)  # HTML, as Google Earth takes it
    assert "$[" not in shown
    assert set(re.findall(r"<[^>]*>", shown)) <= {"<b>", "</b>", "<br>"}
    plain = html.unescape(re.sub(r"</?b>", "", shown).replace("<br>", "\n"))
    assert plain.startswith(f"{HOSTILE}\n{HOSTILE}\nsecond line\n")


def test_a_balloon_fills_in_nothing_but_the_description(root: etree._Element) -> None:
    assert {text.text for text in root.iterfind(".//k:BalloonStyle/k:text", SPACE)} == {"$[description]"}


@pytest.mark.parametrize("text", [HOSTILE, "라진 나진", "two\nlines", "  spaced  ", "quote \" and '", "tab\t", "cr\r"])
def test_names_and_notes_are_kept_as_they_are(assessment: Assessment, frame: gpd.GeoDataFrame, text: str) -> None:
    found = only(assessment, frame, name=text, note=text)
    assert found.findtext("k:name", "", SPACE) == text
    assert found.findtext("k:ExtendedData/k:Data[@name='note']/k:value", "", SPACE) == text


@given(text=st.text(st.characters()))
@settings(max_examples=60)
def test_any_name_gives_a_file_that_holds_to_the_schema(text: str) -> None:
    one = replace(PLACE, name=legible(text), note=legible(text))
    made = placemark(one, hidden=False)
    read = etree.fromstring(etree.tostring(made))
    assert read.findtext("k:name", "", SPACE) == legible(text)
    shown = read.findtext("k:description", "", SPACE)
    assert set(re.findall(r"<[^>]*>", shown)) <= {"<b>", "</b>", "<br>"}
    assert "$[" not in shown
    assert get_schema_parser().validate(KML_ELEMENT.kml(read))


def test_control_characters_are_shown_as_replaced(assessment: Assessment, frame: gpd.GeoDataFrame) -> None:
    assert only(assessment, frame, name="Na\x00ji\x1bn").findtext("k:name", "", SPACE) == "Na\ufffdji\ufffdn"


def test_a_line_over_the_antimeridian_comes_cut(assessment: Assessment, frame: gpd.GeoDataFrame) -> None:
    found = only(assessment, frame, geometry=line(np.array([[179.0, 50.0], [181.0, 50.0]])), layer="route")
    west, east = (c.text for c in found.iterfind("k:MultiGeometry/k:LineString/k:coordinates", SPACE))
    assert west == "179,50 180,50.0043"  # the geodesic runs north of the parallel
    assert east == "-180,50.0043 -179,50"


def test_a_geometry_that_no_layer_has_is_refused(assessment: Assessment, frame: gpd.GeoDataFrame) -> None:
    with pytest.raises(ValueError, match="needs a point or lines, found Polygon"):
        only(assessment, frame, geometry=shapely.box(0, 0, 1, 1), layer="route")


def test_without_features_it_holds_to_the_schema_too(assessment: Assessment, frame: gpd.GeoDataFrame) -> None:
    content = to_kml(assessment, frame[:0], {"Waybill-Case": "x"})
    assert get_schema_parser().validate(etree.fromstring(content))
    assert read_stamp(content) == {"Waybill-Case": "x"}


def test_the_stamp_is_read_back(written: bytes, stamped: dict[str, str]) -> None:
    assert read_stamp(written) == stamped


ENTITY = b'<!DOCTYPE kml [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
LAUGHS = b'<!DOCTYPE kml [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x "&b;&b;&b;&b;">]>'


@pytest.mark.parametrize("doctype", [ENTITY, LAUGHS])
def test_an_entity_is_neither_read_nor_laughed_at(doctype: bytes) -> None:
    body = b"<Document><ExtendedData><Data name='Waybill-Case'><value>&x;</value></Data></ExtendedData></Document>"
    assert read_stamp(doctype + b"<kml xmlns='http://www.opengis.net/kml/2.2'>" + body + b"</kml>") == {}
