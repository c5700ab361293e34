"""Whatever stands in a file of a case, loading gives a case or its faults, and never another error."""

import shutil
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.case.case import Case
from dashboard.load.case.case_folder import load_case
from dashboard.load.faults.fault import CaseError
from tests.made.paths import SHIPPED

FILES = ("case.toml", "sources.csv", "claims.csv", "legs.csv", "events.csv")
WRITTEN = {file: (SHIPPED / file).read_bytes() for file in FILES}
PASSAGES = st.binary(max_size=12) | st.text(max_size=8).map(str.encode) | st.sampled_from([b",", b'"', b"\n", b";"])
SLIPS = st.tuples(st.integers(0, 10_000), st.integers(0, 12), PASSAGES)

many = settings(max_examples=200)


@many
@given(file=st.sampled_from((*FILES, "places.csv")), content=st.binary(max_size=200) | st.text().map(str.encode))
def test_any_bytes_give_a_case_or_its_faults(tmp_path: Path, file: str, content: bytes) -> None:
    _write_and_load(tmp_path / "case", file, content)


@many
@given(file=st.sampled_from(FILES), slips=st.lists(SLIPS, min_size=1, max_size=4))
def test_any_slip_gives_a_case_or_its_faults(tmp_path: Path, file: str, slips: list[tuple[int, int, bytes]]) -> None:
    content = WRITTEN[file]
    for position, cut, inserted in slips:
        at = position % len(content)
        content = content[:at] + inserted + content[at + cut :] or b"\n"
    _write_and_load(tmp_path / "case", file, content)


def _write_and_load(folder: Path, file: str, content: bytes) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(SHIPPED, folder)
    (folder / file).write_bytes(content)
    outcome = _load(folder)
    if isinstance(outcome, CaseError):
        assert outcome.faults
        assert len(str(outcome).splitlines()) == len(outcome.faults)
        assert all(fault.needed and fault.found for fault in outcome.faults)


def _load(folder: Path) -> Case | CaseError:
    try:
        return load_case(folder)
    except CaseError as error:
        return error
