"""A numeral in digits as each language writes it; what two languages would read apart is asked."""

import re
from collections.abc import Collection
from decimal import Decimal

from dashboard.case.phrases.language import Language
from dashboard.case.phrases.languages import LANGUAGES
from dashboard.case.quantity.quantity import MOST_DIGITS
from dashboard.case.record import refusal

_BY_TAG = {language.tag: language for language in LANGUAGES}
_GROUPED = re.compile(r"\d{1,3}(?:([ ,.'٬])\d{3})(?:\1\d{3})*")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")
_ONE_MARK = re.compile(r"(\d+)([.,٫])(\d+)")


def read_numeral(text: str, tags: Collection[str] = (), language: str = "") -> Decimal:
    """Read a numeral, keeping its digits.

    Parameters
    ----------
    tags
        The languages of the words around it; none where they tell nothing.
    language
        The language that is said to be the text's; empty for none.

    Raises
    ------
    ValueError
        If it is no numeral, has too many digits, or may be either decimals or thousands.
    """
    digits = sum(map(str.isdigit, text))
    if digits > MOST_DIGITS:
        raise refusal(f"a number of at most {MOST_DIGITS} digits", f"one of {digits}")
    if text.isdigit():
        return Decimal(text)
    marks = [c for c in text if not c.isdigit()]
    if (match := _ONE_MARK.fullmatch(text)) and len(match[3]) == 3 and 0 < len(match[1]) < 4 and match[1][0] != "0":
        return _thousands_or_decimals(text, match, tags, language)
    if match := _ONE_MARK.fullmatch(text):
        return Decimal(f"{match[1]}.{match[3]}")
    if _GROUPED.fullmatch(text) or _INDIAN.fullmatch(text):
        return Decimal("".join(filter(str.isdigit, text)))
    whole, fraction = text.rsplit(marks[-1], 1)
    if marks[-1] in ".,٫" and marks[-1] not in marks[:-1] and (_GROUPED.fullmatch(whole) or _INDIAN.fullmatch(whole)):
        return Decimal("".join(filter(str.isdigit, whole)) + "." + fraction)
    raise refusal("a number as printed, such as 290 or 1,115", repr(text))


def _thousands_or_decimals(text: str, match: re.Match[str], tags: Collection[str], language: str) -> Decimal:
    """Read three digits behind one mark: as the text's language does, or else as its words' do where none decides."""
    thousands, decimals = Decimal(match[1] + match[3]), Decimal(f"{match[1]}.{match[3]}")
    if match[2] == "٫":
        return decimals
    if language in _BY_TAG and match[2] in (_BY_TAG[language].decimal, _BY_TAG[language].group):
        return decimals if match[2] == _BY_TAG[language].decimal else thousands
    spoken = [_BY_TAG[tag] for tag in tags if tag in _BY_TAG] or [_BY_TAG["en"]]
    if all(_groups_by(each, match[2]) for each in spoken):
        return thousands
    raise refusal(
        "one reading",
        f"{text!r}, which may be {decimals} or {thousands:,}",
        f"write {thousands} or {decimals}0, or say the language",
    )


def _groups_by(language: Language, mark: str) -> bool:
    return mark == language.group
