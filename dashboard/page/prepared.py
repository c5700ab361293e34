"""What a page works from, computed once per content of a case and shared by every visitor."""

from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import streamlit as st

from dashboard.case import Case
from dashboard.checks.assess import Assessment, assess
from dashboard.export.document import case_document
from dashboard.load.atlas import load_atlas
from dashboard.load.backdrop import load_backdrop
from dashboard.load.case_folder import load_case
from dashboard.views.layers import frames


@dataclass(frozen=True, eq=False)
class Prepared:
    """Hold an assessment, its dated features and the map document, which no change of day or finding touches."""

    assessment: Assessment
    frame: gpd.GeoDataFrame
    document: str


def prepare(folder: Path) -> Prepared:
    """Load a case and compute what its page shows; raises CaseError where its files are at fault."""
    case = load_case(folder)
    return _prepare(case.content_hash, case)


@st.cache_resource(show_spinner="Computing routes and distances …")
def _prepare(content_hash: str, _case: Case) -> Prepared:
    del content_hash  # the cache's key
    assessment = assess(_case, load_atlas())
    frame = frames(assessment)
    return Prepared(assessment, frame, case_document(assessment, frame, load_backdrop()))
