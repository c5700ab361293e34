"""The layers of dated features and how each looks: rows that screen, figure and files all go by.

A new layer takes a row in `LAYERS`, one in `LOOKS` for each basis it can have, and whoever lays out its features
(`dashboard/views/features`). Colour says who, dashes and shape say what and how sure.
"""

from dataclasses import dataclass
from typing import Literal

from dashboard.case.basis import Basis
from dashboard.translation.tongue import mark

BASES: dict[Basis, str] = {
    "stated": mark("Stated by sources"),
    "computed": mark("Computed"),
    "inferred": mark("Inferred"),
}
"""Who says what is drawn, in the order of legends, and what stands over it there."""


@dataclass(frozen=True)
class Layer:
    """Hold what is known of a layer.

    Parameters
    ----------
    title
        What it is called where it is shown or hidden.
    noun
        What one feature of it is.
    table, folder, about
        Its name as a table and as a folder of a file, and a sentence that says what it holds; empty in the layers of
        figures alone.
    is_point
        Whether its features are points; lines otherwise.
    rank
        Its place in drawing: a higher one lies over a lower one.
    frames
        Whether a map opens on what it holds.
    is_asked_for
        Whether it rests on assumptions alone, so that it is shown only when asked for.
    is_of_finding
        Whether its features are shown with one finding, and would hide the rest in a file that shows all.
    is_faint
        Whether its lines are thin or pale: they have no casing, and names may stand over them.
    is_named
        Whether another program writes the names of its features beside them.
    """

    id: str
    title: str
    noun: str
    table: str
    folder: str
    about: str
    rank: int
    is_point: bool = False
    frames: bool = False
    is_asked_for: bool = False
    is_of_finding: bool = False
    is_faint: bool = False
    is_named: bool = True

    @property
    def starts_hidden(self) -> bool:
        """Whether a file that shows all opens without it."""
        return self.is_asked_for or self.is_of_finding


_LAYERS = (
    Layer(
        "place",
        mark("Places"),
        mark("Place"),
        "places",
        "Places",
        "Places of the legs at town or port level, with an uncertainty radius; inferred ones are named by no source.",
        rank=8,
        is_point=True,
        frames=True,
    ),
    Layer(
        "evidence",
        mark("Separate evidence"),
        mark("Separate evidence"),
        "evidence",
        "Separate evidence",
        "Places of separate evidence, not on the reported route.",
        rank=7,
        is_point=True,
        frames=True,
    ),
    Layer(
        "event",
        mark("Events of the day"),
        mark("Event"),
        "events",
        "Events",
        "Dated events at their places; the note says what the date is of.",
        rank=9,
        is_point=True,
    ),
    Layer(
        "route",
        mark("Routes"),
        mark("Route"),
        "routes",
        "Routes",
        "Lines of the legs: stated, computed or inferred, as basis says.",
        rank=4,
        frames=True,
    ),
    Layer(
        "connector",
        mark("Schematic connector"),
        mark("Schematic connector"),
        "connectors",
        "Schematic connector",
        "Straight lines from a place to the path, where the data have no line or water.",
        rank=5,
        frames=True,
        is_named=False,
    ),
    Layer(
        "reading",
        mark("Readings of the chosen finding"),
        mark("Reading"),
        "readings",
        "Readings of stated distances",
        "One line for each way to read a stated distance, and whether the stated number fits it; a match is no cause.",
        rank=6,
        is_of_finding=True,
    ),
    Layer(
        "ring",
        mark("Stated distance as a ring"),
        mark("Distance ring"),
        "rings",
        "Stated distances as rings",
        "Every point at the stated distance from the gazetteer's point.",
        rank=1,
        is_faint=True,
        is_of_finding=True,
    ),
    Layer(
        "radius",
        mark("Uncertainty of the place"),
        mark("Uncertainty of the place"),
        "radii",
        "Uncertainty of places",
        "How far the place that a stated distance is measured from may lie from the gazetteer's point.",
        rank=2,
        is_faint=True,
        is_of_finding=True,
    ),
    Layer(
        "band",
        mark("Possible extent by day (assumptions)"),
        mark("Possible extent"),
        "band",
        "Possible extent by day (assumptions)",
        "Where one consignment can be on each day if the named assumptions hold; reported by no source.",
        rank=0,
        is_faint=True,
        is_asked_for=True,
        is_named=False,
    ),
)

LAYERS = {layer.id: layer for layer in _LAYERS}
"""The layers by their ids, in the order in which they are offered and filed."""

PLAIN = Layer("plain", "", "", "", "", "", rank=3)
"""The layer of figures of a case without a route: each claim's plain reading, laid out by the figure itself."""

FIGURE_LAYERS = LAYERS | {PLAIN.id: PLAIN}
"""The layers that a figure draws."""


@dataclass(frozen=True)
class Ink:
    """Hold a colour of one meaning: on light maps and paper, on dark maps, and over pictures of land."""

    id: str
    light: str
    dark: str
    on_imagery: str


STATED = Ink("stated", "#d55e00", "#f2803a", "#d55e00")
COMPUTED = Ink("computed", "#0072b2", "#56b4e9", "#56b4e9")
EVIDENCE = Ink("evidence", "#cc79a7", "#e5a3c6", "#cc79a7")
EVENT = Ink("event", "#e69f00", "#f0b429", "#e69f00")
FITS = Ink("fits", "#005030", "#b8e8c0", "#009e73")
FITS_NOT = Ink("fits-not", "#6d6d6d", "#a8a8a8", "#d0d0d0")
POSSIBLE = Ink("band", "#b7dcf3", "#3e6b85", "#b7dcf3")

INKS = (STATED, COMPUTED, EVIDENCE, EVENT, FITS, FITS_NOT, POSSIBLE)
"""Okabe-Ito's colours and what is near them: vermilion is stated, blue is worked out."""

Dashes = tuple[float, ...] | None


@dataclass(frozen=True)
class Look:
    """Hold how the features of a layer look that share a basis and, for readings, whether the stated number fits.

    Parameters
    ----------
    words
        What a legend says of them.
    width_pt
        Of the line, or of the edge of a hollow mark.
    dashes
        Lengths of dashes and gaps [line widths]; None for a solid line.
    shape
        Of the mark of a point: ``disc``, ``dot`` (hollow), ``diamond`` or ``ring``; ``line`` for the rest.
    size_pt
        Of the mark.
    """

    layer: str
    basis: Basis
    fits: bool | None
    words: str
    ink: Ink
    width_pt: float
    dashes: Dashes = None
    shape: Literal["line", "disc", "dot", "diamond", "ring"] = "line"
    size_pt: float = 0.0


LOOKS = (
    Look("place", "stated", None, mark("Place"), STATED, 1.0, shape="disc", size_pt=6.6),
    Look("evidence", "stated", None, mark("Separate evidence"), EVIDENCE, 0.8, shape="diamond", size_pt=6.0),
    Look("event", "stated", None, mark("Dated event"), EVENT, 1.8, shape="ring", size_pt=12.5),
    Look("route", "stated", None, mark("Route"), STATED, 1.9),
    Look("ring", "stated", None, mark("Stated distance, all round"), STATED, 1.1),
    Look("route", "computed", None, mark("Route, computed"), COMPUTED, 1.9),
    Look(PLAIN.id, "computed", None, mark("Stated distance, plain reading"), COMPUTED, 1.4),
    Look("reading", "computed", True, mark("Reading that fits"), FITS, 1.9),
    Look("reading", "computed", False, mark("Reading that does not fit"), FITS_NOT, 1.2, (4.0, 2.4)),
    Look("reading", "computed", None, mark("Reading that is open"), FITS_NOT, 1.2, (0.8, 2.4)),
    Look("route", "inferred", None, mark("Route, inferred"), COMPUTED, 1.9, (3.4, 1.7)),
    Look("connector", "inferred", None, mark("Schematic connector"), COMPUTED, 1.9, (0.1, 1.9)),
    Look("place", "inferred", None, mark("Place on the inferred path"), COMPUTED, 1.0, shape="dot", size_pt=3.8),
    Look("band", "inferred", None, mark("Possible extent (assumed)"), POSSIBLE, 7.0),
    Look("ring", "inferred", None, mark("Stated distance, place linked by inference"), COMPUTED, 1.1),
    Look("radius", "inferred", None, mark("Uncertainty of the place"), COMPUTED, 0.9, (2.0, 2.0)),
)
"""The looks in the order of a legend."""

_BY_KIND = {(look.layer, look.basis, look.fits): look for look in LOOKS}


def look_of(layer_id: str, basis: str, fits: bool | None = None) -> Look:
    """Find the look of a feature; raises KeyError for a basis or fit that its layer cannot have."""
    return _BY_KIND[layer_id, basis, fits]  # type: ignore[index]  # a basis read from a file is any text
