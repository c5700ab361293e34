"""One number or range with its unit, found among the phrases of a statement."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import cast

from dashboard.case.dates.duration import TimeUnit
from dashboard.case.phrases.language import HedgeClass, phrases
from dashboard.case.phrases.languages import LANGUAGES
from dashboard.case.phrases.lexicon import NUMERAL, Token, cut, exact, fold
from dashboard.case.phrases.numeral import read_numeral
from dashboard.case.phrases.spelled import Spelled, read_spelled
from dashboard.case.quantity.quantity import parse_numbers
from dashboard.case.quantity.unit import UNIT_NAMES, LengthUnit, check_length_unit
from dashboard.case.record import refusal

_DASHES = ("-", "–", "~")


@dataclass(frozen=True)
class Hedge:
    """Hold a hedge as it stands and what it does."""

    words: str
    does: HedgeClass


@dataclass(frozen=True)
class Measure:
    """Hold one number or range with its unit, a length or a time.

    Parameters
    ----------
    value
        The numeral as printed where it reads as English prints one, else in digits.
    opener
        What opens a range, ``between`` or ``from``; empty for none.
    """

    low: Decimal
    high: Decimal
    value: str
    unit: LengthUnit | TimeUnit
    is_length: bool
    opener: str = ""
    hedges: tuple[Hedge, ...] = ()
    behind: int = 0


def english(does: HedgeClass) -> str:
    """Give the English words that stand for what a hedge does."""
    return next(phrases(LANGUAGES[0].hedges[does]))


class Measures:
    """Hold a statement cut into its phrases, and read the numbers with units in it."""

    def __init__(self, words: str, language: str) -> None:
        self.words = words
        self.language = language
        self.text = fold(words)
        self.tokens = cut(self.text)
        self.tags = _common_tags(self.tokens)

    def hedge_of(self, token: Token, kind: str) -> Hedge:
        """Read a hedge before or behind a number: as it stands in English, else by the first English word for it."""
        does = cast("HedgeClass", token.value("hedge") if kind == "hedge" else token.value("behind"))
        is_english = kind == "hedge" and token.value("hedge", "en") is not None
        return Hedge(token.text if is_english else english(does), does)

    def read(self, at: int, *, opener: Token | None = None, with_glue: bool = True) -> Measure | None:
        """Read a number or a range with its unit; None where none begins here.

        Parameters
        ----------
        with_glue
            Whether ``and`` may join the words of one number.
        """
        if at >= len(self.tokens):
            return None
        first = self._number(at, with_glue=with_glue)
        if first is None:
            return None
        hedges: list[Hedge] = [Hedge(english("about"), "about")] if first.is_about else []
        end = self._behind_number(first.behind, hedges)
        if off := self._tolerance(end):
            return self._with_tolerance(first, off, at, hedges)
        unit, unit_end = self._unit(end, at)
        second = self._second(unit_end if unit else end, opener, with_glue=with_glue)
        if unit and second and self.tokens[unit_end].is_("either") and not self._is_unit(second.behind):
            return self._or_more(first, second, (unit, second.behind), hedges)
        if second is None:
            return self._alone(first, at, end, (unit, unit_end), opener, hedges)
        return self._range(first, second, unit, at, opener, hedges)

    def _alone(
        self,
        number: Spelled,
        at: int,
        end: int,
        unit: tuple[Token | None, int],
        opener: Token | None,
        hedges: list[Hedge],
    ) -> Measure | None:
        """Read a number that no second follows; None behind what opens a range."""
        token, unit_end = unit
        if opener is not None:
            return None
        if token is None:
            return self._without_unit(end)
        if off := self._tolerance(unit_end):
            return self._with_tolerance(number, off, at, hedges, token)
        return self._single(number, at, token, unit_end, hedges)

    def _or_more(self, first: Spelled, second: Spelled, unit: tuple[Token, int], hedges: list[Hedge]) -> Measure | None:
        """Read a unit between two numbers, as in ``a mile or two``."""
        if first.low != first.high or second.low != second.high or first.low >= second.low:
            return None
        return self._measured((first.low, second.low), "", unit, "", hedges)

    def _single(self, first: Spelled, at: int, unit: Token, end: int, hedges: list[Hedge]) -> Measure:
        part = self.tokens[end].value("added") if end < len(self.tokens) and first.low == first.high else None
        if part is None:
            return self._measured((first.low, first.high), self._slice(at, first.behind), (unit, end), "", hedges)
        whole = first.low + exact(part)  # a mile and a half
        return self._measured((whole, whole), "", (unit, end + 1), "", hedges)

    def _range(
        self, first: Spelled, second: Spelled, unit: Token | None, at: int, opener: Token | None, hedges: list[Hedge]
    ) -> Measure | None:
        end = self._behind_number(second.behind, hedges)
        other, other_end = self._unit(end, at)
        if other is None:
            return None if unit is not None else self._without_unit(end)
        if unit is not None and self._unit_of(unit) != self._unit_of(other):
            if self._are_metric(unit, other) and not self.tokens[self._behind(unit)].is_("either"):
                kilometers = replace(first, low=first.low / 1000, high=first.high / 1000)
                return self._range(kilometers, second, other, at, opener, hedges)
            if opener is None:  # two figures for one length, as it seems: the twin is read behind the first
                return self._measured(
                    (first.low, first.high), self._slice(at, first.behind), (unit, self._behind(unit)), "", hedges
                )
            raise refusal("one unit for both ends of a range", repr(self.words))
        if first.low != first.high or second.low != second.high:
            raise refusal("two numbers as the ends of a range", repr(self.words))
        low, high = first.low, second.high
        if unit is None:
            low = self._elided(first, second, opener, at)
        if low >= high:
            raise refusal("a range that runs upwards", repr(self._slice(at, second.behind)), "are its ends swapped?")
        word = "" if opener is None else "from" if opener.text == "from" else "between"
        if unit is not None or low != first.low:
            return self._measured((low, high), "", (other, other_end), word, hedges)
        return self._measured((low, high), self._slice(at, second.behind), (other, other_end), word, hedges)

    def _are_metric(self, first: Token, second: Token) -> bool:
        return (self._unit_of(first)[0], self._unit_of(second)[0]) == ("m", "km")

    def _elided(self, first: Spelled, second: Spelled, opener: Token | None, at: int) -> Decimal:
        """Give the lower end of a range: ``two to three hundred`` means hundreds; of ``2-300`` nobody can tell."""
        low, high = first.low, second.high
        scale = self._scale_of(self.tokens[second.behind - 1])
        if scale >= 100:
            fits = low * scale < high and not self._has_scale(first)
            return low.scaleb(len(str(scale)) - 1) if fits else low
        factor = 1000 if high >= 1000 and high % 1000 == 0 else 100
        is_round = high % factor == 0 and (factor == 1000 or 100 <= high < 1000)
        if opener is None and is_round and 0 < low * factor < high and low == low.to_integral_value():
            shown = self._slice(at, second.behind)
            both = f"{shown!r}, which may be {low:,f} to {high:,f} or {low * factor:,f} to {high:,f}"
            raise refusal("one reading", both, "write both ends in full")
        return low

    def _has_scale(self, number: Spelled) -> bool:
        return self._scale_of(self.tokens[number.behind - 1]) >= 100

    @staticmethod
    def _scale_of(token: Token) -> int:
        return int(token.value("scale") or token.value("hundred") or token.value("ten") or 0)

    def _second(self, at: int, opener: Token | None, *, with_glue: bool) -> Spelled | None:
        if at >= len(self.tokens):
            return None
        token = self.tokens[at]
        joins = (
            token.text in _DASHES
            or token.is_("to")
            or token.is_("either")
            or (opener is not None and token.is_("both"))
        )
        if not joins:
            is_second = (
                token.value("both", "en") is not None
                and at + 1 < len(self.tokens)
                and self._number(at + 1, with_glue=True)
            )
            if is_second and not self.tokens[at - 1].is_("unit", "time"):
                raise refusal("one distance, or between one number and another", repr(self.words), field="value")
            return None
        at += 1
        while at < len(self.tokens) and (self.tokens[at].is_("filler") or self._softens(self.tokens[at])):
            at += 1
        return self._number(at, with_glue=with_glue) if at < len(self.tokens) else None

    @staticmethod
    def _softens(token: Token) -> bool:
        return token.value("hedge") == "about"

    def _number(self, at: int, *, with_glue: bool) -> Spelled | None:
        return read_spelled(self.tokens, at, self._digits, with_glue=with_glue)

    def _digits(self, numeral: str) -> Decimal:
        return read_numeral(numeral, self.tags, self.language)

    def _behind_number(self, at: int, hedges: list[Hedge]) -> int:
        """Pass over hedges between a number and its unit: ``300-plus miles``."""
        while at < len(self.tokens):
            if self.tokens[at].is_("behind"):
                hedges.append(self.hedge_of(self.tokens[at], "behind"))
            elif not (self.tokens[at].text == "-" and at + 1 < len(self.tokens) and self.tokens[at + 1].is_("behind")):
                break
            at += 1
        return at

    def _unit(self, at: int, start: int) -> tuple[Token | None, int]:
        if at < len(self.tokens) and self.tokens[at].text == "-":
            at += 1
        if at < len(self.tokens) and self.tokens[at].text in ("de", "of") and self._is_unit(at + 1):
            at += 1
        if at < len(self.tokens) and self._is_asked(at):
            self._ask_unit(at, start)
        return (self.tokens[at], at + 1) if self._is_unit(at) else (None, at)

    def _is_unit(self, at: int) -> bool:
        return at < len(self.tokens) and (self.tokens[at].is_("unit", "time") or self.tokens[at].text in ("m", "里"))

    def _unit_of(self, token: Token) -> tuple[LengthUnit | TimeUnit, bool]:
        if token.text == "m":
            return "m", True
        if token.text == "里":
            return "li", True
        if unit := token.value("unit"):
            return cast("LengthUnit", unit), True
        return cast("TimeUnit", token.value("time")), False

    def _is_asked(self, at: int) -> bool:
        token = self.tokens[at]
        if token.text == "m":
            return token.start == self.tokens[at - 1].end or "M" in self.words
        return token.text in ("리", "里") and not (token.text == "里" and self.tags == {"zh"})

    def _ask_unit(self, at: int, start: int) -> None:
        shown = self._slice(start, at + 1)
        if self.tokens[at].text == "m":
            may_be = (
                "nautical miles (M on charts), meters" if "M" in self.words else "meters, miles (as newspapers print m)"
            )
            raise refusal("one reading", f"{shown!r}, which may be {may_be}", "write the unit in full")
        may_be = "Korean ri or Chinese li of about 0.4 to 0.6 km, or Japanese ri of 3.9 km"
        raise refusal("one reading", f"{shown!r}, which may be {may_be}", "write the distance in li or in km")

    def read_turned(self, at: int) -> Measure | None:
        """Read a unit before its number, which in Russian and Ukrainian makes it one of about so many."""
        unit = self.tokens[at]
        is_symbol = len(unit.text) <= len("км.")  # км 300 is the 300th kilometer of something
        if is_symbol or not unit.tags("unit") & {"ru", "uk"} or at + 1 >= len(self.tokens):
            return None
        at += self.tokens[at + 1].text in ("в", "у") and at + 2 < len(self.tokens)
        number = self._number(at + 1, with_glue=True)
        if number is None or number.low != number.high:
            return None
        hedges = [Hedge(english("about"), "about")]
        printed = self._slice(at + 1, number.behind)
        return self._measured((number.low, number.high), printed, (unit, number.behind), "", hedges)

    def _tolerance(self, at: int) -> tuple[Spelled, int] | None:
        if at < len(self.tokens) and self.tokens[at].text in ("(", ","):
            at += 1
        if at >= len(self.tokens) or not self.tokens[at].is_("tolerance"):
            return None
        number = self._number(at + 1, with_glue=True) if at + 1 < len(self.tokens) else None
        return (number, number.behind) if number else None

    def _with_tolerance(
        self, number: Spelled, off: tuple[Spelled, int], at: int, hedges: list[Hedge], unit: Token | None = None
    ) -> Measure | None:
        spread, end = off
        if end < len(self.tokens) and self.tokens[end].text == ")":
            end += 1
        other, other_end = self._unit(end, at)
        if unit is None and other is None:
            return None
        if unit is not None and other is not None and self._unit_of(unit) != self._unit_of(other):
            raise refusal("one unit for a number and its tolerance", repr(self.words))
        if spread.low >= number.low:
            raise refusal("a tolerance below the number", repr(self._slice(at, end)))
        known = other or cast("Token", unit)
        low, high = number.low - spread.low, number.low + spread.low
        return self._measured((low, high), "", (known, other_end if other else end), "", hedges)

    def _measured(
        self, ends: tuple[Decimal, Decimal], printed: str, unit: tuple[Token, int], opener: str, hedges: list[Hedge]
    ) -> Measure:
        token, behind = unit
        symbol, is_length = self._unit_of(token)
        low, high = ends
        if high <= 0:
            raise refusal("a distance above zero" if is_length else "a duration above zero", repr(printed or "0"))
        value = _as_printed(printed, low, high, opener)
        return Measure(low, high, value, symbol, is_length, opener, tuple(hedges), behind)

    def _without_unit(self, at: int) -> Measure | None:
        """Refuse a number whose unit is a word that is not known; a number alone is refused where all is read."""
        if at < len(self.tokens) and self.tokens[at].text == "-":
            at += 1
        if at < len(self.tokens) and self.tokens[at].is_word:
            raise refusal(f"a unit among {', '.join(UNIT_NAMES)}", repr(self.tokens[at].text))
        return None

    def _behind(self, token: Token) -> int:
        return self.tokens.index(token) + 1

    def _slice(self, start: int, end: int) -> str:
        return self.text[self.tokens[start].start : self.tokens[end - 1].end] if end > start else ""


def read_unit(words: str) -> LengthUnit:
    """Read a unit of length that stands alone, by its symbol or in full, in any language that is known.

    Raises
    ------
    ValueError
        If it is none, or may be several.
    """
    if words in UNIT_NAMES:
        return words
    if words.strip() == "M":
        found = "'M', which may be nautical miles, miles or meters"
        raise refusal("one reading", found, "write the unit in full")
    tokens = cut(fold(words))
    unit = tokens[0].value("unit") if len(tokens) == 1 else None
    return cast("LengthUnit", unit or check_length_unit(words))


def read_bare(words: str, tags: Collection[str] = (), language: str = "") -> str:
    """Write the numerals of a number or range without a unit as English prints them; the rest stays as it is.

    Raises
    ------
    ValueError
        If one of them is none, or may be either decimals or thousands.
    """
    return NUMERAL.sub(lambda found: _numeral(found[0], read_numeral(found[0], tags, language)), fold(words))


def _numeral(printed: str, number: Decimal) -> str:
    return _as_printed(printed, number, number, "")


def _as_printed(text: str, low: Decimal, high: Decimal, opener: str) -> str:
    """Keep what was printed where it reads in English as the same numbers; else print them as English does."""
    try:
        if text and parse_numbers(text) == (low, high) and (" and " not in text or opener == "between"):
            return text
    except ValueError:
        pass
    return f"{low:,f}" if low == high else f"{low:,f} to {high:,f}"


def _common_tags(tokens: Sequence[Token]) -> frozenset[str]:
    """Give the languages that all known words share; none where they share none, or where English is among them."""
    sets = [frozenset(meaning.tag for meaning in token.meanings) for token in tokens if token.meanings]
    common = frozenset.intersection(*sets) if sets else frozenset()
    return frozenset() if "en" in common else common
