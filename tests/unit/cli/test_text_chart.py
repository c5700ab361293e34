"""The interval chart in letters: a row for each unit and reading, marks where the numbers lie, and nothing wider."""

import pytest

from dashboard.case import Case, End
from dashboard.case.phrases.statement import parse_statement
from dashboard.checks.assess import Assessment
from dashboard.checks.atlas import Atlas
from dashboard.checks.ends.end import resolve
from dashboard.checks.typed.adhoc import check_statement
from dashboard.checks.verdict.finding import Finding
from dashboard.cli.printed.chart import AXIS_CELLS, NAME_CELLS, text_chart


def found(words: str, case: Case, atlas: Atlas, start: str = "tikhoretsk", end: str = "border:UA") -> Finding:
    ends = (resolve(End(ref=start), case, atlas), resolve(End(ref=end), case, atlas))
    checked = check_statement(parse_statement(f"{words} in a straight line"), ends, case.convention, atlas)
    assert checked.finding is not None
    return checked.finding


def rows(chart: str) -> dict[str, str]:
    """Give the marks of each row by its name, the axis by none."""
    return {line[:NAME_CELLS].rstrip(): line[NAME_CELLS:].rstrip() for line in chart.splitlines()}


def test_each_reading_and_each_unit_has_a_row(assessment: Assessment) -> None:
    for finding in assessment.findings:
        chart = text_chart(finding)
        names = [line[:NAME_CELLS].strip() for line in chart.splitlines()]
        units = len({fit.unit for fit in finding.judgement.fits})
        assert names[0] == ""
        assert sum(name.startswith("stated, ") for name in names) == units
        assert len(names) == 1 + units + len(finding.readings.computed)


def test_no_row_is_wider_than_the_axis(assessment: Assessment) -> None:
    for finding in assessment.findings:
        for line in text_chart(finding).splitlines()[1:]:
            assert len(line) <= NAME_CELLS + AXIS_CELLS
            assert line == line.rstrip()


@pytest.mark.parametrize("words", ["about 200 km", "290 km", "180 to 290 km", "more than 100 km", "160 versts"])
def test_a_reading_that_fits_is_drawn_heavy_and_one_that_does_not_light(words: str, case: Case, atlas: Atlas) -> None:
    finding = found(words, case, atlas)
    marks = rows(text_chart(finding))
    own = finding.quantity.unit
    for fit in finding.judgement.fits:
        if fit.unit == own:
            name = fit.reading.short
            row = marks[name if len(name) < NAME_CELLS else f"{name[: NAME_CELLS - 2]}…"]
            assert set(row.strip()) <= (set("━┿") if fit.with_radii else set("─┼"))
            assert sum(row.count(mark) for mark in "┿┼") == 1


def test_a_stated_interval_stands_over_the_computed_distance_it_fits(case: Case, atlas: Atlas) -> None:
    marks = rows(text_chart(found("about 200 km", case, atlas)))
    (band,) = [row for name, row in marks.items() if name.startswith("stated, ") and "200 km" in name]
    assert band[marks["recognised territory"].index("┿")] == "▒"
    assert set(band.strip()) == {"▒"}


def test_an_interval_that_does_not_fit_stands_clear_of_the_computed_distance(case: Case, atlas: Atlas) -> None:
    marks = rows(text_chart(found("400 km", case, atlas)))
    (band,) = [row for name, row in marks.items() if name.startswith("stated, ") and "400 km" in name]
    assert band.index("▒") > marks["recognised territory"].index("┼")


def test_the_axis_names_kilometers_in_rising_order(case: Case, atlas: Atlas) -> None:
    axis = rows(text_chart(found("about 200 km", case, atlas)))[""]
    assert axis.endswith(" km")
    numbers = [int(number.replace(",", "")) for number in axis.removesuffix(" km").split()]
    assert numbers == sorted(numbers)
    assert len(numbers) == 5


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("0.1 km", "tikhoretsk", "border:UA"),
        ("5 km", "tikhoretsk", "tikhoretsk"),
        ("1 km", "tikhoretsk", "border:UA"),
        ("999,999,999,999 km", "tikhoretsk", "border:UA"),
        ("up to 1 km", "tikhoretsk", "border:UA"),
    ],
)
def test_any_number_can_be_drawn(words: str, start: str, end: str, case: Case, atlas: Atlas) -> None:
    chart = text_chart(found(words, case, atlas, start, end))
    assert all(len(line) <= NAME_CELLS + AXIS_CELLS for line in chart.splitlines()[1:])
    assert "nan" not in chart


def test_without_readings_there_is_no_chart(case: Case, atlas: Atlas) -> None:
    assert text_chart(found("535 km", case, atlas, "border:PL", "border:UA")) == ""
    assert text_chart(found("near 200 km", case, atlas)) == ""
