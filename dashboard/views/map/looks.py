"""The layers and looks as the map's scripts and styles take them: data, and rules of CSS made of the same rows."""

from typing import Any

from dashboard.translation.tongue import Tongue
from dashboard.views.layer import BASES, INKS, LAYERS, LOOKS, Look

PX_PER_PT = 1.6
"""Width of a line on the screen for each point of its width on paper [px/pt]."""

SHORTEST_FLAT_DASH = 1.0
"""A dash shorter than this many widths of its line is meant as a round dot."""

FITS = {True: "fits", False: "fits-not", None: "fits-open"}
"""How a reading's class says whether the stated number fits it."""


def lay_out_layers(tongue: Tongue) -> dict[str, Any]:
    """Give what the scripts know of each layer, by its id."""
    return {
        layer.id: {
            "noun": tongue.say(layer.noun),
            "rank": layer.rank,
            "isPoint": layer.is_point,
            "isFaint": layer.is_faint,
            "isAskedFor": layer.is_asked_for,
        }
        for layer in LAYERS.values()
    }


def lay_out_looks(tongue: Tongue) -> list[dict[str, Any]]:
    """Give the legend's groups in their order: a heading, and a row for each look under it."""
    return [
        {
            "heading": tongue.say(heading),
            "looks": [
                {
                    "layer": look.layer,
                    "basis": look.basis,
                    "fits": look.fits,
                    "shape": look.shape,
                    "words": tongue.say(look.words),
                }
                for look in LOOKS
                if look.basis == basis and look.layer in LAYERS
            ],
        }
        for basis, heading in BASES.items()
    ]


def write_styles() -> str:
    """Write the colours for light and for dark, and what each look sets, as rules of CSS."""
    light = "".join(f"--{ink.id}:{ink.light};" for ink in INKS)
    dark = "".join(f"--{ink.id}:{ink.dark};" for ink in INKS)
    return "\n".join(
        (
            f":root{{{light}}}",
            f'@media (prefers-color-scheme: dark){{:root:not([data-theme="light"]){{{dark}}}}}',
            f':root[data-theme="dark"]{{{dark}}}',
            *(_rule(look) for look in LOOKS if look.layer in LAYERS),
        )
    )


def _rule(look: Look) -> str:
    judged = f".{FITS[look.fits]}" if look.layer == "reading" else ""
    width_px = look.width_pt * PX_PER_PT
    dashes = " ".join(f"{length * width_px:.3g}" for length in look.dashes or ()) or "none"
    is_flat = bool(look.dashes) and min(look.dashes or ()) >= SHORTEST_FLAT_DASH
    return (
        f".{look.layer}.{look.basis}{judged}{{--tone:var(--{look.ink.id});--width:{width_px:.3g}px;"
        f"--dashes:{dashes};--cap:{'butt' if is_flat else 'round'}}}"
    )
