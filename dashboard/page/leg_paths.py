"""The path that each leg is drawn along, where several are computed: offered, and kept in the address."""

import streamlit as st

from dashboard.case.legs.mode import MODES
from dashboard.checks.assess import Assessment
from dashboard.checks.choice import AS_REPORTED, PathOption, path_options
from dashboard.page.address import keep_choice, take_choice
from dashboard.page.spoken import say, term
from dashboard.views.wording.short import length_words


def take_paths_chosen(assessment: Assessment) -> tuple[tuple[str, str], ...]:
    """Read the path of each leg that does not follow the case's own, before its widget is shown."""
    offers = _offers(assessment)
    for leg_id, options in offers.items():
        take_choice(_key(leg_id), [option.id for option in options], AS_REPORTED)
    return _other({leg_id: st.session_state.get(_key(leg_id), AS_REPORTED) for leg_id in offers})


def choose_paths(assessment: Assessment) -> tuple[tuple[str, str], ...]:
    """Offer the paths of each leg that has several, and give those chosen that are not the case's own."""
    chosen: dict[str, str] = {}
    modes = {leg.id: MODES[leg.mode] for leg in assessment.case.legs}
    for leg_id, options in _offers(assessment).items():
        names = {option.id: f"{_name_path(option)}, {length_words(option.length_m)}" for option in options}
        picked = st.selectbox(
            say("Path {by_mode}", by_mode=term(modes[leg_id].words)),
            list(names),
            format_func=names.__getitem__,
            key=_key(leg_id),
            help=say("The sources say no more than how it went. Lengths, days and map follow what is chosen here."),
        )
        keep_choice(_key(leg_id), picked, AS_REPORTED)
        chosen[leg_id] = picked
    return _other(chosen)


def _other(chosen: dict[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((leg_id, path) for leg_id, path in chosen.items() if path != AS_REPORTED))


def _offers(assessment: Assessment) -> dict[str, list[PathOption]]:
    offers = {each.leg.id: list(path_options(each, assessment.case)) for each in assessment.routes}
    return {leg_id: options for leg_id, options in offers.items() if len(options) > 1}


def _key(leg_id: str) -> str:
    return f"path-{leg_id}"


def _name_path(option: PathOption) -> str:
    if option.led_by:
        return say("as the case leads it, by {places}", places=" and ".join(option.led_by))
    return say("alternative {number}", number=option.number) if option.number else term(option.name)
