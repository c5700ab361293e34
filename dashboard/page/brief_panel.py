"""The briefing face: the day in one sentence, the events before and after it, the distances in a line each."""

import datetime as dt

import streamlit as st

from dashboard.case import Case
from dashboard.checks.assess import Assessment
from dashboard.export.report_words import headline
from dashboard.page.day_panel import write_dates
from dashboard.page.faces import Face, turn_to
from dashboard.page.plain_text import escape
from dashboard.page.spoken import say, spoken
from dashboard.views.day_report import DayReport, event_days
from dashboard.views.words import day_of_month_words


def show_sentence(case: Case, report: DayReport) -> None:
    """Show the day in one sentence, and the way to the events before and after it."""
    st.header(escape(report.sentence), anchor=False)
    _show_steps(case, report.day)


def show_brief(assessment: Assessment, report: DayReport) -> None:
    """Show what is reported on the day, and what the stated distances come to."""
    for line in report.on_day:
        st.caption(escape(f"{line.title}: {write_dates(line)} · {line.sources}. {line.note}"))
    for finding in assessment.findings:
        st.markdown(escape(headline(finding, spoken())))
    st.button(
        say("Figure for a slide, and other files"),
        icon=":material/download:",
        on_click=turn_to,
        args=(Face.EXPORT,),
        width="stretch",
        key="to-export",
    )
    st.caption(say("A match is not a cause: the check is of geometry, not of whether events happened."))


def _show_steps(case: Case, day: dt.date) -> None:
    days = event_days(case)
    before = max((d for d in days if d < day), default=None)
    after = min((d for d in days if d > day), default=None)
    for column, label, icon, to in zip(
        st.columns(2),
        (say("Event before"), say("Next event")),
        ("skip_previous", "skip_next"),
        (before, after),
        strict=True,
    ):
        column.button(
            day_of_month_words(to, spoken()) if to else say("none"),
            icon=f":material/{icon}:",
            help=label,
            disabled=to is None,
            on_click=_go_to,
            args=(to,),
            width="stretch",
            key=f"go-{icon}",
        )


def _go_to(day: dt.date | None) -> None:
    st.session_state["date"] = day
