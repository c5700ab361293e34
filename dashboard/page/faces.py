"""The faces of the page: the same view of the same case, laid out for different readers."""

from enum import StrEnum

import streamlit as st

from dashboard.page.address import keep_choice, take_choice
from dashboard.page.spoken import say, spoken
from dashboard.translation.tongue import mark


class Face(StrEnum):
    """What the page is laid out for."""

    BRIEF = mark("Brief")
    CHECK = mark("Check")
    EVIDENCE = mark("Evidence")
    EXPORT = mark("Export")

    @property
    def widths(self) -> tuple[float, float]:
        """Width of the map and of what stands beside it, as parts of the page."""
        return {
            Face.BRIEF: (3.0, 1.0),
            Face.CHECK: (1.5, 1.0),
            Face.EVIDENCE: (1.0, 1.4),
            Face.EXPORT: (1.0, 1.4),
        }[self]


FACES = tuple(face.value for face in Face)


def take_face() -> Face:
    """Read the face chosen before its widget is shown, so that the map is sent first."""
    take_choice("face", FACES, Face.BRIEF.value)
    return Face(st.session_state.get("face") or Face.BRIEF.value)


def choose_face() -> None:
    """Offer the faces; the one chosen stands in the address."""
    chosen = st.segmented_control(
        say("Face"), FACES, format_func=spoken().say, required=True, key="face", label_visibility="collapsed"
    )
    keep_choice("face", chosen or Face.BRIEF.value, Face.BRIEF.value)


def turn_to(face: Face) -> None:
    """Turn the page to a face, from a widget's callback."""
    st.session_state["face"] = face.value
