"""Where the parts of a finding's figure stand: map beside words and chart, or above them on an upright page."""

from dataclasses import dataclass, replace

from dashboard.views.figure.paper.preset import GAP_IN, Preset
from dashboard.views.figure.pen.box import Box

MAP_SHARE = 0.5
"""Part of the width that the map takes where it stands beside the words."""

LEAST_MAP_IN = 2.9
"""On an upright page the map is at least this high [in]."""

LOWER_WORDS, LEAST_WORDS = 0.75, 0.5
"""Words are lowered to the first part of the height they want, in smaller letters, before the chart is; and to the
second once its rows are as low as they should be."""

UPRIGHT = 1.2
"""A page higher than this many times its width is upright."""


@dataclass(frozen=True)
class FindingLayout:
    """Hold where each part stands [in]."""

    head: Box
    record: Box
    map: Box
    legend: Box
    panel: Box
    chart: Box
    foot: Box

    @property
    def body(self) -> Box:
        """What lies between head and foot."""
        return self.panel.joined(self.map).joined(self.chart)


def head_width(preset: Preset, *, with_record: bool) -> float:
    """Tell how wide a head can be [in]: the record stands beside it, but on an upright page below it."""
    whole = preset.layout.foot.width
    return preset.layout.head.width if with_record else whole


def map_width(preset: Preset) -> float:
    """Tell how wide the map and its legend are [in]."""
    whole = preset.layout.foot.width
    return whole if _is_upright(preset) else whole * MAP_SHARE


def chart_width(preset: Preset) -> float:
    """Tell how wide the chart is [in]."""
    whole = preset.layout.foot.width
    return whole if _is_upright(preset) else whole * (1 - MAP_SHARE) - GAP_IN


@dataclass(frozen=True)
class Heights:
    """Hold how high parts want to be, and the chart at least [in]."""

    head: float
    foot: float
    legend: float
    panel: float
    chart: float
    least_chart: float

    def within(self, room_in: float) -> "Heights":
        """Lower words and chart by turns until both fit a room; as they are where they do."""
        over_in = max(self.panel + self.chart - room_in, 0.0)
        panel = max(self.panel - over_in, LOWER_WORDS * self.panel)
        if panel + self.least_chart > room_in:
            panel = max(room_in - self.least_chart, LEAST_WORDS * self.panel)
        return replace(self, panel=panel, chart=min(self.chart, room_in - panel))


def arrange(preset: Preset, heights: Heights, *, with_record: bool) -> FindingLayout:
    """Arrange the parts on a page; the map, or else the words, take what is left."""
    given = preset.layout
    left, right = given.foot.left, given.foot.right
    foot = Box(left, given.foot.bottom, right, given.foot.bottom + heights.foot)
    head = Box(left, given.head.top - heights.head, left + head_width(preset, with_record=with_record), given.head.top)
    record, top = given.record, head.bottom
    if with_record and record.left < head.right:
        record = Box(left, head.bottom - GAP_IN / 2 - record.height, right, head.bottom - GAP_IN / 2)
        top = record.bottom
    body = Box(left, foot.top + GAP_IN, right, top - GAP_IN)
    parts = _stacked if _is_upright(preset) else _beside
    return parts(FindingLayout(head, record, body, body, body, body, foot), body, heights)


def _is_upright(preset: Preset) -> bool:
    return preset.height_in > UPRIGHT * preset.width_in


def _beside(layout: FindingLayout, body: Box, heights: Heights) -> FindingLayout:
    middle = body.left + MAP_SHARE * body.width
    legend = Box(body.left, body.bottom, middle, body.bottom + heights.legend)
    column = replace(body, left=middle + GAP_IN)
    chart = replace(column, top=column.bottom + heights.within(column.height - GAP_IN).chart)
    return replace(
        layout,
        map=replace(legend, bottom=legend.top + GAP_IN / 2, top=body.top),
        legend=legend,
        chart=chart,
        panel=replace(column, bottom=chart.top + GAP_IN),
    )


def _stacked(layout: FindingLayout, body: Box, heights: Heights) -> FindingLayout:
    fitted = heights.within(body.height - heights.legend - LEAST_MAP_IN - 2.5 * GAP_IN)
    chart = replace(body, top=body.bottom + fitted.chart)
    panel = Box(body.left, chart.top + GAP_IN, body.right, chart.top + GAP_IN + fitted.panel)
    legend = Box(body.left, panel.top + GAP_IN, body.right, panel.top + GAP_IN + heights.legend)
    return replace(layout, map=replace(body, bottom=legend.top + GAP_IN / 2), legend=legend, panel=panel, chart=chart)
