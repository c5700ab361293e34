"""A duration as printed: a number or a range of a unit of time, never nothing."""

import pytest
from pydantic import ValidationError

from dashboard.case.claim import Claim
from dashboard.case.dates.duration import Duration, TimeUnit

CLAIM = {
    "id": "X-1",
    "source": "X",
    "locator": "P1",
    "kind": "duration",
    "content": "How long the drive takes",
    "origin": "a driver",
    "attribution": "a driver, as quoted",
    "value": "5",
    "unit": "hours",
    "subject": {"ref": "najin"},
    "object": {"ref": "dunay"},
}


@pytest.mark.parametrize(
    ("value", "unit", "hours"),
    [
        ("5", "hours", (5.0, 5.0)),
        ("2-3", "days", (48.0, 72.0)),
        ("2 to 3", "weeks", (336.0, 504.0)),
        ("90", "minutes", (1.5, 1.5)),
        ("1.5", "hours", (1.5, 1.5)),
        ("1,000", "hours", (1000.0, 1000.0)),
    ],
)
def test_a_duration_is_counted_in_hours(value: str, unit: TimeUnit, hours: tuple[float, float]) -> None:
    assert Duration(value=value, unit=unit).hours == pytest.approx(hours, rel=1e-12)


@pytest.mark.parametrize(
    ("hedge", "value", "unit", "as_written"),
    [("", "1", "hours", "1 hour"), ("about", "5", "hours", "about 5 hours"), ("", "1 to 2", "days", "1 to 2 days")],
)
def test_a_duration_keeps_its_words(hedge: str, value: str, unit: TimeUnit, as_written: str) -> None:
    assert Duration(value=value, unit=unit, hedge=hedge).as_written == as_written


@pytest.mark.parametrize("value", ["0", "0.0", "0 to 5", "-5", "five", ""])
def test_a_duration_of_nothing_or_no_number_is_refused(value: str) -> None:
    with pytest.raises(ValidationError):
        Duration(value=value, unit="hours")


def test_only_a_duration_has_one() -> None:
    assert Claim.model_validate(CLAIM).duration.as_written == "5 hours"
    with pytest.raises(ValueError, match="claim X-1 states no duration: its kind is nearness"):
        _ = Claim.model_validate(CLAIM | {"kind": "nearness"}).duration


@pytest.mark.parametrize(
    ("change", "field", "said"),
    [
        ({"unit": "hour"}, "unit", "needs a unit of time: minutes, hours, days, weeks, found 'hour'"),
        ({"unit": "km"}, "unit", "needs a unit of time"),
        ({"unit": ""}, "unit", "found nothing"),
        ({"value": "long"}, "value", "needs a number as printed"),
        ({"value": "0"}, "value", "needs a duration above zero"),
        ({"object": None}, "object", "needs an end for a duration"),
        ({"paired": {"value": "290", "unit": "km"}}, "paired", "needs nothing, but for a distance"),
        ({"kind": "direction", "value": "upwards"}, "value", "needs one of the sixteen winds"),
        ({"kind": "direction", "value": "SE", "subject": None}, "subject", "needs an end for a direction"),
        ({"kind": "nearness", "value": "", "subject": None}, "subject", "needs an end for a nearness"),
    ],
)
def test_what_such_a_claim_lacks_is_said_of_its_field(change: dict[str, object], field: str, said: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Claim.model_validate(CLAIM | change)
    (error,) = caught.value.errors()
    assert error["loc"] == (field,)
    assert said in error["msg"]
