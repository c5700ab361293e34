"""Check a statement that belongs to no case, typed on the page."""

import streamlit as st

from dashboard import Refusal
from dashboard.case import Case
from dashboard.case.legs.mode import list_ways
from dashboard.case.phrases.statement import parse_statement
from dashboard.case.places.name_index import PlaceNameError
from dashboard.case.record import with_fix
from dashboard.checks.ends.typed_end import TypedEnd
from dashboard.checks.typed.adhoc import check_typed
from dashboard.checks.typed.read_back import read_back
from dashboard.export.content.end_json import end_words
from dashboard.load.geodata.atlas import load_atlas
from dashboard.load.geodata.towns import load_world_gazetteer
from dashboard.page.panels.findings import show_finding, show_position
from dashboard.page.plain_text import escape
from dashboard.page.spoken import in_english, say, spoken
from dashboard.translation.tongue import mark

NOT_STATED = mark("not stated")
_CHOSEN = "adhoc-chosen"


def show_adhoc(case: Case) -> None:
    """Offer a form for two ends and the stated words, and show what follows."""
    named = next(iter(case.places), None)
    st.header(say("Check another distance"), anchor="adhoc", divider="gray")
    words = _ask_statement()
    with st.form("adhoc", border=False):
        left, middle, right = st.columns(3)
        start = left.text_input(
            say("From"),
            placeholder=say("{place}, or {at}", place=named.name, at=f"{named.lat:g},{named.lon:g}") if named else "",
            help=say("A place's name in any script, or a position: lat,lon in any notation, MGRS, a map's link."),
            key="adhoc-from",
        )
        end = middle.text_input(
            say("To"),
            placeholder=say("border:{country}, or a place", country=named.country) if named else "",
            help=say("The same, or border:XX, country:XX, coast:XX."),
            key="adhoc-to",
        )
        path = right.selectbox(
            say("Path, if the source states one"),
            [NOT_STATED, *list_ways()],
            format_func=spoken().term,
            key="adhoc-path",
        )
        start_km = left.number_input(
            say("Radius of the first end, km"), min_value=0.1, max_value=500.0, value=None, key="adhoc-start-km"
        )
        end_km = middle.number_input(
            say("Radius of the second end, km"), min_value=0.1, max_value=500.0, value=None, key="adhoc-end-km"
        )
        asked = st.form_submit_button(say("Check"), type="primary")
    if not asked and not st.session_state.pop(_CHOSEN, False):
        return
    try:
        statement = parse_statement(words).along(None if path == NOT_STATED else path)
        ends = (TypedEnd(start, start_km), TypedEnd(end, end_km))
        checked = check_typed(statement, ends, load_world_gazetteer(), case.convention, load_atlas(), as_written=words)
    except (Refusal, ValueError) as error:
        if not _offer_choices({"adhoc-from": start, "adhoc-to": end}):
            with in_english("adhoc-error"):
                st.error(escape(with_fix(error) if isinstance(error, ValueError) else str(error)))
        return
    with in_english("adhoc-ends"):
        for word, end_found in zip(("From", "To"), checked.ends, strict=True):
            st.caption(escape(f"{word} {end_words(end_found)}."))
    if checked.hint:
        with in_english("adhoc-hint"):
            st.warning(escape(f"{checked.hint}."))
    if checked.finding:
        show_finding(checked.finding, opened=True)
    for position in checked.positions:
        show_position(position)


def _offer_choices(typed: dict[str, str]) -> bool:
    """Offer the places that each end may mean as buttons; one that is pressed is put in its field, and checked.

    Gives whether there are any.
    """
    is_asked = False
    for key, text in typed.items():
        try:
            load_world_gazetteer().look_up(text)
        except PlaceNameError as error:
            if not error.choices:
                continue
            is_asked = True
            st.markdown(escape(say("Which {name} is meant?", name=text)))
            for number, choice in enumerate(error.choices, start=1):
                st.button(
                    escape(f"{number}. {choice.label}"),
                    key=f"{key}-choice-{number}",
                    on_click=_choose,
                    args=(key, choice.typed),
                )
    return is_asked


def _choose(key: str, typed: str) -> None:
    st.session_state[key] = typed
    st.session_state[_CHOSEN] = True


def _ask_statement() -> str:
    """Ask for the words, outside the form, so that what they are read as is shown as soon as they are typed."""
    words = st.text_input(
        say("Stated"),
        placeholder="about 200 km",
        help=say("As the source has it, in any of ten languages; also 42 km south-east of, or 5 hours."),
        key="adhoc-stated",
    )
    if words.strip():
        try:
            said = f"Read as: {read_back(parse_statement(words))}."
        except ValueError as error:
            said = with_fix(error)
        with in_english("adhoc-read"):
            st.caption(escape(said))
    return words
