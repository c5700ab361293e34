"""Whatever stands in a table of claims, reading it gives claims and faults, and never another error."""

import io
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.load.faults.fault import CaseError
from dashboard.load.tables.claims_table import COLUMNS, ClaimsTable, read_claims

ROWS = (
    ("A", "Moscow", "border:UA", "450", "km", "about", "", "5", "", "", ""),
    ("B", "Najin", *[""] * 7, "near", "en"),
)
PASSAGES = st.binary(max_size=6) | st.sampled_from([b",", b'"', b"\n", b";", b"9", b"-", b"<", b"&", b'="'])
SLIPS = st.lists(st.tuples(st.integers(0, 100_000), st.integers(0, 8), PASSAGES), min_size=1, max_size=4)

many = settings(max_examples=100)


def _workbook() -> bytes:
    book, written = openpyxl.Workbook(), io.BytesIO()
    for row in (COLUMNS, *ROWS):
        book.active.append(row)
    book.save(written)
    return written.getvalue()


def _parquet() -> bytes:
    written = io.BytesIO()
    pq.write_table(pa.table(dict(zip(COLUMNS, map(list, zip(*ROWS, strict=True)), strict=True))), written)
    return written.getvalue()


CSV = "\n".join(",".join(row) for row in (COLUMNS, *ROWS)).encode()
WHOLE = {".csv": CSV, ".xlsx": _workbook(), ".parquet": _parquet()}
PARTS = {
    name: ZipFile(io.BytesIO(WHOLE[".xlsx"])).read(name) for name in ZipFile(io.BytesIO(WHOLE[".xlsx"])).namelist()
}


@pytest.mark.parametrize("ending", WHOLE)
@many
@given(content=st.binary(max_size=200))
def test_any_bytes_give_claims_or_faults(tmp_path: Path, ending: str, content: bytes) -> None:
    _write_and_read(tmp_path / f"a{ending}", content)


@pytest.mark.parametrize("ending", WHOLE)
@many
@given(slips=SLIPS)
def test_any_slip_gives_claims_or_faults(tmp_path: Path, ending: str, slips: list[tuple[int, int, bytes]]) -> None:
    _write_and_read(tmp_path / f"a{ending}", _spoil(WHOLE[ending], slips))


@many
@given(part=st.sampled_from(sorted(PARTS)), slips=SLIPS)
def test_any_slip_inside_a_workbook_gives_claims_or_faults(
    tmp_path: Path, part: str, slips: list[tuple[int, int, bytes]]
) -> None:
    written = io.BytesIO()
    with ZipFile(written, "w") as spoilt:
        for name, content in PARTS.items():
            spoilt.writestr(name, _spoil(content, slips) if name == part else content)
    _write_and_read(tmp_path / "a.xlsx", written.getvalue())


def _spoil(content: bytes, slips: list[tuple[int, int, bytes]]) -> bytes:
    for position, cut, inserted in slips:
        at = position % len(content)
        content = content[:at] + inserted + content[at + cut :] or b"\n"
    return content


def _write_and_read(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    outcome = _read(path)
    if isinstance(outcome, CaseError):
        assert outcome.faults
        assert len(str(outcome).splitlines()) == len(outcome.faults)
    assert all(fault.needed and fault.found for fault in outcome.faults)
    if isinstance(outcome, ClaimsTable):
        assert len({claim.id for claim in outcome.claims}) == len(outcome.claims)
        assert all(claim.id and claim.start and claim.end for claim in outcome.claims)


def _read(path: Path) -> ClaimsTable | CaseError:
    try:
        return read_claims(path)
    except CaseError as error:
        return error
