"""A position in the link of a map service, read as it stands."""

import pytest

from dashboard.checks.ends.map_link import is_link
from dashboard.checks.ends.position import PositionError, read_position

PIN, VIEW = "the pin", "the middle of the view"


@pytest.mark.parametrize(
    ("link", "what"),
    [
        ("https://www.google.com/maps/@45.85,40.12,13z", VIEW),
        ("https://www.google.com/maps/place/A+town/@45.1,40.9,13z/data=!3m1!4b1!8m2!3d45.85!4d40.12!16zL2", PIN),
        ("https://maps.google.com/?q=45.85,40.12", PIN),
        ("https://maps.google.co.kr/maps?q=loc:45.85,40.12", PIN),
        ("https://www.google.com/maps/search/?api=1&query=45.85%2C40.12", PIN),
        ("https://www.google.de/maps/search/45.85,+40.12?entry=tts", PIN),
        ("https://www.google.com/maps/place/45%C2%B051'00.0%22N+40%C2%B007'12.0%22E/@45.9,40.0,17z", ""),
        ("maps.google.com/maps?ll=45.85,40.12&z=3", VIEW),
        ("https://earth.google.com/web/@45.85,40.12,100a,2000d", VIEW),
        ("https://www.openstreetmap.org/#map=12/45.85/40.12", VIEW),
        ("https://www.openstreetmap.org/?mlat=45.85&mlon=40.12#map=12/45.1/40.2", PIN),
        ("https://yandex.ru/maps/?ll=40.12%2C45.85&z=12", VIEW),
        ("https://yandex.com/maps/10995/x/?ll=40.9%2C45.1&whatshere%5Bpoint%5D=40.12%2C45.85&z=12", PIN),
        ("https://maps.apple.com/?ll=45.85,40.12&q=A+place", PIN),
        ("https://www.bing.com/maps?cp=45.85~40.12&lvl=12", VIEW),
        ("https://www.bing.com/maps?cp=45.1~40.2&sp=point.45.85_40.12_A+place", PIN),
        ("https://2gis.ru/geo/40.12,45.85", PIN),
        ("https://share.here.com/l/45.85,40.12,a", PIN),
        ("https://ul.waze.com/ul?ll=45.85%2C40.12&navigate=yes", PIN),
        ("https://map.kakao.com/link/map/a,45.85,40.12", PIN),
        ("https://zoom.earth/#view=45.85,40.12,9z", VIEW),
        ("https://wikimapia.org/#lang=en&lat=45.85&lon=40.12&z=12", VIEW),
        ("https://geohack.toolforge.org/geohack.php?params=45_51_0_N_40_7_12_E_type:city", ""),
    ],
)
def test_a_pin_is_read_before_the_middle_of_the_view(link: str, what: str) -> None:
    position = read_position(link)
    assert position is not None
    assert (position.point.lat, position.point.lon) == pytest.approx((45.85, 40.12), abs=1e-9)
    assert position.is_ordered
    assert position.form.startswith(what)


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("https://map.baidu.com/@4466000,5700000,12z", "not WGS 84"),
        ("https://uri.amap.com/marker?position=116.4,39.9", "not WGS 84"),
        ("https://maps.app.goo.gl/abc", "a short link holds no position"),
        ("https://www.openstreetmap.org/node/123", "needs a link with a position in it"),
        ("https://example.org/", "needs a link with a position in it"),
        ("https://www.google.com/maps/dir/45.85,40.12/45.1,40.2", "found that of a route"),
        ("https://yandex.ru/maps/?rtext=45.85,40.12~45.1,40.2", "found that of a route"),
        ("https://yandex.ru/maps/?pt=40.12,45.85~41,46", "found several"),
        ("https://www.google.com/maps/@95.1,40.12,13z", "latitude needs -90..90"),
        ("https://[", "needs a link"),
    ],
)
def test_a_link_without_one_position_in_wgs_84_is_refused(link: str, said: str) -> None:
    with pytest.raises(PositionError, match="needs") as caught:
        read_position(link)
    assert said in str(caught.value)


@pytest.mark.parametrize("text", ["Tikhoretsk", "Bing", "google", "45.85,40.12", "Waze, FR"])
def test_a_name_is_no_link(text: str) -> None:
    assert not is_link(text)
