"""What a page works from, computed once per content of a case and shared by every visitor."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import streamlit as st

from dashboard.case import Case
from dashboard.checks.assess import Assessment, assess
from dashboard.checks.choice import take_paths
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


def assess_folder(folder: Path) -> Assessment:
    """Load a case and compute what follows from it; raises CaseError where its files are at fault."""
    case = load_case(folder)
    return _assess(case.content_hash, case)


@st.cache_resource(show_spinner="Computing routes and distances …")
def _assess(content_hash: str, _case: Case) -> Assessment:
    del content_hash  # the cache's key
    return assess(_case, load_atlas())


def prepare(assessment: Assessment, chosen: Mapping[str, str]) -> Prepared:
    """Compute what a page shows of an assessment along the paths chosen, as `take_paths` takes them."""
    return _prepare(assessment.case.content_hash, tuple(sorted(chosen.items())), assessment)


@st.cache_resource(show_spinner="Drawing the map …", max_entries=16)
def _prepare(content_hash: str, chosen: tuple[tuple[str, str], ...], _assessment: Assessment) -> Prepared:
    del content_hash  # the cache's key, with the paths chosen
    assessment = take_paths(_assessment, dict(chosen)) if any(option for _, option in chosen) else _assessment
    frame = frames(assessment)
    return Prepared(assessment, frame, case_document(assessment, frame, load_backdrop()))
