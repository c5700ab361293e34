"""Tables as people have them: whatever their headings, separators and numerals, the right value or a question."""

from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.checks.typed.bulk import TypedClaim
from dashboard.load.faults.fault import CaseError
from dashboard.load.tables.claims_table import Asked, ClaimsTable, read_claims, read_claims_of


def table_of(text: str, asked: Asked | None = None) -> ClaimsTable:
    return read_claims_of(text.encode(), "a.csv", ".csv", asked)


def stated(claim: TypedClaim) -> str:
    quantity = claim.statement.distance
    assert quantity is not None
    low, high = quantity.ends
    return f"{quantity.hedge} {low:f}{'' if low == high else f' to {high:f}'} {quantity.unit}".strip()


def read_cell(cell: str, heading: str = "distance_km", separator: str = ",", asked: Asked | None = None) -> str:
    """Give what a cell is read as, or what is said of it."""
    quoted = f'"{cell}"' if separator in cell else cell
    table = table_of(f"from{separator}to{separator}{heading}\nMoscow{separator}Najin{separator}{quoted}\n", asked)
    return stated(table.claims[0]) if table.claims else str(table.faults[0])


@pytest.mark.parametrize(("separator", "said"), [(",", ""), (";", "semicolon"), ("\t", "tab"), ("|", "pipe")])
def test_cells_are_told_apart_by_the_separator_of_the_header(separator: str, said: str) -> None:
    rows = (("id", "from", "to", "as_written"), ("A", "Moscow", "Najin", "290 km"))
    table = table_of("\n".join(separator.join(row) for row in rows))
    assert [stated(claim) for claim in table.claims] == ["290 km"]
    assert table.taken == ((f"cells parted by {said}s",) if said else ())


def test_excels_line_that_names_the_separator_is_none_of_the_table() -> None:
    table = table_of("sep=;\nfrom;to;miles\nMoscow;Najin;290\n")
    assert [(claim.row, stated(claim)) for claim in table.claims] == [(2, "290 mi")]


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ("290", "290 km"),
        ("290,5", "290.5 km"),
        ("1,115", "1115 km"),
        ("1.115,5", "1115.5 km"),
        ("1,115.5", "1115.5 km"),
        ("1 115", "1115 km"),
        ("1\u00a0115,5", "1115.5 km"),
        ("1'115", "1115 km"),
        ("２９０", "290 km"),
        ("180–200", "180 to 200 km"),
        ("180 to 200", "180 to 200 km"),
        ("about 290", "about 290 km"),
        ("~290", "~ 290 km"),
        ("290+", "more than 290 km"),
        (">290", "> 290 km"),
        ("two hundred", "200 km"),
        ("290 miles", "290 mi"),
        ("etwa 290 Kilometer", "about 290 km"),
    ],
)
def test_a_stated_distance_is_read_in_the_unit_of_its_heading_or_its_own(cell: str, read: str) -> None:
    assert read_cell(cell) == read


@pytest.mark.parametrize(
    ("heading", "read"),
    [("km", "290 km"), ("miles", "290 mi"), ("distance (nautical miles)", "290 nmi"), ("Distance, м", "290 m")],
)
def test_a_heading_gives_bare_numbers_their_unit(heading: str, read: str) -> None:
    assert read_cell("290", f'"{heading}"') == read


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("1.115", "needs one reading, found '1.115', which may be 1.115 or 1,115"),
        ("about 1.115", "needs one reading, found '1.115', which may be 1.115 or 1,115"),
        ("2-300 miles", "which may be 2 to 300 or 200 to 300"),
        ("2-300", "which may be 2 to 300 or 200 to 300"),
        ("10–20,000", "which may be 10 to 20,000 or 10,000 to 20,000"),
        ("300-2", "needs a range that runs upwards"),
        ("$290", "what is “$”?"),
        ("-290", "needs a number as printed"),
        ("290 supposedly", "found 'supposedly'"),
        ("290 parsecs", "needs a unit among"),
        ("n/a", "needs"),
        ("0", "needs a distance above zero"),
    ],
)
def test_what_may_be_read_in_two_ways_or_in_none_is_asked(cell: str, said: str) -> None:
    assert said in read_cell(cell)


def test_thousands_and_decimals_are_asked_as_the_file_is_parted_and_settled_by_the_language() -> None:
    assert read_cell("1,115", separator=",") == "1115 km"
    assert "'1,115', which may be 1.115 or 1,115" in read_cell("1,115", separator=";")
    assert read_cell("1,115", separator=";", asked=Asked(language="en")) == "1115 km"
    assert read_cell("1,115", separator=";", asked=Asked(language="de")) == "1.115 km"
    assert read_cell("1.115", asked=Asked(language="de")) == "1115 km"
    assert read_cell("1.115", asked=Asked(language="en")) == "1.115 km"


@pytest.mark.parametrize(
    ("unit", "symbol"), [("miles", "mi"), ("Kilometers", "km"), ("км", "km"), ("nautical miles", "nmi"), ("mi.", "mi")]
)
def test_a_unit_may_be_spelled_out_in_its_column(unit: str, symbol: str) -> None:
    (claim,) = table_of(f"from,to,value,unit\nMoscow,Najin,290,{unit}\n").claims
    assert stated(claim) == f"290 {symbol}"


@pytest.mark.parametrize(
    ("header", "row"),
    [("distance_km,unit", "290,miles"), ("stated,unit", "290 km,miles"), ("distance_km,unit", "about 290,mi")],
)
def test_two_units_for_one_number_are_asked(header: str, row: str) -> None:
    (fault,) = table_of(f"from,to,{header}\nMoscow,Najin,{row}\n").faults
    assert (fault.field, fault.needed) == ("unit", "one unit")


def test_a_hedge_beside_words_counts() -> None:
    (claim,) = table_of("from,to,stated,hedge\nMoscow,Najin,290 km,about\n").claims
    assert stated(claim) == "about 290 km"


def test_a_number_without_any_unit_is_a_fault() -> None:
    assert "needs a unit of length" in read_cell("290", "distance")


@pytest.mark.parametrize(
    ("heading", "cell", "radius_km"),
    [
        ("from_radius_km", "0", 0.0),
        ("from_radius_km", "2,5", 2.5),
        ("origin radius (mi)", "10", 16.09344),
        ("from radius", "0 km", 0.0),
        ("from radius", "10 miles", 16.09344),
    ],
)
def test_a_radius_is_read_in_its_unit_and_may_be_nothing(heading: str, cell: str, radius_km: float) -> None:
    (claim,) = table_of(f'from,to,stated,{heading}\nMoscow,Najin,290 km,"{cell}"\n').claims
    assert claim.start_radius_km == pytest.approx(radius_km)


def test_a_radius_without_a_unit_is_asked() -> None:
    (fault,) = table_of("from,to,stated,from radius\nMoscow,Najin,290 km,5\n").faults
    assert fault.found == "5 without a unit"


def test_an_end_may_be_parted_over_columns() -> None:
    table = table_of("from,from_country,to_lat,to_lon,stated\nParis,FR,42.26,130.28,9000 km\n")
    assert [(claim.start, claim.end) for claim in table.claims] == [("Paris, FR", "42.26; 130.28")]


def test_other_columns_are_carried_through_by_row() -> None:
    table = table_of("page,from,to,stated,said by\n3,Moscow,Najin,290 km,A\n,Moscow,Najin,300 km,“B”\n")
    assert table.carried == ("page", "said by")
    assert [claim.carried for claim in table.claims] == [("3", "A"), ("", "“B”")]


def test_columns_can_be_named_from_outside() -> None:
    asked = Asked(columns={"from": "x", "to": "y", "value": "how far (km)"})
    (claim,) = table_of("x,y,how far (km)\nMoscow,Najin,290\n", asked).claims
    assert (claim.start, claim.end, stated(claim)) == ("Moscow", "Najin", "290 km")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1251"])
def test_a_table_of_any_encoding_gives_the_same_claims(encoding: str, tmp_path: Path) -> None:
    text = "Откуда;Куда;Расстояние, км\nМосква;Новороссийск;1200,5\n"
    path = tmp_path / "a.csv"
    path.write_bytes(text.encode(encoding))
    (claim,) = read_claims(path, Asked(is_known=("Москва", "Новороссийск").__contains__)).claims
    assert (claim.start, claim.end, stated(claim)) == ("Москва", "Новороссийск", "1200.5 km")


@pytest.mark.parametrize("name", ["a.csv", "a.txt", "a.xls"])
def test_a_workbook_with_another_ending_is_read_as_one(name: str, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["from", "to", "stated"])
    book.active.append(["Moscow", "Najin", "290 km"])
    book.save(tmp_path / "a.xlsx")
    (tmp_path / "a.xlsx").rename(tmp_path / name)
    assert [stated(claim) for claim in read_claims(tmp_path / name).claims] == ["290 km"]


ROWS = [
    "A,Moscow,Najin,290,km",
    "B,Moscow,Najin,1.115,km",
    "C,Moscow,Najin,about 290,miles",
    'D,Moscow,Najin,"1,115",км',
    "A,Moscow,Najin,many,km",
    "E,,Najin,290,km",
    "F,Moscow,Najin,290 km,",
    "G,Moscow,Najin",
]


def outcomes(rows: Sequence[str]) -> dict[str, str]:
    """Give what becomes of each row, by its text."""
    table = table_of("\n".join(["id,from,to,stated,unit", *rows]))
    found = {rows[claim.row - 2]: stated(claim) for claim in table.claims}
    for fault in table.faults:
        row = rows[int(fault.where.removeprefix("row ")) - 2]
        found[row] = f"{found.get(row, '')}{fault.field}: {fault.needed}, {fault.found}"
    return found


def test_each_row_becomes_something() -> None:
    whole = outcomes(ROWS)
    assert len(whole) == len(ROWS)


@given(some=st.lists(st.sampled_from(ROWS), unique=True))
def test_rows_left_out_or_moved_change_no_other(some: list[str]) -> None:
    whole = outcomes(ROWS)
    assert outcomes(some) == {row: whole[row] for row in some}


def test_a_pipe_without_a_name_is_read_by_its_first_bytes() -> None:
    assert read_claims_of(b"from\tto\tkm\nMoscow\tNajin\t290\n", "piped table").claims
    with pytest.raises(CaseError, match="piped table"):
        read_claims_of(b"", "piped table")
