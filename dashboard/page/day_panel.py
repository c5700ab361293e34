"""The panel that says what is reported for the chosen day, with sources."""

from collections.abc import Sequence

import streamlit as st

from dashboard.page.plain_text import escape
from dashboard.views.day_report import DayLine, DayReport
from dashboard.views.words import weekday_words


def show_day(report: DayReport) -> None:
    """Show what is reported for the day, for a longer stretch that holds it, and what is dated outside the window."""
    st.header(weekday_words(report.day), anchor=False)
    if report.on_day:
        _show_lines(report.on_day)
    else:
        st.markdown("No source reports anything for this day alone.")
    st.caption("STATED FOR A LONGER STRETCH")
    _show_lines(report.stretch)
    outside = (*report.before, *report.after)
    if outside:
        with st.expander(f"Dated outside the window ({len(outside)})"):
            _show_lines(outside)


def _show_lines(lines: Sequence[DayLine]) -> None:
    for line in lines:
        note = f" {line.note}" if line.note else ""
        st.markdown(f"**{escape(line.title)}**")
        st.caption(escape(f"{line.dates} (date of the {line.date_kind}) · {line.sources}.{note}"))
