"""A table as a CSV file."""

from dashboard.export.content.job import Job
from dashboard.export.tables.claims import claims_csv
from dashboard.export.tables.findings import findings_csv


def make_findings(job: Job) -> bytes:
    """Make the findings that a recipe asks for."""
    return findings_csv(job.assessment, job.view.claims).encode("utf-8")


def make_claims(job: Job) -> bytes:
    """Make the claims that a recipe asks for."""
    return claims_csv(job.assessment, job.view).encode("utf-8")
