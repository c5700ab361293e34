"""The shipped case: all readings of all its stated distances, the first time and again."""

from dashboard.checks.ends.end import resolve_both
from dashboard.checks.verdict.distance import judge_distance
from dashboard.load.case.case_folder import SHIPPED_CASE, load_case
from dashboard.load.geodata.atlas import load_atlas
from tools.bench.timing import Line, median_s, once_s

MOST_S = 0.3


def measure(repeats: int = 5) -> list[Line]:
    """Find what follows for every stated distance, on an atlas of its own that nothing was asked of before."""
    case, atlas = load_case(SHIPPED_CASE), load_atlas.__wrapped__()

    def findings() -> None:
        for claim in case.distance_claims:
            judge_distance(claim, resolve_both(claim, case, atlas), case.convention, atlas)

    first_s, warm_s = once_s(findings), median_s(findings, repeats)
    count = len(case.distance_claims)
    return [
        Line(f"shipped case, {count} distances, first", f"{first_s:.3f} s", f"< {MOST_S:g} s", first_s < MOST_S),
        Line(f"shipped case, {count} distances, again", f"{warm_s:.3f} s", f"< {MOST_S:g} s", warm_s < MOST_S),
    ]
