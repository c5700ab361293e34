"""Check a stated distance that belongs to no case, typed on the page."""

import streamlit as st

from dashboard.case import Case
from dashboard.case.stated import parse_stated
from dashboard.checks.adhoc import check_stated
from dashboard.load.atlas import load_atlas
from dashboard.load.gazetteer import load_gazetteer
from dashboard.page.findings_panel import show_finding


def show_adhoc(case: Case) -> None:
    """Offer a form for two ends and the stated words, and show the finding."""
    st.header("Check another distance", anchor="adhoc", divider="gray")
    with st.form("adhoc", border=False):
        left, middle, right = st.columns(3)
        start = left.text_input("From", placeholder="Tikhoretsk, or 45.85,40.12")
        end = middle.text_input("To", placeholder="border:UA, or a place")
        words = right.text_input("Stated", placeholder="about 290 miles")
        asked = st.form_submit_button("Check", type="primary")
    if not asked:
        return
    try:
        finding = check_stated(start, end, parse_stated(words), load_gazetteer(), load_atlas(), case.convention)
    except ValueError as error:
        st.error(str(error))
        return
    show_finding(finding, opened=True)
