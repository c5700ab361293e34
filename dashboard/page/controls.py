"""The native widgets that make up a view; each is bound to the URL, so that a view can be sent."""

import datetime as dt
from dataclasses import replace

import streamlit as st

from dashboard.case import Case
from dashboard.case.places.place import AS_WRITTEN
from dashboard.checks.assess import Assessment
from dashboard.page.address import check_bound, keep_choice, keep_choices, refused_words, take_choice, take_choices
from dashboard.page.leg_paths import choose_paths, take_paths_chosen
from dashboard.page.map_host import posted_day, posted_extent
from dashboard.page.plain_text import escape
from dashboard.page.spoken import labelled, say
from dashboard.translation.tongue import mark
from dashboard.views.extent import Extent, read_extent
from dashboard.views.layer import LAYERS
from dashboard.views.view import ASKED_FOR, OPENING_LAYERS, View, opening_view

MAP_KEY = "map"
EXTENT_KEY = "at"
"""Names the extent of the map in the address."""
NO_FINDING = mark("none")
LANGUAGES = {
    "": mark("as the gazetteer has them"),
    "ko": mark("in Korean"),
    "ru": mark("in Russian"),
    "uk": mark("in Ukrainian"),
    AS_WRITTEN: mark("as the sources write them"),
}


def take_ground(assessment: Assessment) -> View:
    """Read what the map is drawn from before the widgets that choose it are shown, so that the map is sent first.

    Of the view it gives, only the convention, the paths and the language of names are chosen.
    """
    case = assessment.case
    take_choice("names", LANGUAGES, "")
    take_choice("convention", [c.id for c in case.conventions], case.convention.id)
    convention = st.session_state.get("convention", case.convention.id)
    return replace(
        opening_view(case),
        convention="" if convention == case.convention.id else convention,
        paths=take_paths_chosen(assessment),
        language=st.session_state.get("names", ""),
    )


def choose_view(assessment: Assessment) -> View:
    """Show the controls and give what they add up to."""
    case = assessment.case
    check_bound("date", lambda named: _is_day_of(named, case))
    check_bound("band", lambda named: named.lower() in ("true", "false"))
    day = st.date_input(
        say("Date"),
        value=case.defaults.start_date,
        min_value=case.days[0],
        max_value=case.days[-1],
        key="date",
        bind="query-params",
        format="YYYY-MM-DD",
        help=say("The day shown. The slider in the map and this field follow each other."),
    )
    findings = {NO_FINDING: say(NO_FINDING), **{f.claim.id: escape(f.claim.id) for f in assessment.findings}}
    take_choice("finding", findings, NO_FINDING)
    finding = st.segmented_control(
        say("Draw the readings of"),
        list(findings),
        format_func=findings.__getitem__,
        required=True,
        key="finding",
        help=say("Draws a line for every reading of this stated distance, and the stated distance as a ring."),
    )
    keep_choice("finding", finding or NO_FINDING, NO_FINDING)
    with st.popover(say("Layers and names"), icon=":material/tune:", width="stretch"):
        layers = _choose_layers(assessment)
        language = st.selectbox(say("Name places"), list(LANGUAGES), format_func=labelled(LANGUAGES), key="names")
        keep_choice("names", language, "")
        conventions = {c.id: c.name for c in case.conventions}
        convention = st.selectbox(
            say("Boundaries"),
            list(conventions),
            format_func=conventions.__getitem__,
            key="convention",
            help=say("How borders are drawn and measured. The case names each with its source."),
        )
        keep_choice("convention", convention, case.convention.id)
        paths = choose_paths(assessment)
    return View(
        day=day,
        finding=None if finding in (None, NO_FINDING) else finding,
        layers=layers,
        language=language,
        extent=_choose_extent(),
        convention="" if convention == case.convention.id else convention,
        paths=paths,
    )


def warn_of_address(case: Case) -> None:
    """Say what the address names that is no choice, when all its choices have been taken."""
    if refused := refused_words():
        st.warning(
            say(
                "The address names what is no choice here: {refused}. The page opens without it; the days are {first}"
                " to {last}.",
                refused=escape(refused),
                first=case.days[0],
                last=case.days[-1],
            )
        )


def _is_day_of(named: str, case: Case) -> bool:
    """Say whether what an address names is a day that the case can show."""
    try:
        return case.days[0] <= dt.date.fromisoformat(named) <= case.days[-1]
    except ValueError:
        return False


def _choose_layers(assessment: Assessment) -> frozenset[str]:
    layers = [layer for layer in LAYERS if layer not in ASKED_FOR]
    take_choices("hide", layers)
    hidden = st.multiselect(
        say("Hide layers"),
        layers,
        format_func=labelled({layer.id: layer.title for layer in LAYERS.values()}),
        key="hide",
        placeholder=say("none hidden"),
    )
    keep_choices("hide", hidden)
    name = LAYERS["band"].title
    band = assessment.band is not None and st.toggle(
        say(name),
        key="band",
        bind="query-params",
        help=say("Where on the route one consignment can be on the day, if assumptions hold that no source states."),
    )
    return OPENING_LAYERS - frozenset(hidden) | (ASKED_FOR if band else frozenset())


def follow_map(case: Case) -> None:
    """Set the date field to the day the map's own slider came to rest on."""
    day = posted_day(MAP_KEY, case.days)
    if day is not None:
        st.session_state["date"] = day


def follow_extent() -> None:
    """Write into the address where a reader left the map."""
    extent = posted_extent(MAP_KEY)
    if extent is not None:
        st.query_params[EXTENT_KEY] = extent.written()


def _choose_extent() -> Extent | None:
    """Read from the address where the map opens; what is no such place is said, and left aside."""
    text = st.query_params.get(EXTENT_KEY, "")
    if not text:
        return None
    try:
        return read_extent(text)
    except ValueError as fault:
        st.warning(
            say(
                "The address names a map view that is none: {fault}. The map opens as it always does.",
                fault=escape(f"{EXTENT_KEY} {fault}"),
            )
        )
        return None
