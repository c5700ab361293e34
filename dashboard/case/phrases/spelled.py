"""A number in words, in signs, or in digits with words behind them: ``two hundred``, ``三百``, ``1.5 thousand``."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from dashboard.case.phrases.lexicon import Token, exact


@dataclass(frozen=True)
class Spelled:
    """Hold a number as read, its ends equal but for a vague one, and the token behind it.

    Parameters
    ----------
    is_about
        Whether the words give a number only about, as ``a couple of`` does.
    """

    low: Decimal
    high: Decimal
    behind: int
    is_about: bool = False

    def times(self, factor: int, behind: int) -> "Spelled":
        """Multiply it by the scale that stands behind it; hundreds that are several end before the next."""
        if self.low != self.high:
            return replace(self, low=self.low * factor, high=(self.high + 1) * factor - 1, behind=behind)
        exact_value = self.low.scaleb(len(str(factor)) - 1)
        return replace(self, low=exact_value, high=exact_value, behind=behind)


def read_spelled(
    tokens: Sequence[Token], at: int, read_digits: Callable[[str], Decimal], *, with_glue: bool
) -> Spelled | None:
    """Read the number that begins at a token; None where none does.

    Parameters
    ----------
    read_digits
        Reads a numeral.
    with_glue
        Whether ``and`` may join parts of a number; not where it ends a range.
    """
    found = _begin(tokens, at, read_digits, with_glue=with_glue)
    if found is None:
        return None
    if found.behind < len(tokens) and (part := tokens[found.behind].value("added")) and found.low == found.high:
        more = found.low + exact(part)
        found = replace(found, low=more, high=more, behind=found.behind + 1)
    while found.behind < len(tokens) and (factor := _scale(tokens[found.behind])):
        found = found.times(factor, found.behind + 1)
    return found


def _scale(token: Token) -> int:
    value = token.value("scale") or token.value("hundred") or token.value("ten")
    return int(value) if value and int(value) >= 100 else 0


def _begin(
    tokens: Sequence[Token], at: int, read_digits: Callable[[str], Decimal], *, with_glue: bool
) -> Spelled | None:
    token = tokens[at]
    if token.is_numeral:
        return _signs(tokens, at, read_digits) or _one(read_digits(token.text), at + 1)
    for kind in ("part", "counted"):
        if value := token.value(kind):
            return replace(_one(exact(value), at + 1), is_about=kind == "counted")
    is_counted = token.is_("hundreds", "scale") and at > 0 and tokens[at - 1].is_("hedge")  # тысячи behind более: one
    if (ends := token.value("vague")) and not is_counted:
        low, _, high = ends.partition(" to ")
        return Spelled(exact(low), exact(high), at + 1)
    if token.is_("digit", "ten"):
        return _signs(tokens, at, read_digits)
    tags = sorted(token.tags("number") | token.tags("hundreds") | token.tags("hundred") | token.tags("scale"))
    read = [found for tag in tags if (found := _words(tokens, at, tag, with_glue=with_glue))]
    if read:
        return max(read, key=lambda found: found.behind)
    if token.text not in ("a", "an") or at + 1 == len(tokens):
        return None
    if tokens[at + 1].is_("unit", "time"):
        return _one(Decimal(1), at + 1)
    return _words(tokens, at + 1, "en", with_glue=with_glue) if _scale(tokens[at + 1]) else None


def _one(value: Decimal, behind: int) -> Spelled:
    return Spelled(value, value, behind)


def _words(tokens: Sequence[Token], at: int, tag: str, *, with_glue: bool) -> Spelled | None:
    """Compose the words of one language: units under tens under hundreds, these times scales that fall."""
    total, group, last_scale, behind = 0, None, 10**12, at
    while at < len(tokens):
        token = tokens[at]
        if value := token.value("number", tag):
            number = int(value)
            if group is not None and (group == 0 or group % 100 or number >= 100):
                break
            group = (group or 0) + number
        elif value := token.value("hundreds", tag):
            if group is not None:
                break
            group = int(value)
        elif token.value("hundred", tag):
            if group is not None and not 0 < group < 100:
                break
            group = (1 if group is None else group) * 100
        elif value := token.value("scale", tag):
            if int(value) >= last_scale or group == 0:
                break
            last_scale, total, group = int(value), total + (1 if group is None else group) * int(value), None
        elif _joins_parts(tokens, at, tag, group or total, with_glue=with_glue):
            at += 1
            continue
        else:
            break
        at += 1
        behind = at
    is_none = group is None and total == 0
    return None if is_none else _one(Decimal(total + (group or 0)), behind)


def _joins_parts(tokens: Sequence[Token], at: int, tag: str, so_far: int, *, with_glue: bool) -> bool:
    """Say whether a hyphen or an ``and`` stands between two parts of a number."""
    if at + 1 >= len(tokens) or not so_far or so_far % 100:
        return False
    follows = any(tokens[at + 1].value(kind, tag) for kind in ("number", "hundreds"))
    is_glue = with_glue and tokens[at].value("glue", tag) is not None
    return follows and (is_glue or tokens[at].text == "-")


def _signs(tokens: Sequence[Token], at: int, read_digits: Callable[[str], Decimal]) -> Spelled | None:
    """Compose digits and powers of ten: ``三百五十``, ``삼백``, ``1万5千``; None for digits without a power."""
    if (read := _by_place(tokens, at)) is not None:
        return read
    total, section, digit, first = Decimal(0), Decimal(0), None, at
    last = Decimal(10**9)
    while at < len(tokens) and (at == first or _stands_behind(tokens, at)):
        token = tokens[at]
        power = Decimal(token.value("ten") or 0)
        if token.is_numeral or token.value("digit") not in (None, "0"):
            if digit is not None:
                return None
            digit = read_digits(token.text) if token.is_numeral else Decimal(token.value("digit") or 0)
        elif 0 < power < last:
            section += (1 if digit is None else digit) * power
            digit, last = None, power
            if power >= _MYRIAD:
                total, section = (section if section > power else power), Decimal(0)
        elif power >= _MYRIAD and not total:  # the powers before are so many myriads
            total, section, digit, last = (section + (digit or 0)) * power, Decimal(0), None, _MYRIAD
        elif token.value("digit") is None:
            break
        at += 1
    if at == first or (tokens[first].is_numeral and at == first + 1):
        return None
    if digit is not None and at - first > 1 and last > 10 and _skips_a_place(tokens[first:at]):
        return None
    value = total + section + (digit or 0)
    return _one(value, at) if value else None


def _skips_a_place(signs: Sequence[Token]) -> bool:
    """Say whether a digit of Chinese signs ends a number behind hundreds: ``三百五`` is 350 to some, 305 to others."""
    is_han = "\u4e00" <= signs[-1].text[0] <= "\u9fff"
    return is_han and signs[-2].value("digit") is None


_MYRIAD = Decimal(10_000)


def _stands_behind(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a sign follows the one before it at once; behind a myriad a space may stand."""
    return tokens[at].start <= tokens[at - 1].end + (tokens[at - 1].value("ten") == str(_MYRIAD))


def _by_place(tokens: Sequence[Token], at: int) -> Spelled | None:
    """Read digits that stand by their place alone, ``二九〇``, or side by side as a range, ``两三百``.

    None for one digit, and where nobody can tell: two digits that do not follow each other, without a zero.
    """
    end = at
    while end < len(tokens) and tokens[end].is_("digit") and (end == at or tokens[end].start == tokens[end - 1].end):
        end += 1
    digits = [int(str(token.value("digit"))) for token in tokens[at:end]]
    power = tokens[end].value("ten") if end < len(tokens) and digits else None
    if len(digits) == 2 and digits[1] == digits[0] + 1 and digits[0]:
        scale = Decimal(power or 1)
        return Spelled(digits[0] * scale, digits[1] * scale, end + bool(power))
    if power or (len(digits) < 3 and 0 not in digits[1:]):
        return None
    return _one(Decimal("".join(map(str, digits))), end)
