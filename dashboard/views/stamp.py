"""The stamp of what is shown: enough to draw it again and to tell whether it has changed."""

from importlib.metadata import version

from dashboard.checks.assess import Assessment
from dashboard.views.view import View

VERSION = version("waybill")

ATTRIBUTION = "© OpenStreetMap contributors (ODbL) · Natural Earth · GeoNames (CC BY 4.0) · Wikipedia (CC BY-SA 4.0)"

DISCLAIMER = "Boundaries and names shown do not imply endorsement or acceptance."

HASH_DIGITS = 12
"""Digits of a case's hash that are printed; the whole hash goes into the file's own fields."""


def stamp_line(assessment: Assessment, view: View) -> str:
    """Say at a figure's foot what it was drawn from; its file's own fields hold all of it."""
    case = assessment.case
    days = f"day {view.first}" if view.first == view.last else f"days {view.first} to {view.last}"
    finding = f" · finding {view.finding}" if view.finding else ""
    return (
        f"Case {case.id} · content {case.content_hash[:HASH_DIGITS]} · Waybill {VERSION} · {days}"
        f"{finding} · convention {case.convention.id}"
    )
