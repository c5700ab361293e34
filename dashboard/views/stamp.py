"""The stamp of what is shown: enough to draw it again and to tell whether it has changed."""

from dataclasses import dataclass
from importlib.metadata import version

from dashboard.checks.assess import Assessment
from dashboard.views.view import View

VERSION = version("waybill")

ATTRIBUTION = "© OpenStreetMap contributors (ODbL) · Natural Earth · GeoNames (CC BY 4.0) · Wikipedia (CC BY-SA 4.0)"

DISCLAIMER = "Boundaries and names shown do not imply endorsement or acceptance."

HASH_DIGITS = 12
"""Digits of a case's hash that are printed; the whole hash goes into the file's own fields."""


@dataclass(frozen=True)
class Stamp:
    """Hold what a figure prints of what it was drawn from; its file's own fields hold all of it."""

    case: str
    content_hash: str
    version: str
    days: str
    finding: str
    convention: str

    @property
    def line(self) -> str:
        """The stamp as printed at the figure's foot."""
        finding = f" · finding {self.finding}" if self.finding else ""
        return (
            f"Case {self.case} · content {self.content_hash[:HASH_DIGITS]} · Waybill {self.version} · {self.days}"
            f"{finding} · convention {self.convention}"
        )


def stamp(assessment: Assessment, view: View) -> Stamp:
    """Stamp a view of an assessment."""
    case = assessment.case
    return Stamp(
        case=case.id,
        content_hash=case.content_hash,
        version=VERSION,
        days=f"day {view.first}" if view.first == view.last else f"days {view.first} to {view.last}",
        finding=view.finding or "",
        convention=case.convention.id,
    )
