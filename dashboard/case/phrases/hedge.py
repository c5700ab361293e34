"""What a hedge does, in whichever language it is written."""

from functools import lru_cache

from dashboard.case.phrases.language import BEHIND, HedgeClass, phrases
from dashboard.case.phrases.languages import LANGUAGES
from dashboard.case.phrases.lexicon import PHRASES, fold
from dashboard.case.record import did_you_mean, refusal

RANGE_OPENERS = ("between", "from")
"""What stands before a range, and says nothing of a single number."""


@lru_cache(maxsize=1024)
def hedge_class(words: str) -> HedgeClass | None:
    """Give what a hedge does to a number; None for words that are none, and for what opens a range."""
    folded = fold(words)
    if not folded or folded in RANGE_OPENERS:
        return None
    for kind in ("hedge", "behind"):
        for meaning in PHRASES.get(folded, ()):
            if meaning.kind == kind:
                return next(does for does in LANGUAGES[0].hedges if does == meaning.value)
    return None


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
