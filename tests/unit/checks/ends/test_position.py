"""A position as people type or paste it, read or refused, never guessed."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pluscodes import openlocationcode
from pyproj import Proj

from dashboard.checks.ends.position import PositionError, read_position, recover_plus_code, split_short_plus_code
from dashboard.geodesy import Point

LAT, LON = 45.85, 40.12


@pytest.mark.parametrize(
    "text",
    [
        "45.85,40.12",
        " 45.85,  40.12 ",
        "45.85, 40.12.",
        "45.85 40.12",
        "45.85; 40.12",
        "45,85; 40,12",
        "45,85 40,12",
        "45,85, 40,12",
        "45,85 N 40,12 E",
        "45,85°N, 40,12°E",
        "45.85°, 40.12°",
        "45.85° N, 40.12° E",
        "45.85 °N 40.12 °E",
        "45.85 N, 40.12 E",
        "n45.85 e40.12",
        "N 45.85, E 40.12",
        "45.85N40.12E",
        "45.85N 40.12",
        "40.12E 45.85N",
        "E40.12 N45.85",
        "45°51′N 40°07′12″E",
        "45° 51' 00\" N, 40° 07' 12\" E",
        "45º51’00”N 40º07’12”E",
        "45˚51'0''N, 40˚7'12''E",
        "45°51.000'N 40°7.2'E",
        "45°51′ 40°7.2′",
        "45d51m00s N 40d07m12s E",
        "45:51:00N 40:07:12E",
        "45-51-00N 040-07-12E",
        "45 51 00 N 40 07 12 E",
        "45 51 0 40 7 12",
        "455100N0400712E",
        "455100N 0400712E",
        "N455100E0400712",
        "+45.85+040.12/",
        "+455100+0400712/",
        "geo:45.85,40.12",
        "geo:45.85,40.12,120;crs=wgs84",
        "GEO:0,0?q=45.85,40.12(a depot)",
        "POINT (40.12 45.85)",
        "45°51′00″ с.ш. 40°07′12″ в.д.",
        "45,85° с. ш., 40,12° в. д.",
        "45°51′ северной широты, 40°07′12″ восточной долготы",
        "45°51′ пн. ш. 40°07′12″ сх. д.",
        "북위 45도 51분 동경 40도 7분 12초",
        "북위 45.85 동경 40.12",
        "北緯45度51分 東経40度7分12秒",
        "北纬45.85度，东经40.12度",
        "Lat: 45.85, Lon: 40.12",
        "lat 45.85 lng 40.12",
        "Lon 40.12 Lat 45.85",
        "45.85 degrees north, 40.12 degrees east",
        "45.85° north latitude, 40.12° east longitude",
        "(45.85, 40.12)",
        "４５．８５，４０．１２",
        "٤٥٫٨٥، ٤٠٫١٢",
        "37N 587000 5078000",
        "UTM 37T 587000mE 5078000mN",
        "37 north, E 587000, N 5078000",
    ],
)
def test_a_notation_of_degrees_or_utm_is_read(text: str) -> None:
    position = read_position(text)
    assert position is not None
    near = 2e-3 if "587000" in text else 1e-9  # UTM's whole kilometers
    assert (position.point.lat, position.point.lon) == pytest.approx((LAT, LON), abs=near)


@pytest.mark.parametrize(
    ("text", "is_ordered"),
    [
        ("45.85,40.12", False),
        ("45°51′ 40°7′", False),
        ("45.85 N 40.12 E", True),
        ("lat 45.85 lon 40.12", True),
        ("geo:45.85,40.12", True),
        ("45.85N 40.12", True),
    ],
)
def test_only_bare_numbers_leave_their_order_open(text: str, is_ordered: bool) -> None:
    position = read_position(text)
    assert position is not None
    assert position.is_ordered is is_ordered


@pytest.mark.parametrize(
    ("text", "lat", "lon"),
    [
        ("45,40", 45.0, 40.0),
        ("-33.9,-70.6", -33.9, -70.6),
        ("33.9S 70.6W", -33.9, -70.6),
        ("33°54′S, 70°36′W", -33.9, -70.6),
        ("−33.9 151.2", -33.9, 151.2),
        ("12,5; -3,2", 12.5, -3.2),
        ("-0.5,-0.25", -0.5, -0.25),
        ("-0°30′ 0°15′", -0.5, 0.25),
        ("0,0", 0.0, 0.0),
        ("ю.ш. 33,9 з.д. 70,6", -33.9, -70.6),
        ("남위 33.9 서경 70.6", -33.9, -70.6),
        ("37 south 587000 5078000", *reversed(Proj(proj="utm", zone=37, south=True)(587000, 5078000, inverse=True))),
    ],
)
def test_signs_and_hemispheres_say_which_half(text: str, lat: float, lon: float) -> None:
    position = read_position(text)
    assert position is not None
    assert (position.point.lat, position.point.lon) == pytest.approx((lat, lon), abs=1e-9)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("95,10", "are lat and lon swapped?"),
        ("200,45", "latitude needs -90..90"),
        ("45.85,400", "longitude needs -180..180"),
        ("45,85,40,12", "needs decimals and separators that can be told apart"),
        ("45.85, 40.12, 100", "needs a latitude and a longitude"),
        ("45.85 - 40.12", "needs a position alone"),  # a dash, or a minus
        ("45.85-40.12", "needs a position alone"),
        ("45°75′N 40°E", "needs minutes and seconds below 60, found 75"),
        ("45.85 N 40.12 N", "two of one kind"),
        ("45,40 N", "needs a latitude and a longitude"),
        ("45.85 40,12", "needs a latitude and a longitude"),
        ("-45.85 S 40.12 E", "which has both"),
        ("48°51′ N 2°21′ O", "O is east in German and west in French and Spanish"),
        ("[40.12, 45.85]", "which may be lon,lat as in GeoJSON"),
        ("45.85N, 40.12E (a depot)", "what is 'depot'?"),
        ("geo:here", "needs geo:lat,lon"),
        ("geo:45.85,40.12;crs=nad83", "needs a position in WGS 84"),
        ("geo:45.85,40.12;u=far", "needs an uncertainty u in meters"),
        ("N455100 E0409912", "needs minutes and seconds below 60, found 99"),
        ("37TFL123", "as many digits east as north"),
        ("37TZZ1234", "needs a square that MGRS has"),
        ("37NFL12", "needs a square that MGRS has"),
        ("01CDM12", "needs a square that MGRS has"),
        ("70T 587000 5078000", "needs a zone of 1 to 60"),
        ("37X 587000 5078000", "needs a northing that lies in band X"),
        ("37S 432100 4078000", "as band S it is 36.845 N 38.238 E, as the southern hemisphere 53.443 S 37.978 E"),
        ("V4X9+2F", "needs the full plus code, or a town behind the short one"),
        ("8HR7V4X0+2F", "needs a plus code"),
    ],
)
def test_what_is_no_position_or_may_be_two_is_refused(text: str, said: str) -> None:
    with pytest.raises(PositionError, match="needs") as caught:
        read_position(text)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("text", ["", "Tikhoretsk", "Paris, FR", "100 Mile House", "45.85", "45 N", "geonames:2988507"])
def test_a_name_is_no_attempt_at_a_position(text: str) -> None:
    assert read_position(text) is None


@pytest.mark.parametrize(
    ("text", "lat", "lon", "side_km"),
    [
        ("31U DQ 48251 11932", 48.8582, 2.2945, 0.001),  # the Eiffel Tower
        ("18SUJ2348306479", 38.8895, -77.0352, 0.001),  # the Washington Monument
        ("38smb4488", *reversed(Proj(proj="utm", zone=38)(444_500, 3_688_500, inverse=True)), 1.0),
        ("MGRS 38S MB 4 8", *reversed(Proj(proj="utm", zone=38)(445_000, 3_685_000, inverse=True)), 10.0),
        ("ZAH1234567890", 89.3785, 169.6937, 0.001),
    ],
)
def test_a_square_of_mgrs_is_its_middle_and_half_its_diagonal(
    text: str, lat: float, lon: float, side_km: float
) -> None:
    position = read_position(text)
    assert position is not None
    assert (position.point.lat, position.point.lon) == pytest.approx((lat, lon), abs=1e-4)
    assert position.radius_km == pytest.approx(side_km / math.sqrt(2))


@given(st.floats(-79, 79), st.floats(-179.9, 179.9), st.sampled_from([6, 8, 10, 11, 12]))
def test_a_plus_code_is_read_within_its_own_radius(lat: float, lon: float, length: int) -> None:
    position = read_position(openlocationcode.encode(lat, lon, length))
    assert position is not None
    off_km = 111.32 * math.hypot(position.point.lat - lat, (position.point.lon - lon) * math.cos(math.radians(lat)))
    assert off_km <= position.radius_km * 1.02 + 1e-6  # degrees of the sphere against those of the square


def test_a_short_plus_code_is_read_by_the_town_behind_it() -> None:
    full = openlocationcode.encode(LAT, LON)
    parts = split_short_plus_code(f"{full[4:]} Tikhoretsk, Russia")
    assert parts == (full[4:], "Tikhoretsk, Russia")
    assert recover_plus_code(parts[0], Point(40.3, 45.7)) == read_position(full)
    assert split_short_plus_code("Tikhoretsk") is None


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_degrees_minutes_and_seconds_read_back(lat: float, lon: float) -> None:
    def written(degrees: float, letters: str) -> str:
        seconds = round(abs(degrees) * 3600, 3)
        whole, rest = divmod(seconds, 3600)
        return f"{whole:.0f}° {rest // 60:.0f}′ {rest % 60:.3f}″ {letters[degrees < 0]}"

    position = read_position(f"{written(lat, 'NS')}, {written(lon, 'EW')}")
    assert position is not None
    assert (position.point.lat, position.point.lon) == pytest.approx((lat, lon), abs=1e-6)


@given(st.text(max_size=30) | st.text("0123456789.,;-+°′″'\" NSEWOgeo:/@", max_size=30))
def test_any_text_is_read_or_refused_in_one_line(text: str) -> None:
    assert "\n" not in read_or_refusal(text)


def read_or_refusal(text: str) -> str:
    try:
        return str(read_position(text))
    except PositionError as error:
        return str(error)
