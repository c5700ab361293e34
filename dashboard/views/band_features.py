"""The band as dated features: on each day, the stretch of the route where one consignment can be."""

import datetime as dt
from collections.abc import Iterator
from itertools import groupby

import shapely

from dashboard.checks.assess import Assessment
from dashboard.checks.band import Band, DayExtent
from dashboard.geodesy import cut_at_antimeridian
from dashboard.views.feature import DECIMALS, Feature
from dashboard.views.words import length_words

SIMPLIFIED_DEG = 0.01
"""How far the drawn stretch may lie from the route [deg]: about a kilometer, less than any end's radius."""


def band_features(assessment: Assessment) -> Iterator[Feature]:
    """Lay out the stretch of each day, days in a row with the same one as one feature; none for one without length."""
    band = assessment.band
    if band is None:
        return
    for _, days in groupby(band.extents, key=lambda extent: (extent.low_m, extent.high_m)):
        extents = list(days)
        feature = _on_days(band, extents[0], extents[-1].day)
        if feature is not None:
            yield feature


def _on_days(band: Band, extent: DayExtent, last: dt.date) -> Feature | None:
    pieces = band.pieces(extent.day)
    if not pieces:
        return None
    lines = [shapely.LineString(piece.track).simplify(SIMPLIFIED_DEG) for piece in pieces]
    cut = [part for line in lines for part in shapely.get_parts(cut_at_antimeridian(shapely.get_coordinates(line)))]
    return Feature(
        f"band-{extent.day}",
        "band",
        band_label(band),
        f"From {length_words(extent.low_m)} to {length_words(extent.high_m)} along the route's"
        f" {length_words(band.length_m)}, no earlier and no later. {_rests_on(band)}",
        "inferred",
        (),
        shapely.set_precision(shapely.MultiLineString(cut), 10**-DECIMALS, mode="pointwise"),
        extent.day,
        last,
    )


def band_label(band: Band) -> str:
    """Give what has to stand wherever the band is drawn, as a sentence begins."""
    return band.label[:1].upper() + band.label[1:]


def _rests_on(band: Band) -> str:
    """List what the band rests on, what is stated and what is assumed told apart."""
    return f"Stated: {'; '.join(band.stated) or 'nothing'}. Assumed: {'; '.join(band.assumed) or 'nothing'}."
