"""The sizes a figure comes in, each with its own arrangements."""

from dataclasses import replace

from dashboard.views.figure.paper.preset import Layout, Preset
from dashboard.views.figure.pen.box import Box


def _with_panel(layout: Layout, whole: Box, panel: Box) -> Layout:
    """Arrange a figure without close-ups: what would hold them is the panel's."""
    return replace(layout, whole=whole, west=panel, east=panel, panel=panel)


_SLIDE = Layout(
    head=Box(0.3, 6.72, 9.2, 7.26),
    record=Box(9.433, 7.05, 13.033, 7.28),
    strip=Box(9.433, 6.72, 13.033, 7.02),
    whole=Box(0.3, 4.25, 13.033, 6.64),
    west=Box(0.3, 1.2, 3.9, 4.15),
    panel=Box(4, 1.2, 9.333, 4.15),
    east=Box(9.433, 1.2, 13.033, 4.15),
    foot=Box(0.3, 0.24, 13.033, 1.12),
)

SLIDE = Preset(
    "slide",
    13.333,
    7.5,
    title_pt=19.0,
    least_pt=6.0,
    across_in=1.35,
    towns=12,
    layout=_SLIDE,
    taller=(
        replace(
            _SLIDE,
            whole=Box(0.3, 1.2, 4.7, 6.64),
            west=Box(4.8, 3.6, 8.867, 6.64),
            east=Box(8.967, 3.6, 13.033, 6.64),
            panel=Box(4.8, 1.2, 13.033, 3.5),
        ),
        replace(
            _SLIDE,
            whole=Box(0.3, 1.2, 7.9, 6.64),
            west=Box(8, 3.9, 10.467, 6.64),
            east=Box(10.567, 3.9, 13.033, 6.64),
            panel=Box(8, 1.2, 13.033, 3.8),
        ),
    ),
    bare=(
        _with_panel(_SLIDE, Box(0.3, 3.2, 13.033, 6.64), Box(0.3, 1.2, 13.033, 3.1)),
        _with_panel(_SLIDE, Box(0.3, 1.2, 9.2, 6.64), Box(9.3, 1.2, 13.033, 6.64)),
    ),
)

_A4_LANDSCAPE = Layout(
    head=Box(0.35, 7.5, 7.85, 8),
    record=Box(8.143, 7.77, 11.343, 8),
    strip=Box(8.143, 7.47, 11.343, 7.75),
    whole=Box(0.35, 4.9, 11.343, 7.4),
    west=Box(0.35, 1.5, 3.9, 4.8),
    panel=Box(4, 1.5, 7.693, 4.8),
    east=Box(7.793, 1.5, 11.343, 4.8),
    foot=Box(0.35, 0.34, 11.343, 1.42),
)

A4_LANDSCAPE = Preset(
    "a4-landscape",
    11.693,
    8.268,
    title_pt=15.0,
    least_pt=5.6,
    across_in=1.2,
    towns=12,
    layout=_A4_LANDSCAPE,
    taller=(
        replace(
            _A4_LANDSCAPE,
            whole=Box(0.35, 1.5, 4.25, 7.4),
            west=Box(4.35, 4.3, 7.797, 7.4),
            east=Box(7.897, 4.3, 11.343, 7.4),
            panel=Box(4.35, 1.5, 11.343, 4.2),
        ),
        replace(
            _A4_LANDSCAPE,
            whole=Box(0.35, 1.5, 6.75, 7.4),
            west=Box(6.85, 4.75, 9.047, 7.4),
            east=Box(9.147, 4.75, 11.343, 7.4),
            panel=Box(6.85, 1.5, 11.343, 4.65),
        ),
    ),
    bare=(
        _with_panel(_A4_LANDSCAPE, Box(0.35, 3.6, 11.343, 7.4), Box(0.35, 1.5, 11.343, 3.5)),
        _with_panel(_A4_LANDSCAPE, Box(0.35, 1.5, 7.65, 7.4), Box(7.75, 1.5, 11.343, 7.4)),
    ),
)

_A4_PORTRAIT = Layout(
    head=Box(0.4, 10.78, 7.868, 11.29),
    record=Box(0.4, 10.44, 4.2, 10.71),
    strip=Box(4.5, 10.44, 7.868, 10.71),
    whole=Box(0.4, 7.6, 7.868, 10.36),
    west=Box(0.4, 4.05, 4.084, 7.5),
    panel=Box(0.4, 1.8, 7.868, 3.95),
    east=Box(4.184, 4.05, 7.868, 7.5),
    foot=Box(0.4, 0.42, 7.868, 1.7),
)

A4_PORTRAIT = Preset(
    "a4-portrait",
    8.268,
    11.693,
    title_pt=15.0,
    least_pt=5.6,
    across_in=0.85,
    towns=8,
    layout=_A4_PORTRAIT,
    taller=(
        replace(
            _A4_PORTRAIT,
            whole=Box(0.4, 4.05, 4.2, 10.36),
            west=Box(4.3, 7.255, 7.868, 10.36),
            east=Box(4.3, 4.05, 7.868, 7.155),
        ),
        replace(
            _A4_PORTRAIT,
            whole=Box(0.4, 6.15, 7.868, 10.36),
            west=Box(0.4, 4.05, 4.084, 6.05),
            east=Box(4.184, 4.05, 7.868, 6.05),
        ),
    ),
    bare=(_with_panel(_A4_PORTRAIT, Box(0.4, 4.05, 7.868, 10.36), Box(0.4, 1.8, 7.868, 3.95)),),
)

_SQUARE = Layout(
    head=Box(0.3, 8.22, 8.7, 8.76),
    record=Box(0.3, 7.9, 4.9, 8.18),
    strip=Box(5.2, 7.9, 8.7, 8.18),
    whole=Box(0.3, 5.85, 8.7, 7.82),
    west=Box(0.3, 3.42, 4.45, 5.75),
    panel=Box(0.3, 1.5, 8.7, 3.32),
    east=Box(4.55, 3.42, 8.7, 5.75),
    foot=Box(0.3, 0.24, 8.7, 1.42),
)

SQUARE = Preset(
    "square",
    9,
    9,
    title_pt=15.5,
    least_pt=5.6,
    across_in=0.95,
    towns=8,
    layout=_SQUARE,
    taller=(
        replace(_SQUARE, whole=Box(0.3, 3.42, 3.9, 7.82), west=Box(4, 5.67, 8.7, 7.82), east=Box(4, 3.42, 8.7, 5.57)),
        replace(
            _SQUARE, whole=Box(0.3, 3.42, 5.6, 7.82), west=Box(5.7, 5.67, 8.7, 7.82), east=Box(5.7, 3.42, 8.7, 5.57)
        ),
    ),
    bare=(_with_panel(_SQUARE, Box(0.3, 3.42, 8.7, 7.82), Box(0.3, 1.5, 8.7, 3.32)),),
)

PRESETS = (SLIDE, A4_PORTRAIT, A4_LANDSCAPE, SQUARE)


def find_preset(name: str) -> Preset:
    """Find a preset by its name.

    Raises
    ------
    ValueError
        If there is none of that name.
    """
    found = next((preset for preset in PRESETS if preset.name == name), None)
    if found is None:
        raise ValueError(f"needs a preset among {', '.join(p.name for p in PRESETS)}, found {name!r}")
    return found
