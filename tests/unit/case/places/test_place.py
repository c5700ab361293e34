"""A place is named in the language asked for, or by its main name where it has none in it."""

import pytest

from dashboard.case import Place, Toponym
from dashboard.case.places.place import AS_WRITTEN

NAJIN = Place(
    id="najin",
    name="Najin",
    kind="port",
    country="KP",
    lon=130.3,
    lat=42.2,
    radius_km=5,
    source="GeoNames",
    toponyms=(
        Toponym(name="라진", lang="ko"),
        Toponym(name="羅津", lang="zh-Hani"),
        Toponym(name="Rajin", lang="en", as_written_by=("S2",)),
    ),
)


@pytest.mark.parametrize(
    ("language", "name"),
    [("", "Najin"), ("ko", "라진"), ("zh", "羅津"), ("zh-Hani", "羅津"), ("uk", "Najin"), (AS_WRITTEN, "Rajin")],
)
def test_name_in(language: str, name: str) -> None:
    assert NAJIN.name_in(language) == name
