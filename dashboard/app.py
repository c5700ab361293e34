"""The page: the map of a case, the day's report, stated against computed, claims compared, evidence, files."""

import sys
from pathlib import Path

import streamlit as st

from dashboard.load.case_folder import SHIPPED_CASE
from dashboard.load.fault import CaseError
from dashboard.page.adhoc_panel import show_adhoc
from dashboard.page.comparison_panel import show_comparisons
from dashboard.page.controls import MAP_KEY, choose_view, follow_map
from dashboard.page.day_panel import show_day
from dashboard.page.evidence_panel import show_evidence
from dashboard.page.export_panel import show_export
from dashboard.page.faults import show_faults
from dashboard.page.findings_panel import show_findings
from dashboard.page.map_host import show_map
from dashboard.page.prepared import assess_folder, prepare
from dashboard.page.route_panel import choose_paths, show_route
from dashboard.views.day_report import report_day
from dashboard.views.map_content import finding_extent
from dashboard.views.view import LAYERS
from dashboard.views.words import interval_words

MAP_HEIGHT_PX = 750

st.set_page_config(page_title="Waybill", page_icon=str(Path(__file__).with_name("static") / "icon.png"), layout="wide")
st.html("<style>[data-testid='stMainBlockContainer'] {padding-top: 2.5rem}</style>")
try:
    as_reported = assess_folder(Path(sys.argv[1]) if len(sys.argv) > 1 else SHIPPED_CASE)
except CaseError as error:
    show_faults(error)
    st.stop()
case = as_reported.case

st.title(case.title, anchor=False)
st.caption(
    f"{len(case.sources)} sources, {len(case.claims)} recorded claims, stated window {interval_words(case.window)}."
    " Reports are recorded as reports; lines on the map are computed or inferred, as the legend says."
)
map_side, panel_side = st.columns([3, 1], gap="medium")
with panel_side:
    view = choose_view(as_reported)
    paths = choose_paths(as_reported)
    prepared = prepare(as_reported, paths)
    assessment = prepared.assessment
    report = report_day(case, view.day)
    show_day(report)
    st.markdown(":material/download: [Figure, briefing, slides, data: export](#export)")
with map_side:
    show_map(
        prepared.document,
        day=view.day,
        finding=view.finding,
        layers={layer: layer in view.layers for layer in LAYERS},
        key=MAP_KEY,
        height=MAP_HEIGHT_PX,
        on_day_change=lambda: follow_map(case),
        extent=finding_extent(assessment.finding(view.finding)) if view.finding else None,
    )
show_findings(assessment, view.finding)
show_route(assessment)
show_comparisons(case, assessment.comparisons)
show_adhoc(case)
show_evidence(case)
show_export(prepared, view, paths)
