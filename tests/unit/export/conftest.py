"""The shipped case as the renderers take it: its dated features and the backdrop."""

import io

import geopandas as gpd
import pytest
from PIL import Image

from dashboard.case import Case, Claim
from dashboard.case.claim import End
from dashboard.checks.assess import Assessment
from dashboard.checks.atlas import Atlas
from dashboard.checks.ends.end import resolve
from dashboard.checks.verdict.position import PositionFinding, find_position
from dashboard.geodesy.ground.backdrop import Backdrop
from dashboard.load.geodata.backdrop import load_backdrop
from dashboard.views.features.frame import frames


@pytest.fixture(scope="session")
def frame(assessment: Assessment) -> gpd.GeoDataFrame:
    return frames(assessment)


@pytest.fixture(scope="session")
def backdrop() -> Backdrop:
    return load_backdrop()


@pytest.fixture(scope="session")
def small_png() -> bytes:
    """A picture of 16:9 that stands for the figure where only its place matters."""
    drawn = io.BytesIO()
    Image.new("RGB", (160, 90), "white").save(drawn, "png")
    return drawn.getvalue()


@pytest.fixture(scope="session")
def stamped() -> dict[str, str]:
    """Give a stamp such as every file carries, with what is hard to carry."""
    return {
        "Waybill-Case": "dprk-russia-2023",
        "Waybill-Recipe": '{"title":"<b>라진 & $[name]</b>","day":"2023-09-07"}',
    }


@pytest.fixture(scope="session")
def direction(case: Case, atlas: Atlas) -> PositionFinding:
    """What follows for a direction, as if the first claim of the case stated it."""
    subject, origin = End(ref="tikhoretsk"), End(ref="najin")
    stated = {"kind": "direction", "value": "east", "subject": subject, "object": origin}
    claim = Claim.model_validate({**case.claims[0].model_dump(), **stated})
    return find_position(claim, (resolve(subject, case, atlas), resolve(origin, case, atlas)))
