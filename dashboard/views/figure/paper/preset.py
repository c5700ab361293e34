"""A size that a figure comes in, and how its parts are arranged, in inches from the lower left corner."""

from dataclasses import dataclass, replace

from dashboard.views.figure.pen.box import Box

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
