"""The language a visitor reads the page in: each panel says its words through it, no visitor hears another's."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TypeVar

import streamlit as st

from dashboard.page.address import keep_choice, take_choice
from dashboard.translation.tongue import ENGLISH, TONGUES, Tongue, load_tongue

Option = TypeVar("Option")

TONGUE_KEY = "lang"


def hear_tongue() -> None:
    """Take the language that the address names: before anything is said."""
    take_choice(TONGUE_KEY, TONGUES, ENGLISH.tag)


def choose_tongue() -> None:
    """Offer the languages, each named in itself; the one chosen stands in the address."""
    chosen = st.segmented_control(
        "Language / 언어",
        list(TONGUES),
        format_func=TONGUES.__getitem__,
        required=True,
        key=TONGUE_KEY,
        label_visibility="collapsed",
    )
    keep_choice(TONGUE_KEY, chosen or ENGLISH.tag, ENGLISH.tag)


def spoken() -> Tongue:
    """Give the language that this visitor has chosen."""
    return load_tongue(st.session_state.get(TONGUE_KEY, ENGLISH.tag))


def say(text: str, **values: object) -> str:
    """Say one of the page's texts in the visitor's language."""
    return spoken().say(text, **values)


def say_count(one: str, many: str, n: int) -> str:
    """Say a text that counts ``{n}`` of something in the visitor's language."""
    return spoken().say_count(one, many, n)


def term(text: str) -> str:
    """Say a word that the core gives in the visitor's language."""
    return spoken().term(text)


def labelled(names: Mapping[Option, str]) -> Callable[[Option], str]:
    """Give what labels a widget's options by their names, in the visitor's language."""
    tongue = spoken()
    return lambda option: tongue.say(names[option])


@contextmanager
def in_english(key: str) -> Iterator[None]:
    """Tell screen readers that what is shown stays in English, where the page around it does not."""
    if spoken().is_english:
        yield
        return
    with st.container(key=f"english-{key}", gap="small"):
        yield


def say_what_stays() -> None:
    """Say, where the page is not in English, what of it is all the same."""
    if not spoken().is_english:
        st.caption(
            say(
                "Sentences to quote, footnotes and charts stay in English;"
                " texts from sources stay as they were written."
            )
        )
