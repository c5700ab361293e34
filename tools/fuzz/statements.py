"""Mutate statements by chance and see that none is misread: `python -m tools.fuzz.statements --count 1000000`.

What changes nothing, as a wider space, must be read as before. What changes a statement may be refused; read, it must
give back every digit that stands in it, in order, and no other.
"""

import argparse
import random
import sys
from concurrent.futures import ProcessPoolExecutor
from decimal import Decimal
from multiprocessing import get_context

from dashboard.case.phrases.language import Language
from dashboard.case.phrases.languages import LANGUAGES
from dashboard.case.phrases.lexicon import PHRASES, Kind, cut, fold
from dashboard.case.phrases.say import say_quantity
from dashboard.case.phrases.statement import Statement, parse_statement
from dashboard.case.quantity.quantity import Paired, Quantity, parse_numbers

BATCH = 2_000
_HEDGES = ("", "about", "nearly", "just over", "more than", "up to")
_WORDS = tuple(PHRASES)
_SIGNS = "0123456789.,'-–±+~/()%$ kmKMеи여多"


def make_quantity(chance: random.Random, language: Language) -> Quantity:
    """Make a length by chance, with a hedge, a range or a twin."""
    units = [unit for unit in language.units if unit not in ("verst", "league", "li")]
    unit = chance.choice(units)
    low = _number(chance)
    value = f"{low:,f}"
    shape = chance.random()
    if shape < 0.2:
        return Quantity(value=f"{low:,f} to {low + _number(chance):,f}", unit=unit, hedge=chance.choice(_HEDGES))
    other = chance.choice([each for each in units if each != unit])
    paired = Paired(value=f"{_number(chance):,f}", unit=other) if shape < 0.4 else None
    return Quantity(value=value, unit=unit, hedge=chance.choice(_HEDGES), paired=paired)


def _number(chance: random.Random) -> Decimal:
    places = chance.choice((0, 0, 0, 1, 2))
    return Decimal(chance.randint(1, 10 ** chance.randint(1, 6))).scaleb(-places)


def _space_out(text: str, chance: random.Random) -> str:
    """Write a statement in another way that says the same."""
    wide = text.replace(" ", chance.choice((" ", "  ", "\u00a0", "\u202f", "\u2009")))
    digits = str.maketrans("0123456789", "０１２３４５６７８９") if chance.random() < 0.2 else {}
    quote = chance.choice(("", "", "“”", "''", '""'))
    return f"{quote[:1]} {wide.translate(digits)}{chance.choice(('', '', '.', ' '))}{quote[1:]}"


def _mutate(text: str, chance: random.Random) -> str:
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(text) + 1)
        match chance.randrange(5):
            case 0:
                text = text[:at] + text[at + 1 :]
            case 1:
                text = text[:at] + chance.choice(_SIGNS) + text[at:]
            case 2:
                text = text[:at] + f" {chance.choice(_WORDS)} " + text[at:]
            case 3:
                text = text[at:] + " " + text[:at]
            case _:
                text = text[:at] + text[at : at + 1] * 2 + text[at + 1 :]
    return text


def try_statement(seed: int) -> str:
    """Make, mutate and read the statement of a seed; give the trouble it found in words, empty for none."""
    chance = random.Random(seed)  # noqa: S311
    language = chance.choice(LANGUAGES)
    quantity = make_quantity(chance, language)
    said = say_quantity(quantity, language.tag)
    if chance.random() < 0.3:
        return _try_same(_space_out(said, chance), quantity, language)
    text = _mutate(said, chance)
    try:
        statement = parse_statement(text, language.tag)
    except ValueError:
        return ""
    tokens = cut(fold(text))
    if any(token.is_(*_NUMBERS) for token in tokens):
        return ""  # words that are numbers: what stands beside them is not told by the digits alone
    given, read = [_digits(token.text) for token in tokens if token.is_numeral], _read_digits(statement)
    units = {token.value("unit") or token.text for token in tokens}
    if {"km", "m"} <= units:
        given, read = ([number.strip("0") for number in each] for each in (given, read))  # 3 km, 500 m is 3.5 km
        given, read = ["".join(given)], ["".join(read).replace("0", "")]
        given = [given[0].replace("0", "")]
    return "" if given == read else f"{text!r} with the digits {given} read as {read}"


def _try_same(text: str, quantity: Quantity, language: Language) -> str:
    try:
        distance = parse_statement(text, language.tag).distance
    except ValueError as error:
        return f"{text!r} is refused: {error}"
    if distance is None or (distance.ends, distance.unit) != (quantity.ends, quantity.unit):
        return f"{text!r} is read as {distance}"
    twins = ([(twin.ends, twin.unit) for twin in each.twins] for each in (distance, quantity))
    return "" if next(twins) == next(twins) else f"{text!r} is read with {distance.twins_printed}"


_NUMBERS: tuple[Kind, ...] = (
    "number", "digit", "ten", "hundreds", "hundred", "scale", "part", "added", "vague", "counted", "tolerance",
)  # fmt: skip


def _digits(numeral: str) -> str:
    """Give the digits of a numeral without zeros before them."""
    return "".join(filter(str.isdigit, numeral)).lstrip("0")


def _read_digits(statement: Statement) -> list[str]:
    """List the digits of each number that was read, in order."""
    if statement.duration is not None:
        values = [statement.duration.value]
    elif statement.distance is not None:
        values = [statement.distance.value, *(twin.value for twin in statement.distance.twins_printed)]
    else:
        return []
    ends = [parse_numbers(value) for value in values]
    return [_digits(f"{end:f}") for low, high in ends for end in ([low] if low == high else [low, high])]


def try_batch(first: int, count: int) -> list[str]:
    """Try the statements of many seeds; give the troubles, each with its seed."""
    found = ((seed, try_statement(seed)) for seed in range(first, first + count))
    return [f"seed {seed}: {trouble}" for seed, trouble in found if trouble]


def main() -> int:
    """Try as many statements as asked for; exit 1 where any was misread."""
    parser = argparse.ArgumentParser(prog="python -m tools.fuzz.statements", description=__doc__)
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--count", type=int, default=1_000_000, help="how many seeds")
    parser.add_argument("--processes", type=int, default=2)
    chosen = parser.parse_args()
    firsts = range(chosen.first, chosen.first + chosen.count, BATCH)
    counts = [min(BATCH, chosen.first + chosen.count - first) for first in firsts]
    found = 0
    with ProcessPoolExecutor(chosen.processes, mp_context=get_context("spawn")) as pool:
        for troubles in pool.map(try_batch, firsts, counts):
            found += len(troubles)
            sys.stdout.writelines(f"{trouble}\n" for trouble in troubles)
            sys.stdout.flush()
    sys.stdout.write(f"{chosen.count - found} of {chosen.count} statements without trouble\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
