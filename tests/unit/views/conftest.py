"""The shipped case as the renderers take it: its dated features and the backdrop."""

import geopandas as gpd
import pytest

from dashboard.checks.assess import Assessment
from dashboard.geodesy.ground.backdrop import Backdrop
from dashboard.load.geodata.backdrop import load_backdrop
from dashboard.views.features.frame import frames


@pytest.fixture(scope="session")
def frame(assessment: Assessment) -> gpd.GeoDataFrame:
    return frames(assessment)


@pytest.fixture(scope="session")
def backdrop() -> Backdrop:
    return load_backdrop()
