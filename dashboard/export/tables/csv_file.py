"""A table as a CSV file."""

from dashboard.export.content.order import Order
from dashboard.export.tables.claims import claims_csv
from dashboard.export.tables.findings import findings_csv


def make_findings(order: Order) -> bytes:
    """Make the findings of an order."""
    return findings_csv(order.assessment, order.view.claims).encode("utf-8")


def make_claims(order: Order) -> bytes:
    """Make the claims of an order."""
    return claims_csv(order.assessment, order.view).encode("utf-8")
