"""A finding: what is said of one stated distance, with everything needed to defend it."""

from dataclasses import dataclass

from dashboard.case import Claim
from dashboard.checks.ends import ResolvedEnd
from dashboard.checks.readings import Readings
from dashboard.checks.verdict import Judgement, Verdict


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
    def verdict(self) -> Verdict:
        """The verdict of the judgement."""
        return self.judgement.verdict

    @property
    def tried(self) -> int:
        """How many rows, one a reading and unit, were tried."""
        return len(self.judgement.fits)
