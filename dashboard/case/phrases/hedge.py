"""What a hedge does, in whichever language it is written."""

from functools import lru_cache

from dashboard.case.phrases.language import BEHIND, HedgeClass, phrases
from dashboard.case.phrases.languages import LANGUAGES
from dashboard.case.phrases.lexicon import cut, fold
from dashboard.case.record import did_you_mean, refusal

RANGE_OPENERS = ("between", "from")
"""What stands before a range, and says nothing of a single number."""


@lru_cache(maxsize=1024)
def hedge_class(words: str) -> HedgeClass | None:
    """Give what a hedge does to a number; None for words that are none, and for what opens a range."""
    folded = fold(words)
    if not folded or folded in RANGE_OPENERS:
        return None
    tokens = cut(folded)
    found = [token.value("hedge") or token.value("behind") for token in tokens]
    if None in found:
        return None
    telling = {does for does in found if does != "exact"}
    if len(telling) > 1:
        telling -= {"about"}  # up to about
    return next((does for does in LANGUAGES[0].hedges if {does} == (telling or {"exact"})), None)


def check_hedge(words: str) -> str:
    """Pass a hedge that is known, or none; raises ValueError for any other, which nobody could test by."""
    if not words or fold(words) in RANGE_OPENERS or hedge_class(words):
        return words
    known = (phrase for row in LANGUAGES[0].hedges.values() for phrase in phrases(row) if not phrase.startswith(BEHIND))
    raise refusal(
        "a hedge that is known, as docs/statements.md lists them", repr(words), did_you_mean(words.lower(), known)
    )


def english_hedges(does: HedgeClass) -> tuple[str, ...]:
    """List the English words of a class that stand before the number."""
    return tuple(phrase for phrase in phrases(LANGUAGES[0].hedges[does]) if not phrase.startswith(BEHIND))
