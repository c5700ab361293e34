"""A claim holds what is stated: a distance needs two ends and a printed number, an inferred end its reason."""

from typing import Any

import pytest
from pydantic import ValidationError

from dashboard.case.claim import Claim, End
from dashboard.case.legs.leg import Event
from dashboard.case.places.place import Place
from dashboard.case.quantity.quantity import parse_number

DISTANCE: dict[str, Any] = {
    "id": "X-1",
    "source": "X",
    "locator": "P1",
    "kind": "distance",
    "content": "Distance to the border",
    "origin": "a spokesman",
    "attribution": "a spokesman, as relayed",
    "hedge": "about",
    "value": "290",
    "unit": "km",
    "subject": {"ref": "tikhoretsk"},
    "object": {"ref": "border:UA"},
}


def test_a_distance_keeps_its_words() -> None:
    assert Claim.model_validate(DISTANCE).quantity.as_written == "about 290 kilometers"


def test_only_a_distance_has_a_quantity() -> None:
    event = Claim.model_validate(DISTANCE | {"kind": "event"})
    with pytest.raises(ValueError, match="claim X-1 states no distance: its kind is event"):
        _ = event.quantity


@pytest.mark.parametrize(
    ("change", "field", "said"),
    [
        ({"value": ""}, "value", "needs a number as printed, such as 290 or 1,115, found nothing"),
        ({"value": "-290"}, "value", "needs a number as printed, such as 290 or 1,115, found '-290'"),
        (
            {"unit": "miles"},
            "unit",
            "needs a unit of length: km, m, mi, nmi, verst, li, league, yd or ft, found 'miles'",
        ),
        ({"kind": "count", "unit": ""}, "unit", "needs what is counted, such as containers, found nothing"),
        ({"subject": None}, "subject", "needs an end for a distance"),
        ({"subject": {"ref": "a", "basis": "inferred"}}, "subject", "needs the reason for an end linked by inference"),
        ({"subject": {"basis": "inferred", "reason": "same number"}}, "subject", "needs a place or border:XX"),
        ({"origin": " "}, "origin", "at least 1 character"),
        ({"note": "bell\x07"}, "note", "needs text without control characters, found U+0007"),
    ],
)
def test_what_a_distance_lacks_is_said_of_its_field(change: dict[str, Any], field: str, said: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Claim.model_validate(DISTANCE | change)
    (error,) = caught.value.errors()
    assert error["loc"] == (field,)
    assert said in error["msg"]


@pytest.mark.parametrize(
    ("change", "field", "said"),
    [
        ({"paired": {"value": "180", "unit": "km"}}, "paired_unit", "needs another unit than the first"),
        ({"value": "180 and 200"}, "value", "needs one distance, or between one number and another"),
    ],
)
def test_what_the_parts_of_a_length_lack_together_is_said_of_one_column(
    change: dict[str, Any], field: str, said: str
) -> None:
    with pytest.raises(ValidationError) as caught:
        Claim.model_validate(DISTANCE | change)
    (error,) = caught.value.errors()
    assert error["ctx"]["field"] == field
    assert said in error["msg"]


@pytest.mark.parametrize("kind", ["count", "duration", "date"])
def test_only_a_distance_takes_a_twin_or_a_set_tolerance(kind: str) -> None:
    for extra in ({"paired": {"value": "180", "unit": "mi"}}, {"tolerance": {"percent": 5, "reason": "a map"}}):
        with pytest.raises(ValidationError, match="needs nothing, but for a distance"):
            Claim.model_validate(DISTANCE | {"kind": kind, "unit": "hours"} | extra)


@pytest.mark.parametrize("percent", [0, -5, 50.1, float("nan"), float("inf")])
def test_a_set_tolerance_is_more_than_nothing_and_at_most_half(percent: float) -> None:
    with pytest.raises(ValidationError):
        Claim.model_validate(DISTANCE | {"tolerance": {"percent": percent, "reason": "a map"}})


def test_a_set_tolerance_needs_its_reason() -> None:
    with pytest.raises(ValidationError, match="reason"):
        Claim.model_validate(DISTANCE | {"tolerance": {"percent": 5}})


def test_two_slips_in_one_claim_are_both_said() -> None:
    with pytest.raises(ValidationError) as caught:
        Claim.model_validate(DISTANCE | {"value": "many", "unit": "leagues", "object": None})
    assert [error["loc"] for error in caught.value.errors()] == [("value",), ("unit",), ("object",)]


@pytest.mark.parametrize(
    ("unit", "fix"),
    [
        ("kilometers", "did you mean km?"),
        ("kilometre", "did you mean km?"),
        ("Miles", "did you mean mi?"),
        ("nautical mile", "did you mean nmi?"),
        ("KM", "did you mean km?"),
        ("furlong", ""),
    ],
)
def test_a_unit_written_in_full_is_recognised(unit: str, fix: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Claim.model_validate(DISTANCE | {"unit": unit})
    assert caught.value.errors()[0]["ctx"]["fix"] == fix


@pytest.mark.parametrize("printed", ["290", "290.0", "1,115", "9 288", "9\u00a0288", "0.5"])
def test_a_printed_number_keeps_its_digits(printed: str) -> None:
    assert str(parse_number(printed)) == printed.replace(",", "").replace(" ", "").replace("\u00a0", "")


@pytest.mark.parametrize("printed", ["", "29O", "1,11", "1.115.000", "290 km", "-5", "1e3", "½"])
def test_what_is_no_printed_number_is_refused(printed: str) -> None:
    with pytest.raises(ValueError, match="needs a number as printed"):
        parse_number(printed)


def test_a_border_names_its_country() -> None:
    assert End(ref="border:UA").outline == ("border", "UA")
    assert End(ref="tikhoretsk").outline is None
    assert End(ref="").outline is None


def test_an_event_on_the_route_needs_a_place() -> None:
    days = dict.fromkeys(("earliest_start", "latest_start", "earliest_end", "latest_end"), "2023-09-07")
    event = {"id": "x", "title": "x", "dates": days, "date_kind": "event", "role": "route", "claims": ["X-1"]}
    with pytest.raises(ValidationError, match="needs a place for an event on the route, found nothing"):
        Event.model_validate(event)


def test_a_place_off_the_globe_is_refused() -> None:
    place = {"id": "x", "name": "X", "kind": "town", "country": "RU", "radius_km": 5, "source": "test"}
    with pytest.raises(ValidationError):
        Place.model_validate(place | {"lat": 131.2, "lon": 43})
    with pytest.raises(ValidationError):
        Place.model_validate(place | {"lat": float("nan"), "lon": 43})
