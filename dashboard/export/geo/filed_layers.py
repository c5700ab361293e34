"""The layers as files name them: a table's name, a folder's title, a sentence that says what it holds."""

from dataclasses import dataclass

from dashboard.views.view import ASKED_FOR


@dataclass(frozen=True)
class FiledLayer:
    """Hold how a file names a layer.

    Parameters
    ----------
    layer
        The layer of the map, one of `dashboard.views.view.LAYERS`.
    table
        Its name as a table.
    title
        Its name as a folder.
    about
        What it holds, one sentence.
    """

    layer: str
    table: str
    title: str
    about: str

    @property
    def starts_hidden(self) -> bool:
        """Whether it rests on assumptions alone, or belongs to one finding and would hide the rest."""
        return self.layer in ASKED_FOR | {"reading", "ring"}


FILED_LAYERS = (
    FiledLayer(
        "place",
        "places",
        "Places",
        "Places of the legs at town or port level, with an uncertainty radius; inferred ones are named by no source.",
    ),
    FiledLayer(
        "evidence",
        "evidence",
        "Separate evidence",
        "Places of separate evidence, not on the reported route.",
    ),
    FiledLayer(
        "event",
        "events",
        "Events",
        "Dated events at their places; the note says what the date is of.",
    ),
    FiledLayer(
        "route",
        "routes",
        "Routes",
        "Lines of the legs: stated, computed or inferred, as basis says.",
    ),
    FiledLayer(
        "connector",
        "connectors",
        "Schematic connector",
        "Straight lines from a stated port to the network, where the rail data has no line.",
    ),
    FiledLayer(
        "reading",
        "readings",
        "Readings of stated distances",
        "One line for each way to read a stated distance, and whether the stated number fits it; a match is no cause.",
    ),
    FiledLayer(
        "ring",
        "rings",
        "Stated distances as rings",
        "Every point at the stated distance from the gazetteer's point, and the place's own uncertainty.",
    ),
    FiledLayer(
        "band",
        "band",
        "Possible extent by day (assumptions)",
        "Where one consignment can be on each day if the named assumptions hold; reported by no source.",
    ),
)
"""Every layer, in the order in which files list them."""
