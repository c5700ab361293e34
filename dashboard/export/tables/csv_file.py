"""The findings as a CSV file; apart from their rows, which the command line writes without what a job brings in."""

from dashboard.export.content.job import Job
from dashboard.export.tables.findings import findings_csv


def make(job: Job) -> bytes:
    """Make the findings that a recipe asks for."""
    return findings_csv(job.assessment, job.view.claims).encode("utf-8")
