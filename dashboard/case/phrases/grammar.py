"""What a statement says, found phrase by phrase: nothing in it is passed over that is not known to change nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import cast

from dashboard.case.phrases.language import HedgeClass
from dashboard.case.phrases.lexicon import Token
from dashboard.case.phrases.measure import Hedge, Measure, Measures
from dashboard.case.record import refusal

NEEDED = "a number with a unit of length, such as “about 290 miles”"
_BOUNDS: tuple[HedgeClass, ...] = ("at least", "at most", "far as", "near as")
_MOST_PLACE_WORDS = 12
_PLACE_MARKS = "-–.,'()"


@dataclass
class Said:
    """Hold what a statement says; what it does not say is None or empty."""

    measure: Measure | None = None
    twins: list[Measure] = field(default_factory=list)
    hedges: list[Hedge] = field(default_factory=list)
    wind: str = ""
    wind_words: str = ""
    way: str | None = None
    place: str = ""

    @property
    def hedge(self) -> Hedge | None:
        """The one hedge that there is; raises ValueError where two go against each other."""
        softening = [hedge for hedge in self.hedges if hedge.does != "exact"]
        telling = [hedge for hedge in softening if hedge.does != "about"] or softening
        if len({hedge.does for hedge in telling}) > 1 or (telling != softening and telling[0].does not in _BOUNDS):
            found = " and ".join(f"“{hedge.words}”" for hedge in softening[:2])
            raise refusal("one hedge", found)
        return next(iter(telling or self.hedges), None)


def read_said(words: str, language: str = "") -> Said:
    """Read a statement phrase by phrase.

    Parameters
    ----------
    language
        The language it is in, by its tag, where that is known; it decides what 1.115 is.

    Raises
    ------
    ValueError
        If something in it is not known, may be read in two ways, or states no length and no time.
    """
    return _Reader(words, language).read()


class _Reader:
    def __init__(self, words: str, language: str) -> None:
        self.words = words
        self.measures = Measures(words, language)
        self.text, self.tokens = self.measures.text, self.measures.tokens
        self.at = 0
        self.said = Said()

    def read(self) -> Said:
        self._skip_place_before()
        while self.at < len(self.tokens):
            if not (self._read_behind() if self.said.measure else self._read_before()):
                self._refuse(self.tokens[self.at])
        if (at := self.words.casefold().find(self.said.place)) >= 0 and len(self.words.casefold()) == len(self.words):
            self.said.place = self.words[at : at + len(self.said.place)]
        return self.said

    # Before the number

    def _read_before(self) -> bool:
        token = self.tokens[self.at]
        if token.text in ".,+-–" and self._is_numeral(self.at + 1):
            raise refusal("a number that begins with a digit, such as 0.5", repr(self.words))
        if token.is_("between"):
            for with_glue in (False, True):
                if measure := self.measures.read(self.at + 1, opener=token, with_glue=with_glue):
                    return self._take(measure)
        if measure := self.measures.read(self.at):
            return self._take(measure)
        if measure := self.measures.read_turned(self.at):
            return self._take(measure)
        if token.is_("hedge"):
            self._hedge(token, "hedge")
        elif self._is_wind(token):
            self._ask_idiom(token)
            self._wind(token)
        elif token.is_("way"):
            self._way(token)
            self.at += 1
        elif not (token.is_("filler", "verb") or token.text in ",\"':;([" or self._is_end_mark(token)):
            return False
        else:
            self.at += 1
        return True

    def _ask_idiom(self, token: Token) -> None:
        """Ask of ``north of 300 km``: more than that, or so far north of a place."""
        if token.text.endswith(" of") and self.at + 1 < len(self.tokens) and self.measures.read(self.at + 1):
            found = f"{self.words!r}, which may be a bound or a direction"
            raise refusal("one reading", found, "write the direction behind the distance, or more than")

    def _skip_place_before(self) -> None:
        """Pass over a place that stands before the distance, up to the word that says from where."""
        ends = [at for at, token in enumerate(self.tokens) if token.is_numeral or token.is_("unit", "hedge")]
        first = ends[0] if ends else 0
        named = next((at for at in range(first) if self.tokens[at].is_word), first)
        since = [at for at in range(named + 1, first) if self.tokens[at].is_("since")][-1:]
        winds = [at for at in range(named + 1, first) if self.tokens[at].is_("wind")][:1]
        if ends := since or winds:
            self._check_place(self.tokens[: ends[0]])
            self.said.place = self.text[: self.tokens[ends[0]].start].strip()
            self.at = ends[0] + bool(since)
        elif verbs := [at for at in range(named + 1, first) if self.tokens[at].is_("verb")][-1:]:
            self._pass_place(0, verbs[0])
            self.at = verbs[0] + 1
        elif first > 1 and "zh" in self.tokens[0].tags("away") and self.tokens[1].is_word:
            self._pass_place(1, first)
            self.at = first

    def _pass_place(self, start: int, end: int) -> None:
        self._check_place(self.tokens[start:end])
        self.said.place = self.text[self.tokens[start].start : self.tokens[end - 1].end]

    def _take(self, measure: Measure) -> bool:
        self.said.measure = measure
        self.said.hedges.extend(measure.hedges)
        self.at = measure.behind
        return True

    # Behind it

    def _read_behind(self) -> bool:
        token = self.tokens[self.at]
        if self._read_rest() or self._read_twin():
            return True
        if token.is_("behind"):
            self._hedge(token, "behind")
        elif self._is_wind(token):
            self._wind(token)
            self._read_place()
        elif token.is_("way", "travel"):
            self._way(token)
            self.at += 1
        elif token.is_("away"):
            self.at += 1
            self._read_place()
        elif token.is_("filler", "verb") or token.text in ",.\"':;)]" or self._is_end_mark(token):
            self.at += 1
        else:
            return self._pass_dash(token)
        return True

    def _pass_dash(self, token: Token) -> bool:
        """Pass over a dash that only sets off what it is from."""
        behind = self.tokens[self.at + 1 : self.at + 2]
        if token.text != "–" or not behind or not behind[0].is_("away", "way"):
            return False
        self.at += 1
        return True

    def _read_twin(self) -> bool:
        """Read the same length in another unit, behind a bracket, a stroke, a comma or an ``or``."""
        at, is_open = self.at, False
        hedges: list[Hedge] = []
        while at < len(self.tokens):
            token = self.tokens[at]
            if measure := self.measures.read(at) if is_open else None:
                return self._take_twin(measure, hedges)
            if token.text in ("(", "[", "/", ",", "=", "–", "-", ";") or token.is_("either"):
                is_open = True
            elif token.is_("hedge") and is_open:
                hedges.append(self.measures.hedge_of(token, "hedge"))
            elif not (token.is_("filler") and is_open and token.text != "of"):
                return False
            at += 1
        return False

    def _read_rest(self) -> bool:
        """Read meters left over whole kilometers, as in ``3 km, 500 m``."""
        first = cast("Measure", self.said.measure)
        rest = self.measures.read(self.at + (self.tokens[self.at].text == ","))
        if rest is None or self.said.twins or not _is_rest(first, rest):
            return False
        whole = first.low + rest.low / 1000
        hedges = (*first.hedges, *rest.hedges)
        self.said.measure = Measure(whole, whole, f"{whole.normalize():,f}", "km", True, hedges=hedges)
        self.at = rest.behind
        return True

    def _take_twin(self, measure: Measure, hedges: Sequence[Hedge]) -> bool:
        first = cast("Measure", self.said.measure)
        if not (first.is_length and measure.is_length):
            self._refuse(self.tokens[measure.behind - 1])
        said = {hedge.does for hedge in self.said.hedges} | {"about", "exact"}
        if odd := next((hedge for hedge in (*hedges, *measure.hedges) if hedge.does not in said), None):
            raise refusal("one hedge for both figures", f"“{odd.words}” of the second alone in {self.words!r}")
        if measure.unit in {first.unit, *(twin.unit for twin in self.said.twins)}:
            raise refusal("another unit than the first", repr(measure.unit), field="paired_unit")
        self.said.twins.append(measure)
        self.at = measure.behind
        return True

    def _read_place(self) -> None:
        """Read the name of the place that the distance is from, to the end or to the words for a path."""
        rest = _without_marks(self.tokens[self.at :])
        if rest and rest[-1].is_("way"):
            self._way(rest[-1])
            rest = _without_marks(rest[:-1])
        if rest:
            self._check_place(rest)
            self.said.place = self.text[rest[0].start : rest[-1].end]
        self.at = len(self.tokens)

    def _check_place(self, place: Sequence[Token]) -> None:
        for token in place:
            if not token.meanings and not token.is_word and token.text not in _PLACE_MARKS:
                self._refuse(token)
            does = token.value("hedge") or token.value("behind")
            if token.is_numeral or token.is_("unit", "negation") or does not in (None, "about", "exact"):
                self._refuse(token)
        if len(place) > _MOST_PLACE_WORDS:
            self._refuse(place[_MOST_PLACE_WORDS])

    # Parts

    def _hedge(self, token: Token, kind: str) -> None:
        self.said.hedges.append(self.measures.hedge_of(token, kind))
        self.at += 1

    def _is_wind(self, token: Token) -> bool:
        """Say whether a phrase is the one wind of the statement; letters alone are one only in capitals."""
        is_seen = len(token.text) > len("nne") or not token.text.isascii() or token.text.upper() in self.words
        return token.is_("wind") and not self.said.wind and is_seen

    def _wind(self, token: Token) -> None:
        self.said.wind = str(token.value("wind"))
        words = token.text.removeprefix("to the ").removeprefix("due ").removesuffix(" of")
        self.said.wind_words = words if "en" in token.tags("wind") else ""
        self.at += 1

    def _way(self, token: Token) -> None:
        way = token.value("way") or token.value("travel")
        if way and self.said.way not in (None, way):
            raise refusal("one path", f"{self.said.way} and {way} in {self.words!r}")
        self.said.way = way or self.said.way

    # Texts

    def _is_numeral(self, at: int) -> bool:
        return at < len(self.tokens) and self.tokens[at].is_numeral and self.tokens[at].start == self.tokens[at - 1].end

    def _is_end_mark(self, token: Token) -> bool:
        return token.text in "!?.…" and token.end == len(self.text)

    def _refuse(self, token: Token) -> None:
        if not any(
            t.is_numeral or t.is_("number", "hundred", "hundreds", "digit", "ten", "part", "unit") for t in self.tokens
        ):
            needed = "a distance, a direction, a duration or “near”, such as “about 290 miles” or “42 km south-east of”"
            raise refusal(needed, repr(self.words) if self.words.strip() else "nothing")
        odd = "² or ³" if token.text == "^" else token.text
        raise refusal(NEEDED, f"{self.words!r}: what is “{odd}”?")


def _without_marks(tokens: Sequence[Token]) -> Sequence[Token]:
    """Leave out the marks at the end."""
    end = len(tokens)
    while end and tokens[end - 1].text in ".,;:\"')]":
        end -= 1
    return tokens[:end]


def _is_rest(first: Measure, second: Measure) -> bool:
    """Say whether meters are what is left over whole kilometers, as in 3 km, 500 m; 0.5 km, 500 m is one twice."""
    is_whole = first.low == first.high == first.low.to_integral_value()
    return (first.unit, second.unit) == ("km", "m") and is_whole and second.low == second.high < 1000
