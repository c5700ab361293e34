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


def choose_face() -> Face:
    """Offer the faces; the one chosen stands in the address."""
    faces = [face.value for face in Face]
    take_choice("face", faces, Face.BRIEF.value)
    chosen = st.segmented_control(
        say("Face"), faces, format_func=spoken().say, required=True, key="face", label_visibility="collapsed"
    )
    face = Face(chosen or Face.BRIEF.value)
    keep_choice("face", face.value, Face.BRIEF.value)
    return face


def turn_to(face: Face) -> None:
    """Turn the page to a face, from a widget's callback."""
    st.session_state["face"] = face.value
