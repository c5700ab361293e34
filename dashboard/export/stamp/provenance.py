"""What every exported file says of where it comes from."""

from dashboard.checks.assess import Assessment
from dashboard.views.stamp import ATTRIBUTION, DISCLAIMER, VERSION


def provenance(assessment: Assessment) -> dict[str, str | list[str]]:
    """Name the case, its content's hash, the boundary convention, the data's credits and the software."""
    case = assessment.case
    return {
        "case": case.id,
        "title": case.title,
        "case_hash": case.content_hash,
        "sources": [f"{s.id}: {s.publisher}, {s.title}, {s.published_as_written}" for s in case.sources],
        "convention": f"{case.convention.name} ({case.convention.source})",
        "attribution": ATTRIBUTION,
        "disclaimer": DISCLAIMER,
        "generated_by": f"Waybill {VERSION}",
    }
