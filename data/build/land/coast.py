"""The coast ships are routed round, from Najin to Dunay: land without borders, rivers or lakes."""

import shapely

from data.build.geojson import Feature
from data.build.land.land import (
    Rings,
    adjoin,
    area_km2,
    clip_land,
    drop_islets,
    fill_holes,
    round_areas,
    simplify_together,
)
from data.build.window import Window

COAST = Window(129.5, 41.3, 134.5, 44.0)
TOLERANCE_DEG = 0.0002
DECIMALS = 5
SMALLEST_ISLET_KM2 = 0.01


def coast_features(rings: Rings) -> list[Feature]:
    """Make one feature for each stretch of mainland and each island, the largest first."""
    lands = {code: clip_land(rings, code, COAST) for code in ("RUS", "CHN", "PRK")}
    joined = fill_holes(shapely.union_all(list(adjoin(lands).values())))
    land = simplify_together(drop_islets({"land": joined}, SMALLEST_ISLET_KM2), TOLERANCE_DEG)["land"]
    pieces = shapely.get_parts(round_areas(land, DECIMALS))
    return [Feature({}, piece) for piece in sorted(pieces, key=area_km2, reverse=True)]
