"""Every fault in case.toml is said with its key, what it needs, what it holds and a likely fix."""

from collections.abc import Callable

import pytest

Spoil = Callable[[str, str, str], None]
Faults = Callable[[], list[str]]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('id = "dprk-russia-2023"', "id = ", "case.toml: needs TOML, found invalid value (at line 3, column 6)"),
        (
            'title = "Reported',
            'titel = "Reported',
            "title: needs a value, found nothing\ntitel: needs only known keys, found 'titel': did you mean title?",
        ),
        (
            "last = 2023-10-01",
            "last = 2023-09-06",
            "window, last: needs a day not before 2023-09-07, found 2023-09-06: are two dates swapped?",
        ),
        (
            'first = 2023-09-07\nlast = 2023-10-01\nas_written = "between Sept. 7 and Oct. 1"',
            "",
            "window, first: needs the first day, as YYYY-MM-DD, found nothing\nwindow, last: needs the last day, as YYYY-MM-DD, found nothing",
        ),
        (
            "first = 2023-09-07",
            "first = 2023-09-07T00:30:00+09:00",
            "window, first: needs a day as YYYY-MM-DD, found 2023-09-07 00:30:00+09:00: leave the time of day out",
        ),
        ("first = 2023-09-07", "first = 20230907", "window, first: needs a day as YYYY-MM-DD, found 20230907"),
        (
            "as_written =",
            "as_printed =",
            "window, as_printed: needs only first, last and as_written, found 'as_printed'",
        ),
        (
            'country = "UA"',
            'country = "Ukraine"',
            "convention.disputed 1, country: needs a country's two capital letters (ISO 3166-1), such as UA, found 'Ukraine'",
        ),
        ("low_kmh = 9.26", "low_kmh = -9.26", "speeds 1, low_kmh: needs more than 0, found -9.26"),
        (
            "high_kmh = 27.78",
            "high_kmh = 2.78",
            "speeds 1, high_kmh: needs at least low_kmh, 9.26, found 2.78: are the two speeds swapped?",
        ),
        ("low_kmh = 9.26", "low_kmh = true", "speeds 1, low_kmh: needs a number, found true"),
        ("high_kmh = 27.78", "high_kmh = inf", "speeds 1, high_kmh: needs a finite number, found inf"),
        ('mode = "rail"', 'mode = "sea"', "speeds 2, mode: needs each only once, found 'sea'"),
        (
            "start_date = 2023-09-07",
            "start_date = 2023-09-06",
            "defaults, start_date: needs a day of the window, 2023-09-07..2023-10-01, found 2023-09-06",
        ),
    ],
)
def test_a_fault_names_its_key(spoil: Spoil, faults_of: Faults, old: str, new: str, said: str) -> None:
    spoil("case.toml", old, new)
    assert faults_of() == [line if line.startswith("case.toml") else f"case.toml, {line}" for line in said.splitlines()]
