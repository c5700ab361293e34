"""Two minutes of help in plain words: what the page shows, how a verdict is reached, what it cannot say."""

import streamlit as st

from dashboard.checks.verdict.verdict import Verdict
from dashboard.page.spoken import say, term
from dashboard.translation.tongue import mark

SHOWS = mark("""
**The map** shows what sources report about one route, day by day. Orange is stated by a source; blue is computed or
inferred, dashed where the path is inferred. Nothing on it is a position of a ship or a train: no source gives one.

**The slider** runs over the days that the sources name. What is dated before or after is listed beside it.

**Brief** says the day in a sentence. **Check** sets what is stated against what can be computed. **Evidence** has every
source and claim. **Export** makes files that say what they were made from.
""")

REACHED = mark("""
A stated distance can be read in several ways: as the shortest line, along the railway, to one part of a border or
another, in kilometers or in miles. Every reading is computed on the ellipsoid, with the uncertainty of its ends, and
compared with the interval that the words allow: “about 290” allows more than “290”. The reading that most would assume
is named before any number is computed.
""")

NOT_SAID = mark("""
The check is of geometry. It does not say whether something happened, which reading a source had in mind, or why a
number differs. A match is not a cause. Two reports that relay one statement are one origin, not two.
""")

MEANINGS = {
    Verdict.SUPPORTED: mark("the reading that most would assume fits the number"),
    Verdict.COMPATIBLE: mark("that reading does not fit, another does"),
    Verdict.UNIT_SUSPECT: mark("no reading fits as stated; the same number in another unit fits one"),
    Verdict.NOT_SUPPORTED: mark("no reading that was tried fits"),
    Verdict.IMPOSSIBLE: mark("shorter than any path between these ends"),
    Verdict.UNDETERMINED: mark("it cannot be tested, and the finding says why"),
}


def show_help() -> None:
    """Show the help over the page."""
    st.dialog(say("How to read this page"), width="large")(_show)()


def _show() -> None:
    st.markdown("#### " + say("What it shows"))
    st.markdown(say(SHOWS))
    st.markdown("#### " + say("How a verdict is reached"))
    st.markdown(say(REACHED))
    st.table(
        [{say("Verdict"): term(verdict.shown), say("Means"): say(meaning)} for verdict, meaning in MEANINGS.items()],
        border="horizontal",
        hide_index=True,
    )
    st.markdown("#### " + say("What it cannot say"))
    st.markdown(say(NOT_SAID))
