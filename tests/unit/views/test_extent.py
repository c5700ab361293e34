"""An extent of the map as an address writes it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.views.extent import Extent, read_extent


def test_an_extent_is_written_as_maps_print_it() -> None:
    assert Extent(45.853068, 40.118740, 7.25).written() == "45.8531,40.1187,7.25"
    assert Extent(60.0, -100.0, 5.0).written() == "60,-100,5"
    assert Extent(-0.00001, 0.0, 10.0).written() == "0,0,10"


@given(st.floats(-85, 85), st.floats(-180, 180), st.floats(0, 24))
def test_what_is_written_reads_back(lat: float, lon: float, zoom: float) -> None:
    again = read_extent(Extent(lat, lon, zoom).written())
    assert (again.lat, again.lon, again.zoom) == pytest.approx((lat, lon, zoom), abs=0.0051)
    assert read_extent(again.written()) == again


@pytest.mark.parametrize("text", ["", "45,40", "45,40,7,1", "1e1,2,3", "nan,1,2", "٤٥,40,7", "45;40;7", "9" * 5000])
def test_what_is_not_three_numbers_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="lat,lon,zoom"):
        read_extent(text)


@pytest.mark.parametrize(("text", "named"), [("85.1,0,3", "latitude"), ("0,181,3", "longitude"), ("0,0,25", "zoom")])
def test_numbers_off_the_map_are_refused_by_name(text: str, named: str) -> None:
    with pytest.raises(ValueError, match=f"needs a {named}"):
        read_extent(text)
