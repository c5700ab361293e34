"""The page: one map, and beside it what its face is for: briefing, checking, evidence, files."""

import sys
from pathlib import Path

import streamlit as st

from dashboard.load.case.case_folder import SHIPPED_CASE
from dashboard.load.faults.fault import CaseError
from dashboard.page.address import settle_address
from dashboard.page.controls import MAP_KEY, choose_view, follow_extent, follow_map, take_ground, warn_of_address
from dashboard.page.faces import Face, choose_face, take_face
from dashboard.page.faults import show_faults
from dashboard.page.look import set_look
from dashboard.page.map_host import show_map, steer_map
from dashboard.page.panels.adhoc import show_adhoc
from dashboard.page.panels.brief import show_brief, show_sentence
from dashboard.page.panels.comparison import show_comparisons
from dashboard.page.panels.day import show_day
from dashboard.page.panels.evidence import show_evidence
from dashboard.page.panels.export import show_export
from dashboard.page.panels.findings import choose_verdicts, show_findings
from dashboard.page.panels.help import show_help
from dashboard.page.panels.route import show_route
from dashboard.page.plain_text import escape
from dashboard.page.prepared import assess_folder, prepare
from dashboard.page.spoken import choose_tongue, hear_tongue, say, spoken
from dashboard.views.layer import LAYERS
from dashboard.views.map.content import finding_extent
from dashboard.views.wording.day_report import report_day
from dashboard.views.wording.short import interval_words

MAP_HEIGHT_PX = 750

hear_tongue()
set_look(spoken().tag)
try:
    as_reported = assess_folder(Path(sys.argv[1]) if len(sys.argv) > 1 else SHIPPED_CASE)
except CaseError as error:
    show_faults(error)
    st.stop()
case = as_reported.case

# The map is sent first: it takes the browser longest, and the rest can be shown while it is drawn.
heading = st.container()
face = take_face()
map_side, panel_side = st.columns(face.widths, gap="medium")
prepared = prepare(as_reported, take_ground(as_reported), spoken())
assessment = prepared.material.assessment
with map_side:
    show_map(
        prepared.document,
        key=MAP_KEY,
        height=MAP_HEIGHT_PX,
        on_day_change=lambda: follow_map(case),
        on_extent_change=follow_extent,
        tongue=spoken(),
    )
with heading:
    st.title(escape(case.title), anchor=False)
    with st.container(horizontal=True, vertical_alignment="center"):
        choose_face()
        if st.button(say("How to read this"), icon=":material/help:", type="tertiary"):
            show_help()
        st.space("stretch")
        choose_tongue()
with panel_side:
    said = st.container()
    view = choose_view(as_reported)
with heading:
    warn_of_address(case)
with panel_side:
    report = report_day(case, view.day, spoken())
    match face:
        case Face.BRIEF:
            with said:
                show_sentence(case, report)
                show_brief(assessment, report)
        case Face.CHECK:
            with said:
                verdicts = choose_verdicts(assessment)
            show_day(report)
        case Face.EVIDENCE:
            show_evidence(case)
        case Face.EXPORT:
            show_export(prepared.material, view)
with map_side:
    steer_map(
        day=view.day,
        finding=view.finding,
        layers={layer: layer in view.layers for layer in LAYERS},
        key=MAP_KEY,
        at=view.extent,
        language=view.language,
        extent=finding_extent(assessment.finding(view.finding)) if view.finding else None,
    )
    st.caption(
        say(
            "{sources} sources, {claims} recorded claims, stated window {window}."
            " Reports are recorded as reports; lines on the map are computed or inferred, as the legend says.",
            sources=len(case.sources),
            claims=len(case.claims),
            window=interval_words(case.window, spoken()),
        )
    )
match face:
    case Face.CHECK:
        show_findings(assessment, view.finding, verdicts)
        show_route(assessment)
        show_adhoc(case)
    case Face.EVIDENCE:
        show_comparisons(case, assessment.comparisons)
settle_address()
