"""Which source states what of each quantity: a row for a quantity, a column for a source."""

from dataclasses import dataclass

from dashboard.case import Case, Claim
from dashboard.checks.compare.topic import gather_topics
from dashboard.translation.tongue import ENGLISH, Tongue
from dashboard.views.wording.short import interval_words


@dataclass(frozen=True)
class StatedQuantity:
    """Hold a quantity by its name in the case, and what each source states of it, in the order of the case's sources.

    A source that states nothing of it has an empty text.
    """

    topic: str
    stated: tuple[str, ...]


def lay_matrix(case: Case, tongue: Tongue = ENGLISH) -> tuple[StatedQuantity, ...]:
    """Set each quantity against the sources, in the order of the case."""
    return tuple(
        StatedQuantity(
            topic.replace("-", " "),
            tuple(
                "; ".join(_words(claim, tongue) for claim in claims if claim.source == source.id)
                for source in case.sources
            ),
        )
        for topic, claims in gather_topics(case.claims).items()
    )


def _words(claim: Claim, tongue: Tongue) -> str:
    written = " ".join(filter(None, (claim.hedge, claim.value, claim.unit)))
    if not claim.value:
        written = interval_words(claim.dates, tongue) if claim.dates else claim.content
    return f"{written} ({claim.id})"
