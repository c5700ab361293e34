"""A finding: what is said of one stated distance, with everything needed to defend it."""

from dataclasses import dataclass

from dashboard.case import Claim, Quantity
from dashboard.checks.ends.end import ResolvedEnd
from dashboard.checks.readings.readings import Readings
from dashboard.checks.verdict.verdict import Fit, Judgement, Verdict


@dataclass(frozen=True)
class Finding:
    """Hold the judgement of one distance claim and the words for it.

    Parameters
    ----------
    same_origin
        Distance claims of the same origin between the same ends, by inference or as stated.
    sentence
        What can be said, with its numbers.
    footnote
        Method and limits, to paste under it.
    number_to_use
        The number a report can print.
    """

    claim: Claim
    ends: tuple[ResolvedEnd, ResolvedEnd]
    readings: Readings
    judgement: Judgement
    same_origin: tuple[Claim, ...]
    sentence: str
    footnote: str
    number_to_use: str

    @property
    def quantity(self) -> Quantity:
        """The stated figure that was judged: of several printed ones, the first."""
        return self.claim.quantity

    @property
    def verdict(self) -> Verdict:
        """The verdict of the judgement."""
        return self.judgement.verdict

    @property
    def tried(self) -> int:
        """How many rows, one a reading and unit, were tried; figures printed beside the stated one count."""
        return len(self.judgement.fits) + len(self.judgement.exchanged)

    @property
    def best(self) -> Fit | None:
        """The row to name first: the plainest that fits as stated, else in another unit, else the nearest."""
        rows = [fit for fit in self.judgement.fits if not fit.reading.artefact]
        fitting = [fit for fit in rows if fit.with_radii]
        own = [fit for fit in fitting if fit.unit == self.quantity.unit]
        nearest = sorted(rows, key=lambda fit: fit.stated.gap_km(fit.reading.with_radii))
        return next(iter((*own, *fitting, *nearest)), None)
