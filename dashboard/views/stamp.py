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
    """Hold what a figure was drawn from: the case, its content's hash, the software, the view, the convention."""

    case: str
    content_hash: str
    version: str
    day: str
    finding: str
    layers: str
    convention: str

    @property
    def line(self) -> str:
        """The stamp as printed at the figure's foot."""
        finding = f" · finding {self.finding}" if self.finding else ""
        return (
            f"Case {self.case} · content {self.content_hash[:HASH_DIGITS]} · Waybill {self.version} · day {self.day}"
            f"{finding} · convention {self.convention}"
        )

    @property
    def fields(self) -> dict[str, str]:
        """The stamp as text fields of an image file."""
        return {
            "Waybill-Case": self.case,
            "Waybill-Content-Hash": self.content_hash,
            "Waybill-Version": self.version,
            "Waybill-Day": self.day,
            "Waybill-Finding": self.finding,
            "Waybill-Layers": self.layers,
            "Waybill-Convention": self.convention,
        }


def stamp(assessment: Assessment, view: View) -> Stamp:
    """Stamp a view of an assessment."""
    case = assessment.case
    return Stamp(
        case=case.id,
        content_hash=case.content_hash,
        version=VERSION,
        day=view.day.isoformat(),
        finding=view.finding or "",
        layers=" ".join(sorted(view.layers)),
        convention=case.convention.id,
    )
