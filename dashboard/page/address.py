"""Choices in the page's address by their id: Streamlit's own binding writes an option as it is labelled.

A label changes with the language of the page, an id does not, so a link keeps its meaning in every language. Call
`take_choice` before the widget and `keep_choice` after it.
"""

from collections.abc import Callable, Collection, Sequence

import streamlit as st

_WRITTEN = "-in-address"
"""How the name of what was written ends, after the key of its widget."""


_REFUSED = "address-refused"
_LONGEST_SHOWN = 40


def take_choice(key: str, options: Collection[str], default: str) -> None:
    """Set a widget to the option that the address names, when it opens and whenever the address is another."""
    named = st.query_params.get(key, default)
    if _is_another(key, named):
        st.session_state[key] = named if named in options else default
        _refuse(key, [] if named in options else [named])
        st.session_state[_taken(key)] = st.session_state[key]


def keep_choice(key: str, chosen: str, default: str) -> None:
    """Write the option chosen into the address; the default stands in none."""
    st.session_state[_written(key)] = chosen
    _forget(key, chosen)
    if chosen != default and st.query_params.get(key) != chosen:
        st.query_params[key] = chosen
    elif chosen == default and key in st.query_params:
        del st.query_params[key]


def take_choices(key: str, options: Collection[str]) -> None:
    """Set a widget of several options as `take_choice` does; none is the default."""
    named = st.query_params.get_all(key)
    if _is_another(key, named):
        st.session_state[key] = [option for option in named if option in options]
        _refuse(key, [option for option in named if option not in options])
        st.session_state[_taken(key)] = st.session_state[key]


def keep_choices(key: str, chosen: Collection[str]) -> None:
    """Write the options chosen into the address."""
    st.session_state[_written(key)] = list(chosen)
    _forget(key, list(chosen))
    if chosen and st.query_params.get_all(key) != list(chosen):
        st.query_params[key] = list(chosen)
    elif not chosen and key in st.query_params:
        del st.query_params[key]


def check_bound(key: str, is_sound: Callable[[str], bool]) -> None:
    """Look at what the address names for a widget that Streamlit binds to it, before the widget is shown.

    Streamlit passes over what is no value of the widget, and takes it out of the address.
    """
    named = st.query_params.get(key)
    if named is not None and named != st.session_state.get(_seen(key)):
        st.session_state[_seen(key)] = named
        _refuse(key, [] if is_sound(named) else [named])


def refused_words() -> str:
    """Give what the address named and is no choice, as it stood there; empty for nothing."""
    refused = st.session_state.get(_REFUSED, {})
    return ", ".join(f"{key}={_shorten(named)}" for key, several in sorted(refused.items()) for named in several)


def _refuse(key: str, named: Sequence[str]) -> None:
    """Keep what the address named for a widget and is none of its choices, in place of what was kept."""
    refused = {k: kept for k, kept in st.session_state.get(_REFUSED, {}).items() if k != key}
    st.session_state[_REFUSED] = {**refused, key: list(named)} if named else refused


def _forget(key: str, chosen: object) -> None:
    """Say no more of what the address named once another option is chosen."""
    if chosen != st.session_state.get(_taken(key)):
        _refuse(key, [])


def _shorten(named: str) -> str:
    return named if len(named) <= _LONGEST_SHOWN else f"{named[:_LONGEST_SHOWN]}…"


def settle_address() -> None:
    """Take the address for what was written into it, at the end of a run: one cut short may not have sent it."""
    for written in [name for name in st.session_state if str(name).endswith(_WRITTEN)]:
        st.session_state[_seen(str(written).removesuffix(_WRITTEN))] = st.session_state[written]


def _is_another(key: str, named: object) -> bool:
    """Say whether the address names another option than it did, and than was written into it."""
    known = (st.session_state.get(_seen(key)), st.session_state.get(_written(key)))
    st.session_state[_seen(key)] = named
    return named not in known


def _written(key: str) -> str:
    return f"{key}{_WRITTEN}"


def _taken(key: str) -> str:
    return f"{key}-address-taken"


def _seen(key: str) -> str:
    return f"{key}-address-seen"
