"""The shipped case as the renderers take it: its dated features and the backdrop."""

import geopandas as gpd
import pytest

from dashboard.checks.assess import Assessment
from dashboard.geodesy.backdrop import Backdrop
from dashboard.load.backdrop import load_backdrop
from dashboard.views.layers import frames


@pytest.fixture(scope="session")
def frame(assessment: Assessment) -> gpd.GeoDataFrame:
    return frames(assessment)


@pytest.fixture(scope="session")
def backdrop() -> Backdrop:
    return load_backdrop()


@pytest.fixture(scope="session")
def stamped() -> dict[str, str]:
    """Give a stamp such as every file carries, with what is hard to carry."""
    return {
        "Waybill-Case": "dprk-russia-2023",
        "Waybill-Recipe": '{"title":"<b>라진 & $[name]</b>","day":"2023-09-07"}',
    }
