"""The band as dated features: on each day, the stretch of the route where one consignment can be."""

from collections.abc import Iterator

import shapely

from dashboard.checks.assess import Assessment
from dashboard.checks.days.band import Band, Spell
from dashboard.geodesy import cut_at_antimeridian
from dashboard.views.features.feature import DECIMALS, Feature
from dashboard.views.wording.short import length_words

SIMPLIFIED_DEG = 0.01
"""How far the drawn stretch may lie from the route [deg]: about a kilometer, less than any end's radius."""


def band_features(assessment: Assessment) -> Iterator[Feature]:
    """Lay out one feature a day, or a long spell; none where there is no band, or a stretch has no length."""
    band = assessment.band
    for spell in band.spells if band else ():
        feature = _on_days(band, spell) if band else None
        if feature is not None:
            yield feature


def _on_days(band: Band, spell: Spell) -> Feature | None:
    pieces = band.pieces(spell.first)
    if not pieces:
        return None
    lines = [shapely.LineString(piece.track).simplify(SIMPLIFIED_DEG) for piece in pieces]
    cut = [part for line in lines for part in shapely.get_parts(cut_at_antimeridian(shapely.get_coordinates(line)))]
    return Feature(
        f"band-{spell.first.isoformat()}",
        spell,
        "band",
        band_label(band),
        f"From {length_words(spell.low_m)} to {length_words(spell.high_m)} along the route's"
        f" {length_words(band.length_m)}, no earlier and no later. {_rests_on(band)}",
        "inferred",
        (),
        shapely.set_precision(shapely.MultiLineString(cut), 10**-DECIMALS, mode="pointwise"),
        spell.first,
        spell.last,
    )


def band_label(band: Band) -> str:
    """Give what has to stand wherever the band is drawn, as a sentence begins."""
    return band.label[:1].upper() + band.label[1:]


def _rests_on(band: Band) -> str:
    """List what the band rests on, what is stated and what is assumed told apart."""
    return f"Stated: {'; '.join(band.stated) or 'nothing'}. Assumed: {'; '.join(band.assumed) or 'nothing'}."
