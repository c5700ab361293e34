"""The route of a case against its days as a terminal shows it."""

from rich.console import Console

from dashboard.checks.assess import Assessment


def print_journey(assessment: Assessment, out: Console) -> None:
    """Print a sentence for each leg and the whole route."""
    if assessment.feasibility:
        out.print("\nThe route and its days", style="bold", highlight=False)
    for each in assessment.feasibility:
        out.print(each.sentence, markup=False, highlight=False)
    for doubt in (doubt for leg_route in assessment.routes for doubt in leg_route.doubts):
        out.print(f"Doubt: {doubt}", markup=False, highlight=False)
