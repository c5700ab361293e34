"""A case: what a set of sources states about one reported route."""

import datetime as dt
from collections.abc import Iterable
from typing import Annotated, Protocol, Self, TypeVar

from pydantic import Field, model_validator

from dashboard.case.claim import Claim, ClaimKind, End
from dashboard.case.dates.interval import DateInterval, Day
from dashboard.case.legs.leg import Event, Leg
from dashboard.case.legs.mode import ModeId
from dashboard.case.places.outline import CaseOutline
from dashboard.case.places.place import Place
from dashboard.case.record import Country, Record, Slug, Words, refusal
from dashboard.case.sources.source import Source

_Latitude = Annotated[float, Field(ge=-90, le=90)]
_Longitude = Annotated[float, Field(ge=-180, le=180)]


class DisputedPart(Record):
    """Hold a part of a country that the convention names, by the id the boundary data uses."""

    id: Slug
    name: Words
    country: Country
    source: Words


class Convention(Record):
    """Hold the boundary convention a case is drawn and measured by, with its source.

    Parameters
    ----------
    disputed
        Parts of countries that are set apart as readings of their own.
    outlines
        Lines and regions that the case supplies, each with its source.
    """

    id: Slug
    name: Words
    source: Words
    disputed: tuple[DisputedPart, ...] = ()
    outlines: tuple[CaseOutline, ...] = ()


class SpeedBounds(Record):
    """Hold the lowest and highest mean speed [km/h] assumed for a mode, with the source."""

    mode: ModeId
    low_kmh: Annotated[float, Field(gt=0, strict=True)]
    high_kmh: Annotated[float, Field(gt=0, strict=True)]
    source: Words

    @model_validator(mode="after")
    def _check_order(self) -> Self:
        if self.low_kmh > self.high_kmh:
            needed = f"at least low_kmh, {self.low_kmh:g}"
            raise refusal(needed, f"{self.high_kmh:g}", "are the two speeds swapped?", field="high_kmh")
        return self


class Defaults(Record):
    """Hold what a view starts with.

    Parameters
    ----------
    sea_label
        The name of the sea of the case, as maps of it are to print it; empty for none.
    sea_at
        Where that name can stand, lat, lon [deg]; None for where the base map knows the sea of that name.
    """

    start_date: Day
    sea_label: str = ""
    sea_at: tuple[_Latitude, _Longitude] | None = None


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


_Item = TypeVar("_Item", bound=_HasId)


class Case(Record):
    """Hold everything a case's files state; cross-references have been checked by the loader.

    Parameters
    ----------
    convention
        The boundary convention it is read by.
    other_conventions
        Those it can be read by instead, see `under`.
    """

    id: Slug
    title: Words
    window: DateInterval
    convention: Convention
    other_conventions: tuple[Convention, ...] = ()
    speeds: tuple[SpeedBounds, ...] = ()
    defaults: Defaults
    sources: tuple[Source, ...]
    places: tuple[Place, ...]
    claims: tuple[Claim, ...]
    legs: tuple[Leg, ...]
    events: tuple[Event, ...]
    content_hash: str = ""

    def place(self, place_id: str) -> Place:
        """Find a place by id; raises KeyError where the case has none."""
        return _find(self.places, place_id)

    def source(self, source_id: str) -> Source:
        """Find a source by id; raises KeyError where the case has none."""
        return _find(self.sources, source_id)

    def claim(self, claim_id: str) -> Claim:
        """Find a claim by id; raises KeyError where the case has none."""
        return _find(self.claims, claim_id)

    def name_end(self, end: End) -> str:
        """Name what an end refers to: a place by its name, an outline as the table writes it; empty for neither."""
        return end.ref if end.outline or not end.ref else self.place(end.ref).name

    @property
    def conventions(self) -> tuple[Convention, ...]:
        """Every convention the case can be read by, the present one first."""
        return (self.convention, *self.other_conventions)

    def under(self, convention_id: str) -> "Case":
        """Read the case by another of its conventions; raises KeyError where it has none of that id."""
        chosen = _find(self.conventions, convention_id)
        others = tuple(c for c in self.conventions if c.id != convention_id)
        return self.model_copy(update={"convention": chosen, "other_conventions": others})

    @property
    def distance_claims(self) -> tuple[Claim, ...]:
        """The claims that state a distance, in the order of the file."""
        return tuple(c for c in self.claims if c.kind is ClaimKind.DISTANCE)

    @property
    def position_claims(self) -> tuple[Claim, ...]:
        """The claims that relate two ends without a distance: directions, durations, nearness."""
        return tuple(c for c in self.claims if c.kind.relates and c.kind is not ClaimKind.DISTANCE)

    @property
    def days(self) -> tuple[dt.date, ...]:
        """Every day of the window, first and last included."""
        return self.window.days()


def _find(items: Iterable[_Item], wanted: str) -> _Item:
    for item in items:
        if item.id == wanted:
            return item
    raise KeyError(wanted)
