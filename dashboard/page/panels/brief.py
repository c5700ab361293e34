"""The briefing face: the day in one sentence, the events before and after it, the distances in a line each."""

import datetime as dt

import streamlit as st

from dashboard.case import Case
from dashboard.checks.assess import Assessment
from dashboard.export.content.report_words import headline
from dashboard.page.faces import Face, turn_to
from dashboard.page.panels.day import write_dates
from dashboard.page.plain_text import escape
from dashboard.page.spoken import say, spoken
from dashboard.views.wording.day_report import DayReport, EventDay, event_days
from dashboard.views.wording.short import day_of_month_words, day_words

STEP_LETTERS = 48
"""Of a title on a button: two or three lines."""


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
    """Show a button to the day of the event before, and one to the next; neither where no event is dated to a day."""
    days = event_days(case)
    if not days:
        return
    before = next((each for each in reversed(days) if each.day < day), None)
    after = next((each for each in days if each.day > day), None)
    for column, label, without, icon, to in zip(
        st.columns(2),
        (say("Event before"), say("Next event")),
        (say("No event before"), say("No event after")),
        ("skip_previous", "skip_next"),
        (before, after),
        strict=True,
    ):
        column.button(
            escape(_name_step(case, to)) if to else without,
            icon=f":material/{icon}:",
            help=label,
            disabled=to is None,
            on_click=_go_to,
            args=(to.day if to else None,),
            width="stretch",
            key=f"go-{icon}",
        )


def _name_step(case: Case, to: EventDay) -> str:
    """Name a day and the first event that begins on it, and count the others."""
    is_of_one_year = case.window.earliest_start.year == case.window.latest_end.year
    day = day_of_month_words(to.day, spoken()) if is_of_one_year else day_words(to.day, spoken())
    title = to.titles[0] if len(to.titles[0]) <= STEP_LETTERS else f"{to.titles[0][: STEP_LETTERS - 1].rstrip()}…"
    more = len(to.titles) - 1
    if more:
        return say("{day}: {title}, and {count} more", day=day, title=title, count=more)
    return say("{day}: {title}", day=day, title=title)


def _go_to(day: dt.date | None) -> None:
    st.session_state["date"] = day
