"""The faces of the page: the same view of the same case, laid out for different readers."""

from enum import StrEnum

import streamlit as st


class Face(StrEnum):
    """What the page is laid out for."""

    BRIEF = "Brief"
    CHECK = "Check"
    EVIDENCE = "Evidence"
    EXPORT = "Export"

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
    chosen = st.segmented_control(
        "Face",
        [face.value for face in Face],
        default=Face.BRIEF.value,
        required=True,
        key="face",
        bind="query-params",
        label_visibility="collapsed",
    )
    return Face(chosen or Face.BRIEF.value)


def turn_to(face: Face) -> None:
    """Turn the page to a face, from a widget's callback."""
    st.session_state["face"] = face.value
