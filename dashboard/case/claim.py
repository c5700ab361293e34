"""A claim: one fact that one source states, with who said it."""

from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from dashboard.case.dates import DateInterval
from dashboard.case.quantity import Quantity
from dashboard.case.record import Record, Words

Basis = Literal["stated", "computed", "inferred"]


class ClaimKind(StrEnum):
    """What a claim is about."""

    COUNT = "count"
    DATE = "date"
    WINDOW = "window"
    EVENT = "event"
    LEG = "leg"
    IDENTITY = "identity"
    DISTANCE = "distance"
    PROVENANCE = "provenance"
    COMPARISON = "comparison"
    ORDER = "order"


class Path(StrEnum):
    """The path along which a distance is stated to run."""

    STRAIGHT = "straight"
    SEA = "sea"
    RAIL = "rail"
    ROAD = "road"
    AIR = "air"


class End(Record):
    """Hold one end of what a claim relates.

    Parameters
    ----------
    ref
        Id of a place, or ``border:XX`` with an ISO 3166-1 alpha-2 code; empty where the source names no end.
    as_written
        The words the source uses for it.
    basis
        ``inferred`` where the link to the place is ours, with the reason.
    radius_km
        Uncertainty radius [km] where the words are vaguer than the place's own ("near").
    """

    ref: str = Field(pattern=r"^([a-z0-9][a-z0-9-]*|border:[A-Z]{2})?$")
    as_written: str = ""
    basis: Literal["stated", "inferred"] = "stated"
    reason: str = ""
    radius_km: Annotated[float, Field(gt=0, le=500)] | None = None

    @model_validator(mode="after")
    def _check_reason(self) -> Self:
        if self.basis == "inferred" and not (self.ref and self.reason):
            raise ValueError("an end linked by inference needs a place and the reason, found none")
        return self

    @property
    def border_of(self) -> str | None:
        """Alpha-2 code of the country whose border this end is, if it is one."""
        return self.ref.removeprefix("border:") if self.ref.startswith("border:") else None


class Claim(Record):
    """Hold one fact as one source states it, in our words but for those that carry a number.

    Parameters
    ----------
    locator
        Where in the source: paragraph or caption.
    origin
        Who first said it: two articles that relay one statement have one origin.
    attribution
        How the source attributes it, in words.
    value, unit
        As written; ``unit`` is any word for counts, a length unit for distances.
    """

    id: Words
    source: Words
    locator: Words
    kind: ClaimKind
    content: Words
    origin: Words
    attribution: Words
    hedge: str = ""
    value: str = ""
    unit: str = ""
    subject: End | None = None
    object: End | None = None
    path: Path | None = None
    dates: DateInterval | None = None
    note: str = ""

    @model_validator(mode="after")
    def _check_distance(self) -> Self:
        if self.kind is ClaimKind.DISTANCE:
            if self.subject is None or self.object is None:
                raise ValueError("a distance needs subject and object (an end may be empty, but must be recorded)")
            Quantity.model_validate({"value": self.value, "unit": self.unit, "hedge": self.hedge})
        return self

    @property
    def quantity(self) -> Quantity:
        """The stated distance; raises ValueError for a claim of another kind."""
        if self.kind is not ClaimKind.DISTANCE:
            raise ValueError(f"claim {self.id} states no distance: it is a {self.kind.value}")
        return Quantity.model_validate({"value": self.value, "unit": self.unit, "hedge": self.hedge})
