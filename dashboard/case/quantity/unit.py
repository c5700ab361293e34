"""Units of length: those in use, defined exactly, and historic ones, which were never one length."""

import difflib
from dataclasses import dataclass
from typing import Literal, get_args

from scipy import constants

from dashboard.case.record import refusal

LengthUnit = Literal["km", "m", "mi", "nmi", "verst", "li", "league", "yd", "ft"]

UNIT_NAMES: dict[LengthUnit, str] = {
    "km": "kilometers",
    "m": "meters",
    "mi": "miles",
    "nmi": "nautical miles",
    "verst": "versts",
    "li": "li",
    "league": "leagues",
    "yd": "yards",
    "ft": "feet",
}

_METRES: dict[LengthUnit, float] = {
    "km": 1000.0,
    "m": 1.0,
    "mi": constants.mile,
    "nmi": constants.nautical_mile,
    "yd": constants.yard,
    "ft": constants.foot,
}
"""Units in use, by definition: the international mile, yard and foot, and the nautical mile."""


@dataclass(frozen=True)
class HistoricUnit:
    """Hold a unit that differed by time and place: its shortest and longest length [km], and who says so."""

    symbol: LengthUnit
    low_km: float
    high_km: float
    source: str


HISTORIC_UNITS: tuple[HistoricUnit, ...] = (
    HistoricUnit(
        "verst",
        1.0668,
        1.49352,
        "500 sazhen of 7 feet since Peter I, 700 in the 17th century (R. H. Fisher, The Voyage of Semen Dezhnev,"
        " Hakluyt Society, 1981, p. 176)",
    ),
    HistoricUnit(
        "li",
        0.392727,
        0.576,
        "a tenth of the Japanese ri in Korea, 1905 (sizes.com, li); 500 m in China since 1930, 576 m in late Qing"
        " (Wikipedia, Li (unit))",
    ),
    HistoricUnit(
        "league",
        3.25,
        6.172,
        "French lieue of 10,000 feet; English, 3 miles; at sea, 3 nautical miles; Portuguese légua of 18 to the degree"
        " (Wikipedia, League (unit))",
    ),
)
"""Historic units with the range of what they stood for; never tried in place of another unit."""

_HISTORIC = {row.symbol: row for row in HISTORIC_UNITS}


def check_length_unit(unit: str) -> str:
    """Pass a length unit's symbol; raises ValueError, naming the symbol of a unit written in full."""
    if unit in get_args(LengthUnit):
        return unit
    symbols: dict[str, str] = {name: symbol for symbol, name in UNIT_NAMES.items()}
    spellings = symbols | {name.removesuffix("s"): symbol for name, symbol in symbols.items()}
    near = difflib.get_close_matches(unit.lower(), [*spellings, *UNIT_NAMES], n=1)
    fix = f"did you mean {spellings.get(near[0], near[0])}?" if near else ""
    *most, last = UNIT_NAMES
    raise refusal(f"a unit of length: {', '.join(most)} or {last}", repr(unit) if unit else "nothing", fix)


def unit_words(value: str, unit: LengthUnit) -> str:
    """Name a unit in words, in the singular for one."""
    if value != "1":
        return UNIT_NAMES[unit]
    return "foot" if unit == "ft" else UNIT_NAMES[unit].removesuffix("s")


def is_historic(unit: LengthUnit) -> bool:
    """Say whether a unit differed by time and place."""
    return unit in _HISTORIC


def km_range(unit: LengthUnit) -> tuple[float, float]:
    """Give the shortest and the longest length of one unit [km]; they are equal for a unit in use."""
    if unit in _HISTORIC:
        return _HISTORIC[unit].low_km, _HISTORIC[unit].high_km
    exact_km = km_per(unit)
    return exact_km, exact_km


def km_per(unit: LengthUnit) -> float:
    """Give the length of one unit [km].

    A historic unit is taken at the middle of its range, which serves to draw it and to set it beside others, never to
    judge.
    """
    if unit in _HISTORIC:
        return (_HISTORIC[unit].low_km + _HISTORIC[unit].high_km) / 2
    return _METRES[unit] / 1000.0
