"""A claim: one fact that one source states, with who said it."""

from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, ValidationInfo, field_validator, model_validator

from dashboard.case.dates import DateInterval
from dashboard.case.quantity import Quantity, check_length_unit, parse_number
from dashboard.case.record import Record, Slug, Words, refusal


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


_NUMBERED = (ClaimKind.DISTANCE, ClaimKind.COUNT)


class Path(StrEnum):
    """The path along which a distance is stated to run."""

    STRAIGHT = "straight"
    SEA = "sea"
    RAIL = "rail"
    ROAD = "road"
    AIR = "air"


END_PATTERN = r"^([a-z0-9][a-z0-9-]*|border:[A-Z]{2})?$"


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

    ref: str = Field(default="", pattern=END_PATTERN)
    as_written: str = ""
    basis: Literal["stated", "inferred"] = "stated"
    reason: str = ""
    radius_km: Annotated[float, Field(gt=0, le=500)] | None = None

    @model_validator(mode="after")
    def _check_reason(self) -> Self:
        if self.basis == "inferred" and not self.ref:
            raise refusal("a place or border:XX for an end linked by inference", "nothing", field="ref")
        if self.basis == "inferred" and not self.reason:
            raise refusal("the reason for an end linked by inference", "nothing", field="reason")
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
    topic
        Short name of the quantity: claims of one topic are compared with each other. None where the kind tells.
    scope
        What the number or the dates cover, in our words; the same words where two claims cover the same.
    """

    id: Words
    source: Words
    locator: Words
    kind: ClaimKind
    content: Words
    origin: Words
    attribution: Words
    hedge: str = ""
    value: Annotated[str, Field(validate_default=True)] = ""
    unit: Annotated[str, Field(validate_default=True)] = ""
    subject: Annotated[End | None, Field(validate_default=True)] = None
    object: Annotated[End | None, Field(validate_default=True)] = None
    path: Path | None = None
    dates: DateInterval | None = None
    note: str = ""
    topic: Slug | None = None
    scope: str = ""

    @field_validator("value")
    @classmethod
    def _check_value(cls, value: str, validated: ValidationInfo) -> str:
        if validated.data.get("kind") in _NUMBERED:
            parse_number(value)
        return value

    @field_validator("unit")
    @classmethod
    def _check_unit(cls, unit: str, validated: ValidationInfo) -> str:
        kind = validated.data.get("kind")
        if kind is ClaimKind.DISTANCE:
            return check_length_unit(unit)
        if kind is ClaimKind.COUNT and not unit:
            raise refusal("what is counted, such as containers", "nothing")
        return unit

    @field_validator("subject", "object")
    @classmethod
    def _check_end(cls, end: End | None, validated: ValidationInfo) -> End | None:
        if end is None and validated.data.get("kind") is ClaimKind.DISTANCE:
            needed = "an end for a distance: a place, border:XX, or the words as written where it is not known which"
            raise refusal(needed, "nothing")
        return end

    @property
    def quantity(self) -> Quantity:
        """The stated distance; raises ValueError for a claim of another kind."""
        if self.kind is not ClaimKind.DISTANCE:
            raise ValueError(f"claim {self.id} states no distance: its kind is {self.kind.value}")
        return Quantity.model_validate({"value": self.value, "unit": self.unit, "hedge": self.hedge})
