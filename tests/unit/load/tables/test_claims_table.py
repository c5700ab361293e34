"""A table of statements to check: the same from CSV, XLSX and Parquet, each bad row reported, the others kept."""

from collections.abc import Callable, Sequence
from pathlib import Path

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from dashboard.case.legs.mode import STRAIGHT
from dashboard.load.faults.fault import CaseError
from dashboard.load.tables.claims_table import ClaimsTable, read_claims

HEADER = ("id", "from", "to", "value", "unit", "hedge", "path", "from_radius_km", "as_written")
SOUND = (
    ("A", "Moscow", "border:UA", "450", "km", "about", "straight", "5", ""),
    ("B", "45.85,40.12", "Дунай", "1,115.0", "mi", "", "", "", "so the article"),
    ("C", "Najin", "Dunay", "", "", "", "sea", "", "180 to 200 km south-west of"),
)
Rows = Sequence[Sequence[str]]


def csv(folder: Path, rows: Rows, name: str = "claims.csv") -> Path:
    path = folder / name
    path.write_text("\n".join(",".join(f'"{cell}"' if "," in cell else cell for cell in row) for row in rows), "utf-8")
    return path


def xlsx(folder: Path, rows: Rows) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(folder / "claims.xlsx")
    return folder / "claims.xlsx"


def parquet(folder: Path, rows: Rows) -> Path:
    header, *below = rows
    pq.write_table(pa.table({name: [row[n] for row in below] for n, name in enumerate(header)}), folder / "c.parquet")
    return folder / "c.parquet"


def table_of(folder: Path, *rows: Sequence[str], header: Sequence[str] = HEADER) -> ClaimsTable:
    return read_claims(csv(folder, (header, *rows)))


def said(table: ClaimsTable) -> list[str]:
    return [str(fault) for fault in table.faults]


def refused(path: Path) -> str:
    with pytest.raises(CaseError) as caught:
        read_claims(path)
    return str(caught.value)


@pytest.mark.parametrize("written", [csv, xlsx, parquet])
def test_each_format_gives_the_same_claims(written: Callable[[Path, Rows], Path], tmp_path: Path) -> None:
    table = read_claims(written(tmp_path, (HEADER, *SOUND)))
    assert table.faults == ()
    assert table.claims == table_of(tmp_path, *SOUND).claims
    first, second, third = table.claims
    assert (first.row, first.id, first.start, first.end, first.start_radius_km) == (2, "A", "Moscow", "border:UA", 5.0)
    assert first.statement.distance is not None
    assert first.statement.distance.as_written == "about 450 kilometers"
    assert first.statement.path == STRAIGHT
    assert second.statement.distance is not None
    assert second.statement.distance.value == "1,115.0"
    assert (second.as_written, second.end_radius_km) == ("so the article", None)
    assert (third.statement.wind, third.statement.path) == ("south-west", "sea")


@pytest.mark.parametrize(
    ("column", "cell", "needed"),
    [
        ("id", "", "needs a value, found nothing"),
        ("from", " ", "needs a value, found nothing"),
        ("to", "", "needs a value, found nothing"),
        ("value", "many", "needs a number as printed"),
        ("value", "", "needs a value, found nothing"),
        ("value", "200 to 100", "needs a range that runs upwards"),
        ("value", "100 and 200", "needs one distance, or between one number and another"),
        ("value", "9" * 16, "needs a number of at most 15 digits"),
        ("unit", "", "needs a unit of length"),
        ("unit", "mils", "found 'mils': did you mean mi?"),
        ("unit", "M", "needs one reading, found 'M', which may be nautical miles, miles or meters"),
        ("path", "by rail", "needs one of straight, sea, rail, road, air, or nothing, found 'by rail'"),
        ("from_radius_km", "-1", "needs kilometers, at least 0 and at most 500, found -1"),
        ("from_radius_km", "501", "found 501"),
        ("from_radius_km", "nan", "found 'nan'"),
        ("from_radius_km", "wide", "found 'wide'"),
        ("id", "A\x07", "needs text without control characters, found U+0007"),
        ("as_written", "so\x1bsaid", "needs text without control characters, found U+001B"),
    ],
)
def test_a_bad_cell_is_reported_by_row_and_column_and_stops_no_other(
    column: str, cell: str, needed: str, tmp_path: Path
) -> None:
    bad = ["X", "Moscow", "border:UA", "450", "km", "", "", "", ""]
    bad[HEADER.index(column)] = cell
    table = table_of(tmp_path, SOUND[0], bad, SOUND[1])
    assert [claim.id for claim in table.claims] == ["A", "B"]
    (fault,) = table.faults
    assert (fault.where, fault.field) == ("row 3", column)
    assert needed in str(fault)


def test_every_fault_of_a_row_is_said(tmp_path: Path) -> None:
    table = table_of(tmp_path, ["", "", "", "many", "mils", "", "", "wide", ""])
    assert [fault.field for fault in table.faults] == ["id", "from", "to", "from_radius_km", "unit", "value"]


@pytest.mark.parametrize(
    ("words", "needed"),
    [
        ("far away", "needs a distance, a direction, a duration or “near”, such as"),
        ("180 miles (1,1,1 km)", "needs a number as printed, such as 290 or 1,115, found '1,1,1'"),
        ("0 hours", "needs a duration above zero, found '0'"),
        ("200 to 180 km", "needs a range that runs upwards, found '200 to 180'"),
    ],
)
def test_words_that_state_nothing_are_reported_in_their_own_column(words: str, needed: str, tmp_path: Path) -> None:
    table = table_of(tmp_path, ["A", "Moscow", "border:UA", "", "", "", "", "", words])
    assert table.claims == ()
    (line,) = said(table)
    assert line.startswith(f"claims.csv, row 2, as_written: {needed}")
    assert line.count("needs") == 1


def test_an_id_that_stands_twice_is_said_and_no_row_depends_on_the_other(tmp_path: Path) -> None:
    table = table_of(tmp_path, SOUND[0], SOUND[1], ["A", *SOUND[1][1:]])
    assert [claim.row for claim in table.claims] == [2, 3, 4]
    assert table.faults == ()
    assert table.taken == ("ids that stand more than once: “A” in rows 2, 4",)


def test_an_id_that_is_missing_twice_is_not_called_the_same(tmp_path: Path) -> None:
    table = table_of(tmp_path, ["", *SOUND[0][1:]], ["", *SOUND[1][1:]])
    assert said(table) == [f"claims.csv, row {n}, id: needs a value, found nothing" for n in (2, 3)]


def test_a_row_with_a_cell_too_many_or_too_few_stops_no_other(tmp_path: Path) -> None:
    table = table_of(tmp_path, (*SOUND[0], "more"), SOUND[1], SOUND[2][:4])
    assert [claim.id for claim in table.claims] == ["B"]
    assert [fault.where for fault in table.faults] == ["row 2", "row 4"]


def test_words_of_a_path_are_overruled_by_the_column(tmp_path: Path) -> None:
    (claim,) = table_of(tmp_path, ["A", "Najin", "Dunay", "", "", "", "Rail", "", "190 km"]).claims
    assert claim.statement.path == "rail"


def test_blank_rows_count_and_are_no_claims(tmp_path: Path) -> None:
    table = table_of(tmp_path, SOUND[0], [""] * len(HEADER), SOUND[1])
    assert [(claim.id, claim.row) for claim in table.claims] == [("A", 2), ("B", 4)]
    assert table.faults == ()


def test_a_header_alone_is_a_table_without_claims(tmp_path: Path) -> None:
    assert table_of(tmp_path).claims == ()


def test_columns_may_stand_in_any_order_and_the_optional_ones_be_left_out(tmp_path: Path) -> None:
    table = table_of(tmp_path, ["450 km", "border:UA", "Moscow", "A"], header=("as_written", "to", "from", "id"))
    (claim,) = table.claims
    assert (claim.start, claim.end, table.faults) == ("Moscow", "border:UA", ())


def test_a_column_of_another_name_is_reported_and_the_rows_are_kept(tmp_path: Path) -> None:
    table = table_of(tmp_path, ["A", "Moscow", "Najin", "450 km"], header=("id", "from", "to", "as_writen"))
    assert "did you mean as_written?" in said(table)[0]
    assert len(table.claims) + len({fault.where for fault in table.faults} - {"row 1"}) == 1


def test_a_table_without_ids_numbers_its_rows(tmp_path: Path) -> None:
    table = table_of(tmp_path, ["Moscow", "border:UA", "450 km"], header=("from", "to", "as_written"))
    assert [claim.id for claim in table.claims] == ["row 2"]


@pytest.mark.parametrize("missing", ["from", "to"])
def test_a_header_without_a_needed_column_refuses_the_table(missing: str, tmp_path: Path) -> None:
    header = tuple("other" if name == missing else name for name in HEADER)
    assert f"row 1, {missing}: needs this column, found none of that name" in refused(csv(tmp_path, (header, *SOUND)))


@pytest.mark.parametrize("twice", ["id", "unit", "as_written"])
def test_a_column_that_stands_twice_refuses_the_table_for_no_one_knows_which_counts(twice: str, tmp_path: Path) -> None:
    rows = [(*row, "other") for row in SOUND]
    assert f"row 1, {twice}: needs each column once, found it twice" in refused(
        csv(tmp_path, ((*HEADER, twice), *rows))
    )


@pytest.mark.parametrize(
    ("name", "content", "needed"),
    [
        ("claims.csv", b"", "needs a header: id, from, to"),
        ("claims.csv", b"\n\n ,, \n", "needs a header"),
        ("claims.csv", b"id:from:to\nA:Moscow:Najin\n", "row 1, from: needs this column, found none of that name"),
        ("claims.csv", b"\xff\xfei\x00d", "needs text in utf-16, found bytes that it has not (0x64)"),
        (
            "claims.csv",
            b"id,from,to\n\xe4,b,c",
            "line 2: needs text in UTF-8, found bytes that may be “ä” in cp1252 or “д” in cp1251",
        ),
        ("claims.xls", b"\xd0\xcf\x11\xe0", "found a workbook of the old kind: save it as .xlsx"),
        ("claims.xlsx", b"", "needs a file that is .xlsx"),
        ("claims.xlsx", b"id,from,to", "needs a file that is .xlsx"),
        ("claims.parquet", b"", "needs a file that is .parquet"),
        ("claims.parquet", b"PAR1PAR1", "needs a file that is .parquet"),
        ("claims.ods", b"", "needs a table that ends in .csv, .xlsx or .parquet, found '.ods'"),
        ("claims", b"", "found no ending"),
    ],
)
def test_what_is_no_table_is_refused_with_what_is_needed(
    name: str, content: bytes, needed: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert needed in refused(path)


@pytest.mark.parametrize("name", ["none.csv", "none.xlsx", "none.parquet"])
def test_a_missing_file_is_said_to_be_missing(name: str, tmp_path: Path) -> None:
    assert refused(tmp_path / name).startswith(f"{name}: needs the file, found no such file")


def test_a_quote_that_is_not_closed_is_reported_with_the_rows_before_it(tmp_path: Path) -> None:
    path = csv(tmp_path, (HEADER, *SOUND))
    path.write_text(path.read_text("utf-8") + '\n"D,Moscow', "utf-8")
    table = read_claims(path)
    assert [claim.id for claim in table.claims] == ["A", "B", "C"]
    assert "needs quotes that are closed" in said(table)[0]


def test_the_language_of_a_row_decides_what_its_numeral_is(tmp_path: Path) -> None:
    header = ("id", "from", "to", "as_written", "language")
    table = table_of(
        tmp_path,
        ("A", "Moscow", "border:UA", "1.115 km", "de"),
        ("B", "Moscow", "border:UA", "1.115 km", ""),
        ("C", "Moscow", "border:UA", "1.115 km", "xx"),
        header=header,
    )
    (claim,) = table.claims
    assert claim.statement.distance is not None
    assert claim.statement.distance.number == 1115
    first, second = said(table)
    assert first.startswith("claims.csv, row 3, as_written: needs one reading, found '1.115', which may be")
    assert second.startswith("claims.csv, row 4, language: needs one of en, ko, ru,")


@pytest.mark.parametrize(
    ("value", "hedge", "fault"),
    [
        ("0", "", "row 2, value: needs a distance above zero, found '0'"),
        ("290", "supposedly", "row 2, hedge: needs a hedge that is known"),
        ("290", "abuot", "did you mean about?"),
    ],
)
def test_no_distance_and_a_hedge_that_nobody_knows_are_faults(
    tmp_path: Path, value: str, hedge: str, fault: str
) -> None:
    table = table_of(tmp_path, ("A", "Moscow", "border:UA", value, "km", hedge, "", "", ""))
    assert not table.claims
    assert fault in said(table)[0]


@pytest.mark.parametrize("hedge", ["well over", "около", "or so", "near"])
def test_a_hedge_of_any_language_is_taken(tmp_path: Path, hedge: str) -> None:
    assert table_of(tmp_path, ("A", "Moscow", "border:UA", "290", "km", hedge, "", "", "")).claims
