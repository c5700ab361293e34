"""Write what the table of languages reads into docs/statements.md, and its hedges into the README.

`python -m tools.statements`
"""

import re
from collections.abc import Iterator
from pathlib import Path

from dashboard.case.phrases.language import BEHIND, HedgeClass, Language, phrases
from dashboard.case.phrases.languages import LANGUAGES
from dashboard.case.phrases.say import say_quantity
from dashboard.case.quantity.quantity import Paired, Quantity
from dashboard.case.quantity.unit import UNIT_NAMES
from dashboard.checks.stated.tolerance import TOLERANCES

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "statements.md"
README = ROOT / "README.md"
_SHOWN = 6
_README_TABLE = re.compile(r"\| hedge \| interval \|\n(?:\|.*\n)+")

_HEAD = """# How a statement is read

Made by `make statements` from `dashboard/case/phrases/languages.py`; a new language is a row there.

A statement is a number with a unit of length, and what stands round it: a hedge, the same length in other units, a
direction, a path, a place. What was read is said back with every result. A word that is not known is named and refused,
since it could turn the number round; so are `0 km`, `-290 km`, `$290 km`, areas and speeds. What two readers would read
apart is refused with both readings:

| printed | may be |
|---|---|
| `1.115 km`, in no language that is known | 1.115 km, or 1,115 km |
| `290m`, `290 M` | meters, miles, nautical miles |
| `2-300 km`, `10-20,000 km` | from 2 or 200; from 10 or 10,000 |
| `십 리`, `10里` | Korean or Chinese li, Japanese ri |

The language is told by the words, or by `--language` and a table's column `language`. Without either a comma before
three digits marks thousands, as in English.

A number in words states what its digits do: half a mile is 0.45 to 0.55, 1.5 thousand is 1,450 to 1,550. `±` states
its own interval. A vague word is the widest range that it can hold. Of several figures the first sets the interval;
another is tested at the coarsest rounding that its digits allow. "About" before a bound leaves the bound where it is.
`As far as` and `as close as` are bounds on the distance of one place.

## Examples

| language | about 290 km | more than 1,500 km | 2.5 mi | 200 to 300 km | 180 mi, 290 km |
|---|---|---|---|---|---|
"""

_EXAMPLES = (
    Quantity(value="290", unit="km", hedge="about"),
    Quantity(value="1,500", unit="km", hedge="more than"),
    Quantity(value="2.5", unit="mi"),
    Quantity(value="200 to 300", unit="km"),
    Quantity(value="180", unit="mi", paired=Paired(value="290", unit="km")),
)


def main() -> None:
    """Write the page and the README's table."""
    PAGE.write_text(page(), encoding="utf-8")
    README.write_text(with_hedges(README.read_text(encoding="utf-8")), encoding="utf-8")


def page() -> str:
    """Lay out docs/statements.md."""
    examples = "".join(f"| {' | '.join((one.name, *_examples(one)))} |\n" for one in LANGUAGES)
    return _HEAD + examples + "".join(_section(language) for language in LANGUAGES)


def with_hedges(readme: str) -> str:
    """Put the table of hedges into the README: the first few of each row in English."""
    rows = "".join(f"| {_few(row.hedges)} | {row.meaning} |\n" for row in TOLERANCES)
    return _README_TABLE.sub(f"| hedge | interval |\n|---|---|\n{rows}", readme)


def _few(hedges: tuple[str, ...]) -> str:
    if hedges[0] == "":
        return "none"
    return ", ".join(hedges[:_SHOWN]) + (", …" if len(hedges) > _SHOWN else "")


def _examples(language: Language) -> Iterator[str]:
    yield from (say_quantity(example, language.tag) for example in _EXAMPLES)


def _section(language: Language) -> str:
    rows = [*_hedge_rows(language), *_unit_rows(language), *_vague_rows(language)]
    body = "".join(f"| {name} | {_words(row)} |\n" for name, row in rows)
    group = {" ": "a space"}.get(language.group, f"`{language.group}`")
    return (
        f"\n## {language.name} (`{language.tag}`)\n\nDecimals after `{language.decimal}`, thousands by {group}."
        f"\n\n| means | words |\n|---|---|\n{body}"
    )


def _hedge_rows(language: Language) -> Iterator[tuple[str, str]]:
    named: dict[HedgeClass, str] = {
        "exact": "no hedge",
        "far as": "at most (as far as)",
        "near as": "at least (as close as)",
    }
    yield from ((named.get(does, does), row) for does, row in language.hedges.items())


def _unit_rows(language: Language) -> Iterator[tuple[str, str]]:
    yield from ((UNIT_NAMES[unit], row) for unit, row in language.units.items())


def _vague_rows(language: Language) -> Iterator[tuple[str, str]]:
    yield from language.vague.items()
    yield from ((f"about {number:,}", row) for number, row in language.counted.items())


def _words(row: str) -> str:
    return ", ".join(phrase.replace(BEHIND, "… ").replace("…  ", "… ").replace("|", "\\|") for phrase in phrases(row))


if __name__ == "__main__":
    main()
