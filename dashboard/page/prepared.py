"""What a page works from, computed once per content of a case and shared by every visitor.

What stays for good is frozen: Streamlit collects garbage after every rerun, and need not walk through it each time.
"""

import gc
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from dashboard.case import Case
from dashboard.checks.assess import Assessment, assess
from dashboard.checks.choice import take_paths
from dashboard.export.briefing.document import case_document
from dashboard.export.content.material import Material, lay_out
from dashboard.load.case.case_folder import load_case
from dashboard.load.gazetteer import GAZETTEER
from dashboard.load.geodata.atlas import load_atlas
from dashboard.translation.tongue import ENGLISH, Tongue, load_tongue
from dashboard.views.view import View

_Key = tuple[str, str, tuple[tuple[str, str], ...]]
"""The content of a case, the convention it is read by, and the path of each leg: what the caches go by."""


@dataclass(frozen=True, eq=False)
class Prepared:
    """Hold what every file is made from, and the map document, which no change of day or finding touches."""

    material: Material
    document: str


def assess_folder(folder: Path) -> Assessment:
    """Load a case and compute what follows from it; raises CaseError where its files are at fault."""
    case = _load(folder, _note_files(folder))
    return _assess(case.content_hash, case.convention.id, case)


def _note_files(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Note when each file that a case is read from was written, and its size: what is noted the same reads the same."""
    noted = ((path, path.stat()) for path in (GAZETTEER, *sorted(folder.glob("*"))))
    return tuple((str(path), status.st_mtime_ns, status.st_size) for path, status in noted)


@st.cache_resource(show_spinner=False, max_entries=16)
def _load(folder: Path, noted: tuple[tuple[str, int, int], ...]) -> Case:
    del noted  # a part of the cache's key
    return load_case(folder)


@st.cache_resource(show_spinner="Computing routes and distances …", max_entries=16)
def _assess(content_hash: str, convention: str, _case: Case) -> Assessment:
    del content_hash, convention  # the cache's key
    assessment = assess(_case, load_atlas().read_all())  # here, so that no later answer waits for it
    gc.freeze()
    return assessment


def prepare(assessment: Assessment, view: View, tongue: Tongue = ENGLISH) -> Prepared:
    """Compute what a page shows of a case in a view's convention, along its paths, named in its language.

    Parameters
    ----------
    tongue
        What the map's own words are said in; the material for files is in English.

    Raises
    ------
    KeyError
        If the case has no such convention, or a leg no such path.
    """
    case = assessment.case
    read = assessment
    if view.convention:
        read = _assess(case.content_hash, view.convention, case.under(view.convention))
    key = (case.content_hash, view.convention, view.paths)
    travelled = _travel(key, read)
    return Prepared(_lay_out(key, view.language, travelled), _draw(key, tongue.tag, travelled))


@st.cache_resource(show_spinner=False, max_entries=16)
def _travel(key: _Key, _assessment: Assessment) -> Assessment:
    return take_paths(_assessment, dict(key[2])) if key[2] else _assessment


@st.cache_resource(show_spinner=False, max_entries=16)
def _lay_out(key: _Key, language: str, _assessment: Assessment) -> Material:
    del key
    return lay_out(_assessment, language)


@st.cache_resource(show_spinner="Drawing the map …", max_entries=16)
def _draw(key: _Key, tag: str, _assessment: Assessment) -> str:
    """Draw the map document, which holds the names in every language and its own words in one."""
    del key
    tongue = load_tongue(tag)
    material = lay_out(_assessment, "", tongue)
    document = case_document(_assessment, material.frame, material.backdrop, tongue)
    gc.freeze()
    return document
