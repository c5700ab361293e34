"""A claim: one fact that one source states, with who said it."""

from enum import StrEnum
from functools import lru_cache
from typing import Annotated, Literal, Self, cast

from pydantic import Field, ValidationInfo, field_validator, model_validator

from dashboard.case.dates.duration import Duration, check_time, check_time_unit
from dashboard.case.dates.interval import DateInterval
from dashboard.case.legs.mode import Way
from dashboard.case.quantity.quantity import (
    Paired,
    Quantity,
    SetTolerance,
    check_above_zero,
    check_printed,
    parse_numbers,
)
from dashboard.case.quantity.unit import check_length_unit
from dashboard.case.quantity.wind import Wind, parse_wind
from dashboard.case.record import Record, Slug, Words, refusal


class ClaimKind(StrEnum):
    """What a claim is about, a row a kind.

    A new kind takes a row here; one that relates two ends and is judged, another in
    `dashboard/checks/verdict/position.py`.

    Parameters
    ----------
    value_is
        What its value is: ``length``, ``count``, ``time`` or ``wind``; empty where it has none that is read.
    relates
        Whether it relates two ends.
    """

    value_is: str
    relates: bool

    def __new__(cls, value: str, value_is: str = "", relates: bool = False) -> Self:
        """Make a kind of its row."""
        kind = str.__new__(cls, value)
        kind._value_ = value
        kind.value_is, kind.relates = value_is, relates
        return kind

    COUNT = "count", "count"
    DATE = "date"
    WINDOW = "window"
    EVENT = "event"
    LEG = "leg"
    IDENTITY = "identity"
    DISTANCE = "distance", "length", True
    PROVENANCE = "provenance"
    COMPARISON = "comparison"
    ORDER = "order"
    DIRECTION = "direction", "wind", True
    DURATION = "duration", "time", True
    NEARNESS = "nearness", "", True

    @property
    def is_numbered(self) -> bool:
        """Whether its value is a number, or several."""
        return self.value_is in ("length", "count")


END_PATTERN = r"^([a-z0-9][a-z0-9-]*|(border|country|coast):[A-Z]{2}|(region|line):[a-z0-9][a-z0-9-]*)?$"

OutlineKind = Literal["border", "country", "coast", "region", "line"]
"""What an end that is no place can be: measured to its nearest outline."""


class End(Record):
    """Hold one end of what a claim relates.

    Parameters
    ----------
    ref
        Id of a place; ``border:XX``, ``country:XX`` or ``coast:XX`` with an ISO 3166-1 alpha-2 code; ``region:ID`` or
        ``line:ID`` with the id of an outline; empty where the source names no end.
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
    def outline(self) -> tuple[OutlineKind, str] | None:
        """What kind of outline this end is, and its code or id; None for a place and for an unnamed end."""
        kind, mark, name = self.ref.partition(":")
        return (cast("OutlineKind", kind), name) if mark else None


@lru_cache(maxsize=4096)
def _quantity(
    value: str, unit: str, hedge: str, twins: tuple[Paired | None, Paired | None], tolerance: SetTolerance | None
) -> Quantity:
    """Build what a claim states; asked for at every step of a judgement, so kept."""
    paired, third = twins
    fields = {"value": value, "unit": unit, "hedge": hedge, "paired": paired, "third": third, "tolerance": tolerance}
    return Quantity.model_validate(fields)


def _value_is(validated: ValidationInfo) -> str:
    kind = validated.data.get("kind")
    return kind.value_is if kind else ""


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
        As written; ``unit`` is any word for counts, a length unit for distances, a unit of time for durations. The
        value of a direction is a wind.
    paired, third
        The same distance as printed beside it in another unit, and in a third one.
    tolerance
        How far an analyst lets this distance lie, with the reason; None for the table's row.
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
    paired: Paired | None = None
    third: Paired | None = None
    tolerance: SetTolerance | None = None
    subject: Annotated[End | None, Field(validate_default=True)] = None
    object: Annotated[End | None, Field(validate_default=True)] = None
    path: Way | None = None
    dates: DateInterval | None = None
    note: str = ""
    topic: Slug | None = None
    scope: str = ""

    @field_validator("id")
    @classmethod
    def _check_id(cls, claim_id: str) -> str:
        if ";" in claim_id:
            raise refusal("an id without semicolons, which separate ids in a list", repr(claim_id))
        return claim_id

    @field_validator("value")
    @classmethod
    def _check_value(cls, value: str, validated: ValidationInfo) -> str:
        match _value_is(validated):
            case "time":
                check_time(value)
            case "length" | "count":
                parse_numbers(value)
            case "wind":
                parse_wind(value)
        return value

    @field_validator("unit")
    @classmethod
    def _check_unit(cls, unit: str, validated: ValidationInfo) -> str:
        match _value_is(validated):
            case "length":
                return check_length_unit(unit)
            case "time":
                return check_time_unit(unit)
            case "count" if not unit:
                raise refusal("what is counted, such as containers", "nothing")
        return unit

    @field_validator("subject", "object")
    @classmethod
    def _check_end(cls, end: End | None, validated: ValidationInfo) -> End | None:
        kind = validated.data.get("kind")
        if end is None and kind is not None and kind.relates:
            needed = (
                f"an end for a {kind.value}: a place, border:XX, or the words as written where it is not known which"
            )
            raise refusal(needed, "nothing")
        return end

    @field_validator("paired", "third", "tolerance")
    @classmethod
    def _check_distance(cls, stated: Record | None, validated: ValidationInfo) -> Record | None:
        if stated is not None and validated.data.get("kind") is not ClaimKind.DISTANCE:
            raise refusal("nothing, but for a distance", repr(stated))
        return stated

    @model_validator(mode="after")
    def _check_printed(self) -> Self:
        if self.kind is ClaimKind.DISTANCE:
            check_above_zero(self.value)
            check_printed(self.value, self.unit, self.hedge, self.paired)
        return self

    @property
    def quantity(self) -> Quantity:
        """The stated distance; raises ValueError for a claim of another kind."""
        self._check_kind(ClaimKind.DISTANCE)
        return _quantity(self.value, self.unit, self.hedge, (self.paired, self.third), self.tolerance)

    @property
    def wind(self) -> Wind:
        """The stated direction; raises ValueError for a claim of another kind."""
        self._check_kind(ClaimKind.DIRECTION)
        return parse_wind(self.value)

    @property
    def duration(self) -> Duration:
        """The stated duration; raises ValueError for a claim of another kind."""
        self._check_kind(ClaimKind.DURATION)
        return Duration.model_validate({"value": self.value, "unit": self.unit, "hedge": self.hedge})

    def _check_kind(self, kind: ClaimKind) -> None:
        if self.kind is not kind:
            raise ValueError(f"claim {self.id} states no {kind.value}: its kind is {self.kind.value}")
