"""Headings in other words, and the row that heads a table."""

import pytest

from dashboard.case.phrases.language import phrases
from dashboard.load.tables.grid import Cell, Grid, number_rows
from dashboard.load.tables.headings import SYNONYMS, Header, find_header, read_heading


def head(*rows: str, chosen: dict[str, str] | None = None) -> Header:
    header = find_header(Grid(number_rows([[Cell(text) for text in row.split("|")] for row in rows])), "a.csv", chosen)
    assert header is not None
    return header


@pytest.mark.parametrize(
    ("heading", "column", "unit"),
    [
        ("From", "from", None),
        ("from place", "from", None),
        ("Place (from)", "from", None),
        ("Origin City", "from", None),
        ("destination", "to", None),
        ("distance_km", "value", "km"),
        ("distanceKm", "value", "km"),
        ("Distance (miles)", "value", "mi"),
        ("Dist. [nautical miles]", "value", "nmi"),
        ("miles", "value", "mi"),
        ("stated distance", "value", None),
        ("Entfernung in km", "value", "km"),
        ("Расстояние, км", "value", "km"),
        ("거리(km)", "value", "km"),
        ("origin radius (mi)", "from_radius_km", "mi"),
        ("to_radius_km", "to_radius_km", "km"),
        ("Units", "unit", None),
        ("destination country", "to_country", None),
        ("lat1", "from_lat", None),
        ("from km", "", None),
        ("computed_km", "", None),
        ("date", "", None),
        ("source", "", None),
    ],
)
def test_a_heading_is_read_by_its_words_and_its_unit(heading: str, column: str, unit: str | None) -> None:
    assert read_heading(heading) == (column, unit)


def test_no_heading_means_two_columns() -> None:
    meant: dict[str, str] = {}
    for column, row in SYNONYMS.items():
        for phrase in (column, *phrases(row)):
            assert meant.setdefault(phrase, column) == column
            assert read_heading(phrase)[0] == column


def test_the_header_stands_below_a_title_and_is_said() -> None:
    header = head("Distances|in|October", "|prepared by A", "origin|destination|miles|page")
    assert header.row == 3
    assert list(header.say_taken()) == [
        "header in row 3, below 'Distances in October'; 'prepared by A'",
        "columns: from = “origin”, to = “destination”, stated = “miles” (in mi)",
        "carried through: “page”",
    ]


def test_a_columns_own_name_is_taken_before_another_word_for_it() -> None:
    header = head("id|from|to|origin|value|unit")
    assert (header.columns["from"].heading, header.carried, header.faults) == ("from", {3: "origin"}, ())


def test_two_columns_for_one_thing_are_asked_and_answered() -> None:
    rows = ("from|to|distance_km|miles",)
    (fault,) = head(*rows).faults
    assert str(fault).startswith("a.csv, row 1, stated: needs one column, found 'distance_km' and 'miles': say which")
    header = head(*rows, chosen={"value": "miles"})
    assert (header.faults, header.columns["value"].unit, header.carried) == ((), "mi", {2: "distance_km"})


def test_a_column_that_is_chosen_may_be_called_anything_and_keeps_its_unit() -> None:
    header = head("A|B|length by road in km", chosen={"from": "A", "to": "b", "value": "Length by road in km"})
    assert {name: column.positions for name, column in header.columns.items()} == {
        "from": (0,),
        "to": (1,),
        "value": (2,),
    }
    assert header.columns["value"].unit == "km"


def test_a_column_that_is_chosen_and_lacking_is_said() -> None:
    assert any("needs the column 'nope'" in str(fault) for fault in head("from|to|x", chosen={"value": "nope"}).faults)


def test_a_slip_of_the_pen_is_no_column_that_is_carried_in_silence() -> None:
    (fault,) = head("from|to|as_writen").faults
    assert str(fault).endswith("needs only known columns, found 'as_writen': did you mean as_written?")
