"""How far computed lengths lie from published ones, an engine a line."""

from dataclasses import dataclass

import numpy as np

SHARES = (0.06, 0.10)
"""Errors within which answers are counted."""


@dataclass(frozen=True)
class Answer:
    """Hold what an engine says of a pair: the length [km], and whether its track crosses land; None where it refuses.

    Parameters
    ----------
    published_km, straight_km
        The published length and the geodesic between the two ends [km].
    is_over_land
        None where nothing tells.
    """

    published_km: float
    straight_km: float
    length_km: float | None
    is_over_land: bool | None = None

    @property
    def error(self) -> float:
        """Length over the published one, less one; NaN where the engine refuses."""
        return np.nan if self.length_km is None else self.length_km / self.published_km - 1.0


@dataclass(frozen=True)
class Score:
    """Hold one line of the table; errors are of the answers, shares and counts of all pairs."""

    engine: str
    pairs: int
    median_error: float
    within: tuple[float, ...]
    refused: int
    below_straight: int
    over_land: int | None

    def cells(self) -> list[str]:
        """Lay the line out."""
        land = "" if self.over_land is None else str(self.over_land)
        shares = [f"{share:.0%}" for share in self.within]
        numbers = [str(self.refused), str(self.below_straight), land]
        return [self.engine, str(self.pairs), f"{self.median_error:.1%}", *shares, *numbers]


HEADINGS = (
    "engine",
    "pairs",
    "median error",
    *(f"within {share:.0%}" for share in SHARES),
    "refused",
    "below the straight line",
    "over land",
)


def score(engine: str, answers: list[Answer]) -> Score:
    """Gather the answers of one engine into a line; a refusal is within no share."""
    errors = np.abs([answer.error for answer in answers])
    answered = [answer for answer in answers if answer.length_km is not None]
    judged = [answer.is_over_land for answer in answered if answer.is_over_land is not None]
    return Score(
        engine=engine,
        pairs=len(answers),
        median_error=float(np.nanmedian(errors)) if answered else np.nan,
        within=tuple(float(np.mean(errors <= share)) for share in SHARES),
        refused=len(answers) - len(answered),
        # A tenth of a percent is what a sphere or a rounded length may be off.
        below_straight=sum(a.length_km is not None and a.length_km < 0.999 * a.straight_km for a in answers),
        over_land=sum(judged) if judged else None,
    )
