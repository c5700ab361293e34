"""The ladder: from readings and a stated number to one verdict, the first that holds."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Literal

from dashboard.case import Quantity
from dashboard.case.legs.mode import STRAIGHT
from dashboard.case.quantity.unit import LengthUnit, km_per
from dashboard.checks.readings.reading import Reading
from dashboard.checks.readings.readings import Readings
from dashboard.checks.stated.pair import pair_agrees
from dashboard.checks.stated.tolerance import Interval, is_bound, row_for, stated_interval
from dashboard.checks.verdict.passing import passing_factor, passing_share
from dashboard.routing.path_words import doubt_words

COARSE_FACTOR = 2.0
"""Numbers that pass against one reading and span more than this factor make its test too coarse (design rule 4)."""


_ELSEWHERE = "it fits neither from the town's centre nor from its outskirts, and may from elsewhere in it"

EXCHANGED: tuple[LengthUnit, ...] = ("km", "mi", "nmi")
"""Units that one figure is printed in for another: of a pair each number is tried in the other's."""


class Verdict(StrEnum):
    """What a check says; never more than the geometry shows."""

    IMPOSSIBLE = "impossible"
    UNDETERMINED = "undetermined"
    SUPPORTED = "supported"
    COMPATIBLE = "compatible"
    UNIT_SUSPECT = "unit_suspect"
    NOT_SUPPORTED = "not_supported"

    @property
    def shown(self) -> str:
        """The verdict as people read it."""
        return {"unit_suspect": "unit in question", "not_supported": "not supported"}.get(self.value, self.value)

    @property
    def meaning(self) -> str:
        """What the verdict says, short enough to stand beside two numbers."""
        return ": ".join(filter(None, self.said_and_why))

    @property
    def said_and_why(self) -> tuple[str, str]:
        """The same in two: what it says, and why where that has words of its own."""
        return {
            "impossible": ("impossible", "shorter than any path"),
            "undetermined": ("undetermined", "cannot be tested"),
            "supported": ("supported by the plain reading", ""),
            "compatible": ("compatible with another reading", ""),
            "unit_suspect": ("unit in question", "fits only in another unit"),
            "not_supported": ("not supported by any reading tried", ""),
        }[self.value]


@dataclass(frozen=True)
class Fit:
    """Hold one reading against the stated number in one unit.

    Parameters
    ----------
    stated
        The interval the number states in this unit for this reading (only the plain one gets the hedge).
    at_points, with_radii
        Whether the intervals overlap with the ends as points, and within their uncertainty radii.
    number_km
        The stated number read in this unit [km]; the middle of a range.
    only_if_km
        How far the place would have to lie from its point for the fit [km]; None where none is needed or it never fits.
    is_too_coarse
        Whether it fits a reading that lets so many numbers pass that a fit says nothing, and so does not count.
    """

    reading: Reading
    unit: LengthUnit
    stated: Interval
    number_km: float
    at_points: bool
    with_radii: bool
    only_if_km: float | None
    is_too_coarse: bool = False

    @property
    def counts(self) -> bool:
        """Whether it fits, and that says something."""
        return self.with_radii and not self.reading.artefact and not self.is_too_coarse

    @property
    def residual_km(self) -> float:
        """The stated number less the computed distance [km]."""
        return self.number_km - self.reading.nominal_km

    @property
    def residual_share(self) -> float | None:
        """The residual as a part of the computed distance; None where that is nothing."""
        return self.residual_km / self.reading.nominal_km if self.reading.nominal_km else None


@dataclass(frozen=True)
class Exchanged:
    """Hold a figure that is printed beside the stated one, with its number read in the stated figure's unit."""

    twin: Quantity
    fit: Fit


@dataclass(frozen=True)
class Judgement:
    """Hold a verdict with what led to it.

    Parameters
    ----------
    reason
        Why it is undetermined, in words; empty otherwise.
    via
        For ``unit_suspect``: whether the changed unit reproduces the plain reading or another.
    fits
        One row per reading and unit tried.
    passing_share
        Share of numbers, log-spaced from half to twice the plain distance, that would be at least compatible.
    shortest
        Interval of the straight line between the ends, radii included; None where it cannot be computed.
    exchanged
        Each figure printed beside the stated one, its number read in the stated unit, against the plain reading.
    """

    verdict: Verdict
    reason: str
    via: Literal["plain", "other"] | None
    stated: Interval | None
    fits: tuple[Fit, ...]
    passing_share: float | None
    shortest: Interval | None
    exchanged: "tuple[Exchanged, ...]" = ()

    def fitting(self, unit: LengthUnit) -> tuple[Fit, ...]:
        """List the non-artefact rows that fit in a unit."""
        return tuple(f for f in self.fits if f.unit == unit and f.counts)


def judge(
    quantity: Quantity, path: str | None, readings: Readings, *, hindrance: str, shortest: Interval | None
) -> Judgement:
    """Judge a stated distance.

    Parameters
    ----------
    quantity
        Of several printed figures the first.
    hindrance
        What about the ends keeps the number from being tested, in words; empty for nothing.
    shortest
        Interval of the straight line between the ends, radii included; None where an end is unknown.
    """
    judgement = decide(quantity, path, readings, hindrance=hindrance, shortest=shortest)
    return replace(judgement, passing_share=passing_share(quantity, readings) if judgement.stated else None)


def decide(
    quantity: Quantity, path: str | None, readings: Readings, *, hindrance: str, shortest: Interval | None
) -> Judgement:
    """Judge as `judge` does, without the share of numbers that would pass: no verdict rests on it."""
    if row_for(quantity) is None:
        reason = f"the hedge “{quantity.hedge}” gives the number no interval"
        return Judgement(Verdict.UNDETERMINED, reason, None, None, (), None, shortest)
    fits = tuple(
        _fit(quantity, reading, unit) for unit in _units(quantity) for reading in _tried(readings, unit, quantity)
    )
    exchanged = _exchange(quantity, readings)
    verdict, reason, via = _ladder(quantity, path, readings, fits, hindrance, shortest)
    if verdict is Verdict.NOT_SUPPORTED and any(each.fit.with_radii for each in exchanged):
        verdict, via = Verdict.UNIT_SUSPECT, "plain"
    return Judgement(verdict, reason, via, stated_interval(quantity), fits, None, shortest, exchanged)


def _exchange(quantity: Quantity, readings: Readings) -> tuple[Exchanged, ...]:
    """Read each printed twin's number in the unit of the first figure, on the plain reading; never a bound."""
    if readings.plain is None or is_bound(quantity) or quantity.unit not in EXCHANGED:
        return ()
    known = [twin for twin in quantity.twins if twin.unit in EXCHANGED]
    bare = (twin.model_copy(update={"hedge": ""}) for twin in known)
    return tuple(
        Exchanged(twin, _fit(number, readings.plain, quantity.unit)) for twin, number in zip(known, bare, strict=True)
    )


def _ladder(
    quantity: Quantity,
    path: str | None,
    readings: Readings,
    fits: tuple[Fit, ...],
    hindrance: str,
    shortest: Interval | None,
) -> tuple[Verdict, str, Literal["plain", "other"] | None]:
    if path not in (None, STRAIGHT) and shortest and stated_interval(quantity).high_km < shortest.low_km:
        return Verdict.IMPOSSIBLE, "", None
    reason = _undecidable(quantity, path, readings, hindrance)
    if reason:
        return Verdict.UNDETERMINED, reason, None
    counted = [f for f in fits if f.counts]
    if any(f.reading.plain and f.unit == quantity.unit for f in counted):
        return Verdict.SUPPORTED, "", None
    if any(f.unit == quantity.unit for f in counted):
        return Verdict.COMPATIBLE, "", None
    plain = readings.plain
    if plain is not None and plain.doubts:
        return Verdict.UNDETERMINED, f"{plain.name} is doubtful: {doubt_words(plain.doubts[0])}", None
    if readings.extent and stated_interval(quantity).overlaps(readings.extent):
        return Verdict.UNDETERMINED, _ELSEWHERE, None
    trusted = [f for f in counted if not f.reading.doubts]
    if trusted:
        return Verdict.UNIT_SUSPECT, "", "plain" if any(f.reading.plain for f in trusted) else "other"
    return Verdict.NOT_SUPPORTED, "", None


def _undecidable(quantity: Quantity, path: str | None, readings: Readings, hindrance: str) -> str:
    if hindrance:
        return hindrance
    if readings.plain is None:
        return "; ".join(readings.untested) or f"no data for the stated path ({path or 'none'})"
    if readings.plain.nominal_km == 0:
        return "the ends touch: the number may be the length of a border"
    factor = _passing_factor(quantity, readings.plain)
    if factor > COARSE_FACTOR:
        return f"the test is too coarse, as numbers that would pass span a factor of {factor:.1f}"
    return ""


def _passing_factor(quantity: Quantity, reading: Reading) -> float:
    """Measure how much the numbers that a reading lets pass span; 1 for a bound, or where there is no length."""
    return 1.0 if is_bound(quantity) or reading.nominal_km == 0 else passing_factor(quantity, reading)


def _units(quantity: Quantity) -> tuple[LengthUnit, ...]:
    """List the units the number is tried in, the stated one first.

    A bound is never tried in another, nor is a historic unit; one of a pair that agrees only in the other's unit.
    """
    others: dict[LengthUnit, tuple[LengthUnit, ...]] = {"km": ("mi",), "mi": ("km", "nmi"), "nmi": ("mi",)}
    if is_bound(quantity):
        return (quantity.unit,)
    if pair_agrees(quantity):
        paired = [twin.unit for twin in quantity.twins if twin.unit in EXCHANGED]
        return (quantity.unit, *(paired if quantity.unit in EXCHANGED else ()))
    return (quantity.unit, *others.get(quantity.unit, ()))


def _tried(readings: Readings, unit: LengthUnit, quantity: Quantity) -> tuple[Reading, ...]:
    if unit == quantity.unit:
        return readings.judging(bound=is_bound(quantity))
    if {unit, quantity.unit} == {"km", "mi"} and not pair_agrees(quantity):
        return tuple(r for r in readings.computed if not r.artefact)
    return tuple(r for r in readings.computed if r.plain)


def _fit(quantity: Quantity, reading: Reading, unit: LengthUnit) -> Fit:
    stated = stated_interval(quantity, unit, hedged=reading.plain and unit == quantity.unit)
    at_points, with_radii = stated.overlaps(reading.at_points), stated.overlaps(reading.with_radii)
    only_if_km = stated.gap_km(reading.at_points) / reading.reach if with_radii and not at_points else None
    number_km = float(quantity.number) * km_per(unit)
    too_coarse = with_radii and not reading.plain and _passing_factor(quantity, reading) > COARSE_FACTOR
    return Fit(reading, unit, stated, number_km, at_points, with_radii, only_if_km, too_coarse)
