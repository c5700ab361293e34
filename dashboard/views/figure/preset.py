"""The sizes a figure comes in, each with its own arrangement, in inches from the lower left corner."""

from dataclasses import dataclass, replace

from dashboard.views.figure.box import Box

DPI_RANGE = (100, 600)
"""Resolutions offered [px per in]; the layout is the same at each."""

DPI = 200

GAP_IN = 0.1
"""Kept between the parts of a figure [in]."""


@dataclass(frozen=True)
class Layout:
    """Hold where each part stands.

    Parameters
    ----------
    head
        Title and dek.
    record
        As-of date, who prepared and who reviewed.
    strip
        The strip of days.
    whole
        The sheet of the whole route.
    west, east
        The close-ups.
    panel
        Legend and words.
    foot
        Method, sources, boundaries and credits.
    """

    head: Box
    record: Box
    strip: Box
    whole: Box
    west: Box
    east: Box
    panel: Box
    foot: Box

    @property
    def row(self) -> Box:
        """The row of close-ups, or the column, from the first to the last."""
        return self.west.joined(self.east)

    def close_up_alone(self, *, in_east: bool) -> Box:
        """Find the box of a close-up that is the only one: the whole row, where the panel does not stand in it."""
        if self.panel.overlaps(self.row):
            return self.east if in_east else self.west
        return self.row

    def panel_beside(self, taken: list[Box]) -> Box:
        """Widen the panel over boxes that no close-up takes."""
        panel = self.panel
        for free in (self.west, self.east, self.row):
            wider = panel.joined(free)
            if not wider.meets_any(taken):
                panel = wider
        return panel

    @property
    def is_stacked(self) -> bool:
        """Whether the whole sheet stands on the panel, as wide as that."""
        return self.panel.width == self.whole.width and self.panel.top <= self.whole.bottom

    def with_panel(self, height_in: float) -> "Layout":
        """Lower the panel under the whole sheet to a height [in]; the sheet takes the room."""
        top = self.panel.bottom + height_in
        panel, whole = replace(self.panel, top=top), replace(self.whole, bottom=top + GAP_IN)
        return replace(self, panel=panel, whole=whole, west=panel, east=panel)

    def with_claims(self, height_in: float) -> tuple["Layout", Box]:
        """Make room for a table below the whole sheet; give the layout and the table's box.

        The sheet gives the room, half of it the close-ups where they alone stand below it.
        """
        is_over = self.row.left < self.whole.right and not self.panel.overlaps(self.row)
        lowered = (height_in + GAP_IN) / 2 if is_over else 0.0
        bottom = self.whole.bottom - lowered
        table = replace(self.whole, bottom=bottom, top=bottom + height_in)
        layout = replace(
            self,
            whole=replace(self.whole, bottom=table.top + GAP_IN),
            west=replace(self.west, top=self.west.top - lowered),
            east=replace(self.east, top=self.east.top - lowered),
        )
        return layout, table


@dataclass(frozen=True)
class Preset:
    """Hold one size of figure.

    Parameters
    ----------
    title_pt
        Size of the title's letters.
    least_pt
        Size below which no letters go.
    across_in
        Kept free left and right of the route on the whole sheet.
    towns
        How many towns a sheet names at most, for orientation.
    layout
        The arrangement for routes that are wide.
    taller
        Those for routes that are not.
    bare
        Those without close-ups; these stand where the panel does.
    """

    name: str
    width_in: float
    height_in: float
    title_pt: float
    least_pt: float
    across_in: float
    towns: int
    layout: Layout
    taller: tuple[Layout, ...]
    bare: tuple[Layout, ...]

    @property
    def layouts(self) -> tuple[Layout, ...]:
        """Every arrangement, the wide one first."""
        return (self.layout, *self.taller)

    @property
    def page(self) -> Box:
        """The whole of the figure."""
        return Box(0.0, 0.0, self.width_in, self.height_in)


SLIDE = Preset(
    "slide",
    13.333,
    7.5,
    title_pt=19.0,
    least_pt=6.0,
    across_in=1.35,
    towns=12,
    layout=Layout(
        head=Box(0.3, 6.72, 9.2, 7.26),
        record=Box(9.433, 7.05, 13.033, 7.28),
        strip=Box(9.433, 6.72, 13.033, 7.02),
        whole=Box(0.3, 4.25, 13.033, 6.64),
        west=Box(0.3, 1.2, 3.9, 4.15),
        panel=Box(4.0, 1.2, 9.333, 4.15),
        east=Box(9.433, 1.2, 13.033, 4.15),
        foot=Box(0.3, 0.24, 13.033, 1.12),
    ),
    taller=(
        Layout(
            head=Box(0.3, 6.72, 9.2, 7.26),
            record=Box(9.433, 7.05, 13.033, 7.28),
            strip=Box(9.433, 6.72, 13.033, 7.02),
            whole=Box(0.3, 1.2, 4.7, 6.64),
            west=Box(4.8, 3.6, 8.867, 6.64),
            east=Box(8.967, 3.6, 13.033, 6.64),
            panel=Box(4.8, 1.2, 13.033, 3.5),
            foot=Box(0.3, 0.24, 13.033, 1.12),
        ),
        Layout(
            head=Box(0.3, 6.72, 9.2, 7.26),
            record=Box(9.433, 7.05, 13.033, 7.28),
            strip=Box(9.433, 6.72, 13.033, 7.02),
            whole=Box(0.3, 1.2, 7.9, 6.64),
            west=Box(8.0, 3.9, 10.467, 6.64),
            east=Box(10.567, 3.9, 13.033, 6.64),
            panel=Box(8.0, 1.2, 13.033, 3.8),
            foot=Box(0.3, 0.24, 13.033, 1.12),
        ),
    ),
    bare=(
        Layout(
            head=Box(0.3, 6.72, 9.2, 7.26),
            record=Box(9.433, 7.05, 13.033, 7.28),
            strip=Box(9.433, 6.72, 13.033, 7.02),
            whole=Box(0.3, 3.2, 13.033, 6.64),
            west=Box(0.3, 1.2, 13.033, 3.1),
            east=Box(0.3, 1.2, 13.033, 3.1),
            panel=Box(0.3, 1.2, 13.033, 3.1),
            foot=Box(0.3, 0.24, 13.033, 1.12),
        ),
        Layout(
            head=Box(0.3, 6.72, 9.2, 7.26),
            record=Box(9.433, 7.05, 13.033, 7.28),
            strip=Box(9.433, 6.72, 13.033, 7.02),
            whole=Box(0.3, 1.2, 9.2, 6.64),
            west=Box(9.3, 1.2, 13.033, 6.64),
            east=Box(9.3, 1.2, 13.033, 6.64),
            panel=Box(9.3, 1.2, 13.033, 6.64),
            foot=Box(0.3, 0.24, 13.033, 1.12),
        ),
    ),
)

A4_LANDSCAPE = Preset(
    "a4-landscape",
    11.693,
    8.268,
    title_pt=15.0,
    least_pt=5.6,
    across_in=1.2,
    towns=12,
    layout=Layout(
        head=Box(0.35, 7.5, 7.85, 8.0),
        record=Box(8.143, 7.77, 11.343, 8.0),
        strip=Box(8.143, 7.47, 11.343, 7.75),
        whole=Box(0.35, 4.9, 11.343, 7.4),
        west=Box(0.35, 1.5, 3.9, 4.8),
        panel=Box(4.0, 1.5, 7.693, 4.8),
        east=Box(7.793, 1.5, 11.343, 4.8),
        foot=Box(0.35, 0.34, 11.343, 1.42),
    ),
    taller=(
        Layout(
            head=Box(0.35, 7.5, 7.85, 8.0),
            record=Box(8.143, 7.77, 11.343, 8.0),
            strip=Box(8.143, 7.47, 11.343, 7.75),
            whole=Box(0.35, 1.5, 4.25, 7.4),
            west=Box(4.35, 4.3, 7.797, 7.4),
            east=Box(7.897, 4.3, 11.343, 7.4),
            panel=Box(4.35, 1.5, 11.343, 4.2),
            foot=Box(0.35, 0.34, 11.343, 1.42),
        ),
        Layout(
            head=Box(0.35, 7.5, 7.85, 8.0),
            record=Box(8.143, 7.77, 11.343, 8.0),
            strip=Box(8.143, 7.47, 11.343, 7.75),
            whole=Box(0.35, 1.5, 6.75, 7.4),
            west=Box(6.85, 4.75, 9.047, 7.4),
            east=Box(9.147, 4.75, 11.343, 7.4),
            panel=Box(6.85, 1.5, 11.343, 4.65),
            foot=Box(0.35, 0.34, 11.343, 1.42),
        ),
    ),
    bare=(
        Layout(
            head=Box(0.35, 7.5, 7.85, 8.0),
            record=Box(8.143, 7.77, 11.343, 8.0),
            strip=Box(8.143, 7.47, 11.343, 7.75),
            whole=Box(0.35, 3.6, 11.343, 7.4),
            west=Box(0.35, 1.5, 11.343, 3.5),
            east=Box(0.35, 1.5, 11.343, 3.5),
            panel=Box(0.35, 1.5, 11.343, 3.5),
            foot=Box(0.35, 0.34, 11.343, 1.42),
        ),
        Layout(
            head=Box(0.35, 7.5, 7.85, 8.0),
            record=Box(8.143, 7.77, 11.343, 8.0),
            strip=Box(8.143, 7.47, 11.343, 7.75),
            whole=Box(0.35, 1.5, 7.65, 7.4),
            west=Box(7.75, 1.5, 11.343, 7.4),
            east=Box(7.75, 1.5, 11.343, 7.4),
            panel=Box(7.75, 1.5, 11.343, 7.4),
            foot=Box(0.35, 0.34, 11.343, 1.42),
        ),
    ),
)

A4_PORTRAIT = Preset(
    "a4-portrait",
    8.268,
    11.693,
    title_pt=15.0,
    least_pt=5.6,
    across_in=0.85,
    towns=8,
    layout=Layout(
        head=Box(0.4, 10.78, 7.868, 11.29),
        record=Box(0.4, 10.44, 4.2, 10.71),
        strip=Box(4.5, 10.44, 7.868, 10.71),
        whole=Box(0.4, 7.6, 7.868, 10.36),
        west=Box(0.4, 4.05, 4.084, 7.5),
        east=Box(4.184, 4.05, 7.868, 7.5),
        panel=Box(0.4, 1.8, 7.868, 3.95),
        foot=Box(0.4, 0.42, 7.868, 1.7),
    ),
    taller=(
        Layout(
            head=Box(0.4, 10.78, 7.868, 11.29),
            record=Box(0.4, 10.44, 4.2, 10.71),
            strip=Box(4.5, 10.44, 7.868, 10.71),
            whole=Box(0.4, 4.05, 4.2, 10.36),
            west=Box(4.3, 7.255, 7.868, 10.36),
            east=Box(4.3, 4.05, 7.868, 7.155),
            panel=Box(0.4, 1.8, 7.868, 3.95),
            foot=Box(0.4, 0.42, 7.868, 1.7),
        ),
        Layout(
            head=Box(0.4, 10.78, 7.868, 11.29),
            record=Box(0.4, 10.44, 4.2, 10.71),
            strip=Box(4.5, 10.44, 7.868, 10.71),
            whole=Box(0.4, 6.15, 7.868, 10.36),
            west=Box(0.4, 4.05, 4.084, 6.05),
            east=Box(4.184, 4.05, 7.868, 6.05),
            panel=Box(0.4, 1.8, 7.868, 3.95),
            foot=Box(0.4, 0.42, 7.868, 1.7),
        ),
    ),
    bare=(
        Layout(
            head=Box(0.4, 10.78, 7.868, 11.29),
            record=Box(0.4, 10.44, 4.2, 10.71),
            strip=Box(4.5, 10.44, 7.868, 10.71),
            whole=Box(0.4, 4.05, 7.868, 10.36),
            west=Box(0.4, 1.8, 7.868, 3.95),
            east=Box(0.4, 1.8, 7.868, 3.95),
            panel=Box(0.4, 1.8, 7.868, 3.95),
            foot=Box(0.4, 0.42, 7.868, 1.7),
        ),
    ),
)

SQUARE = Preset(
    "square",
    9.0,
    9.0,
    title_pt=15.5,
    least_pt=5.6,
    across_in=0.95,
    towns=8,
    layout=Layout(
        head=Box(0.3, 8.22, 8.7, 8.76),
        record=Box(0.3, 7.9, 4.9, 8.18),
        strip=Box(5.2, 7.9, 8.7, 8.18),
        whole=Box(0.3, 5.85, 8.7, 7.82),
        west=Box(0.3, 3.42, 4.45, 5.75),
        east=Box(4.55, 3.42, 8.7, 5.75),
        panel=Box(0.3, 1.5, 8.7, 3.32),
        foot=Box(0.3, 0.24, 8.7, 1.42),
    ),
    taller=(
        Layout(
            head=Box(0.3, 8.22, 8.7, 8.76),
            record=Box(0.3, 7.9, 4.9, 8.18),
            strip=Box(5.2, 7.9, 8.7, 8.18),
            whole=Box(0.3, 3.42, 3.9, 7.82),
            west=Box(4.0, 5.67, 8.7, 7.82),
            east=Box(4.0, 3.42, 8.7, 5.57),
            panel=Box(0.3, 1.5, 8.7, 3.32),
            foot=Box(0.3, 0.24, 8.7, 1.42),
        ),
        Layout(
            head=Box(0.3, 8.22, 8.7, 8.76),
            record=Box(0.3, 7.9, 4.9, 8.18),
            strip=Box(5.2, 7.9, 8.7, 8.18),
            whole=Box(0.3, 3.42, 5.6, 7.82),
            west=Box(5.7, 5.67, 8.7, 7.82),
            east=Box(5.7, 3.42, 8.7, 5.57),
            panel=Box(0.3, 1.5, 8.7, 3.32),
            foot=Box(0.3, 0.24, 8.7, 1.42),
        ),
    ),
    bare=(
        Layout(
            head=Box(0.3, 8.22, 8.7, 8.76),
            record=Box(0.3, 7.9, 4.9, 8.18),
            strip=Box(5.2, 7.9, 8.7, 8.18),
            whole=Box(0.3, 3.42, 8.7, 7.82),
            west=Box(0.3, 1.5, 8.7, 3.32),
            east=Box(0.3, 1.5, 8.7, 3.32),
            panel=Box(0.3, 1.5, 8.7, 3.32),
            foot=Box(0.3, 0.24, 8.7, 1.42),
        ),
    ),
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
