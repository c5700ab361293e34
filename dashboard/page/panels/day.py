"""The panel that says what is reported for the chosen day, with sources."""

from collections.abc import Sequence

import streamlit as st

from dashboard.page.plain_text import escape
from dashboard.page.spoken import say, spoken
from dashboard.views.wording.day_report import DayLine, DayReport
from dashboard.views.wording.short import weekday_words


def show_day(report: DayReport) -> None:
    """Show what is reported for the day, for a longer stretch that holds it, and what is dated outside the window."""
    st.header(weekday_words(report.day, spoken()), anchor=False)
    if report.on_day:
        _show_lines(report.on_day)
    else:
        st.markdown(say("No source reports anything for this day alone."))
    st.caption(say("STATED FOR A LONGER STRETCH"))
    _show_lines(report.stretch)
    outside = (*report.before, *report.after)
    if outside:
        with st.expander(say("Dated outside the window ({count})", count=len(outside))):
            _show_lines(outside)


def write_dates(line: DayLine) -> str:
    """Write the dates of a line, and what they are the dates of."""
    return say("{dates} (date of the {kind})", dates=line.dates, kind=line.date_kind)


def _show_lines(lines: Sequence[DayLine]) -> None:
    for line in lines:
        note = f" {line.note}" if line.note else ""
        st.markdown(f"**{escape(line.title)}**")
        st.caption(escape(f"{write_dates(line)} · {line.sources}.{note}"))
