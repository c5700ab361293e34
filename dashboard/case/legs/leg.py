"""Legs of a reported route, and dated events."""

from typing import Literal, Self

from pydantic import Field, model_validator

from dashboard.case.dates.interval import DateInterval
from dashboard.case.legs.line import LegLine
from dashboard.case.legs.mode import ModeId
from dashboard.case.record import Record, Slug, Words, refusal


class Leg(Record):
    """Hold one leg of the route as reported; its geometry is computed, unless the case supplies a line.

    Parameters
    ----------
    start, end
        Ids of places.
    claims
        Ids of the claims that state the leg.
    via
        Ids of places the computed path is made to pass, in order; an inference, explained in ``note``.
    connector
        Ids of places joined by a schematic line from ``start`` to the network, in order, first and last included.
    closed, opened
        Passages by sea that the computed path may not take, and those shut by ice or shoals that it may, by id or by
        kind, such as ``river``.
    line
        What is drawn and measured instead of the computed path; None where the case supplies none.
    """

    id: Slug
    mode: ModeId
    start: Slug
    end: Slug
    claims: tuple[str, ...] = Field(min_length=1)
    via: tuple[Slug, ...] = ()
    connector: tuple[Slug, ...] = ()
    dates: DateInterval | None = None
    note: str = ""
    # Left out of a dump where there are none, so that the hash of what a case states does not hang on them.
    closed: tuple[Slug, ...] = Field(default=(), exclude_if=lambda ids: not ids)
    opened: tuple[Slug, ...] = Field(default=(), exclude_if=lambda ids: not ids)
    # Left out of a dump where there is none, so that the hash of what a case states does not hang on it.
    line: LegLine | None = Field(default=None, exclude_if=lambda line: line is None)

    @model_validator(mode="after")
    def _check_connector(self) -> Self:
        if self.connector and self.connector[0] != self.start:
            raise refusal(f"the leg's start, {self.start}, first", self.connector[0], field="connector")
        if len(self.connector) == 1:
            raise refusal("two or more places, or none", self.connector[0], field="connector")
        return self


class Event(Record):
    """Hold something dated: on the map where it has a place, in the day's panel always.

    Parameters
    ----------
    date_kind
        What the date is of: the event itself, imagery of it, a publication about it, or a statement.
    role
        ``route`` lies on the reported route, ``evidence`` stands apart from it, ``context`` is about neither.
    """

    id: Slug
    title: Words
    dates: DateInterval
    date_kind: Literal["event", "imagery", "publication", "statement"]
    role: Literal["route", "evidence", "context"]
    place: Slug | None = None
    claims: tuple[str, ...] = Field(min_length=1)
    note: str = ""

    @model_validator(mode="after")
    def _check_route_place(self) -> Self:
        if self.role == "route" and self.place is None:
            raise refusal("a place for an event on the route", "nothing", field="place")
        return self
