"""The map of a case as one HTML file that asks no host for anything."""

import geopandas as gpd

from dashboard.checks.assess import Assessment
from dashboard.geodesy.ground.backdrop import Backdrop
from dashboard.translation.tongue import ENGLISH, Tongue
from dashboard.views.map.content import map_content
from dashboard.views.map.document import build_document
from dashboard.views.view import opening_view


def case_document(assessment: Assessment, frame: gpd.GeoDataFrame, backdrop: Backdrop, tongue: Tongue = ENGLISH) -> str:
    """Build the map document of a case: the same that the page shows."""
    return build_document(map_content(assessment, frame, opening_view(assessment.case), backdrop, tongue))
