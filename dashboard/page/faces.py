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
            Face.BRIEF: (3.6, 1.0),
            Face.CHECK: (1.5, 1.0),
            Face.EVIDENCE: (1.0, 1.4),
            Face.EXPORT: (1.0, 1.4),
        }[self]


HELP = (
    "**Brief**: the map and the day in one sentence. **Check**: what is stated against what can be computed."
    " **Evidence**: sources and claims. **Export**: files."
)


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
        help=HELP,
    )
    return Face(chosen or Face.BRIEF.value)
