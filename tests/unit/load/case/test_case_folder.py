"""A case's folder is read whole: all its files, all their faults, and one hash of what they state."""

import csv
import os
import time
from collections.abc import Callable
from cProfile import Profile
from pathlib import Path

import pytest

from dashboard.case.case import Case
from dashboard.load.case.case_folder import hash_content, load_case
from dashboard.load.faults.fault import CaseError
from tests.made.paths import SHIPPED

FILES = ("case.toml", "sources.csv", "claims.csv", "legs.csv", "events.csv")
Spoil = Callable[[str, str, str], None]
Faults = Callable[[], list[str]]

EMPTY_PLACES = "id,name,kind,country,lat,lon,radius_km,source,identifier,names,note\n"


def test_faults_in_several_files_are_said_together_in_the_order_of_the_files(spoil: Spoil, faults_of: Faults) -> None:
    spoil("events.csv", "beijing", "bejing")
    spoil("claims.csv", "S1-14,S1,K2", "S1-14,S9,K2")
    spoil("claims.csv", "S1-04,S1,", "S1-04,,")
    spoil("case.toml", "sea_label", "sealabel")
    assert faults_of() == [
        "case.toml, defaults, sealabel: needs only known keys, found 'sealabel': did you mean sea_label?",
        "claims.csv, row 6, source: needs a value, found nothing",
        "claims.csv, row 14, source: needs an id of sources.csv, found 'S9': known are S1, S2",
        "events.csv, row 10, place: needs the id of a place, found 'bejing': did you mean Beijing (beijing)?",
    ]


@pytest.mark.parametrize("file", FILES)
def test_a_missing_file_is_named_and_hides_no_other_fault(
    folder: Path, spoil: Spoil, faults_of: Faults, file: str
) -> None:
    other = "events.csv" if file != "events.csv" else "legs.csv"
    spoil(other, "S1-", "S9-")
    (folder / file).unlink()
    listed = faults_of()
    assert f"{file}: needs the file, found no such file" in listed
    assert file == "claims.csv" or any(line.startswith(other) for line in listed)
    assert len(listed) <= 2


def test_a_file_under_a_near_name_is_suggested(folder: Path, faults_of: Faults) -> None:
    (folder / "events.csv").rename(folder / "event.csv")
    assert faults_of() == ["events.csv: needs the file, found no such file: is it 'event.csv'?"]


def test_a_folder_in_the_place_of_a_file_is_a_fault(folder: Path, faults_of: Faults) -> None:
    (folder / "legs.csv").unlink()
    (folder / "legs.csv").mkdir()
    assert faults_of() == ["legs.csv: needs a file that can be read, found is a directory"]


def test_a_missing_folder_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="nowhere: needs the folder of a case, found no such folder"):
        load_case(tmp_path / "nowhere")


def test_a_file_is_no_folder() -> None:
    with pytest.raises(CaseError, match=r"case.toml: needs the folder of a case, found a file"):
        load_case(SHIPPED / "case.toml")


def test_another_encoding_is_named_with_its_line(folder: Path, faults_of: Faults) -> None:
    text = (folder / "legs.csv").read_text(encoding="utf-8").replace("schematic", "schématique")
    (folder / "legs.csv").write_bytes(text.encode("cp1252"))
    fix = "save it as UTF-8 (in a spreadsheet: CSV UTF-8)"
    assert faults_of() == [f"legs.csv, line 3: needs text in UTF-8, found byte 0xe9: {fix}"]
    (folder / "legs.csv").write_bytes(text.encode("utf-16"))
    assert faults_of() == [f"legs.csv: needs text in UTF-8, found text in UTF-16: {fix}"]


@pytest.mark.parametrize(("sign", "found"), [(";", "semicolons"), ("\t", "tabs"), ("|", "pipes")])
def test_other_signs_between_cells_are_recognised(folder: Path, faults_of: Faults, sign: str, found: str) -> None:
    text = (folder / "sources.csv").read_text(encoding="utf-8")
    (folder / "sources.csv").write_text(text.replace(",", sign), encoding="utf-8")
    assert faults_of() == [
        f"sources.csv, row 1: needs commas between cells, found {found}: save the table with commas between cells"
    ]


@pytest.mark.parametrize("file", ["sources.csv", "claims.csv"])
def test_a_table_without_rows_is_a_fault(folder: Path, faults_of: Faults, file: str) -> None:
    header = (folder / file).read_text(encoding="utf-8").splitlines()[0]
    (folder / file).write_text(header + "\n,,\n", encoding="utf-8")
    assert f"{file}, row 2: needs at least one row below the header, found none" in faults_of()


def test_an_empty_file_needs_its_header(folder: Path, faults_of: Faults) -> None:
    (folder / "events.csv").write_text("\n\n", encoding="utf-8")
    assert faults_of() == [
        "events.csv, row 1: needs a header: id, title, date_kind, role, place, claims, earliest_start, latest_start, "
        "earliest_end, latest_end, date_as_written, edtf, note, found none"
    ]


def test_a_case_may_have_neither_legs_nor_events(folder: Path) -> None:
    for file in ("legs.csv", "events.csv"):
        header = (folder / file).read_text(encoding="utf-8").splitlines()[0]
        (folder / file).write_text(header + "\n", encoding="utf-8")
    case = load_case(folder)
    assert (case.legs, case.events) == ((), ())


def test_rows_are_numbered_as_a_spreadsheet_numbers_them(folder: Path, spoil: Spoil, faults_of: Faults) -> None:
    spoil("claims.csv", "The publisher's stamp on the report", '"The publisher\'s stamp\non the report"')
    spoil("claims.csv", "\nS1-02", "\n" + "," * 26 + "\nS1-02")
    spoil("claims.csv", "S1-03,S1,P2,date", "S1-03,S3,P2,date")
    assert faults_of() == ["claims.csv, row 6, source: needs an id of sources.csv, found 'S3': known are S1, S2"]


@pytest.mark.parametrize(
    "text", ["=HYPERLINK(1)", "<script>alert(1)</script>", "${7*7}", "{needed}", "+1", "@SUM(A1)", "名前 «é»"]
)
def test_formulas_and_markup_are_kept_as_text(spoil: Spoil, folder: Path, text: str) -> None:
    spoil("claims.csv", "Summit of Kim Jong-un and Vladimir Putin", text)
    assert load_case(folder).claim("S1-03").content == text


def test_a_place_of_the_case_stands_before_the_gazetteers(folder: Path) -> None:
    row = "dunay,Dunay pier,port,RU,42.9,132.3,4,chart,,ru:Дунай;en:Dunay,by hand\n"
    (folder / "places.csv").write_text(EMPTY_PLACES + row, encoding="utf-8")
    case = load_case(folder)
    dunay = case.place("dunay")
    assert (dunay.name, dunay.lat, dunay.lon, dunay.radius_km) == ("Dunay pier", 42.9, 132.3, 4)
    assert [place.id for place in case.places].count("dunay") == 1
    assert dunay.names == ("Dunay pier", "Дунай", "Dunay")


def test_an_end_may_be_recorded_without_being_known(spoil: Spoil, folder: Path) -> None:
    spoil("claims.csv", "border:UA,the Ukrainian border", ",the front")
    front = load_case(folder).claim("S1-09").object
    assert front is not None
    assert (front.ref, front.as_written) == ("", "the front")


def test_a_case_survives_being_written_and_read_as_json() -> None:
    case = load_case(SHIPPED)
    assert Case.model_validate_json(case.model_dump_json()) == case


def test_the_hash_ignores_how_the_files_are_written(folder: Path) -> None:
    shipped = load_case(SHIPPED)
    for file in FILES:
        text = (folder / file).read_text(encoding="utf-8")
        (folder / file).write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode("utf-8"))
    assert load_case(folder) == shipped
    assert shipped.content_hash == hash_content(shipped)
    assert len(shipped.content_hash) == 64


def test_the_hash_ignores_the_order_of_columns(folder: Path) -> None:
    with (folder / "legs.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    with (folder / "legs.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(row[::-1] for row in rows)
    assert load_case(folder).content_hash == load_case(SHIPPED).content_hash


def test_the_hash_follows_what_is_stated(spoil: Spoil, folder: Path) -> None:
    spoil("claims.csv", "roughly,290,km", "roughly,291,km")
    assert load_case(folder).content_hash != load_case(SHIPPED).content_hash


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Asia/Vladivostok", "Pacific/Kiritimati"])
def test_no_time_zone_moves_a_day(monkeypatch: pytest.MonkeyPatch, zone: str) -> None:
    expected = load_case(SHIPPED)
    before = os.environ.get("TZ")
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        assert load_case(SHIPPED) == expected
    finally:
        monkeypatch.undo()
        time.tzset()
    assert os.environ.get("TZ") == before


def test_loading_takes_a_blink() -> None:
    load_case(SHIPPED)
    profile = Profile()
    profile.runcall(load_case, SHIPPED)
    assert sum(entry.callcount for entry in profile.getstats()) < 50_000  # calls, not seconds: some 20 ms of them


def test_a_table_without_the_optional_columns_loads_as_before(folder: Path) -> None:
    with (folder / "claims.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    kept = [name for name in rows[0] if name not in ("topic", "scope")]
    with (folder / "claims.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, kept, extrasaction="ignore")
        table.writeheader()
        table.writerows(rows)
    bare = load_case(folder)
    assert {(claim.topic, claim.scope) for claim in bare.claims} == {(None, "")}
    blank = {"topic": None, "scope": ""}
    assert bare.claims == tuple(claim.model_copy(update=blank) for claim in load_case(SHIPPED).claims)


def test_one_optional_column_may_stand_alone_and_a_slip_in_its_name_is_said(spoil: Spoil, faults_of: Faults) -> None:
    spoil("claims.csv", ",topic,scope,", ",topics,scope,")
    assert faults_of() == ["claims.csv, row 1: needs only known columns, found 'topics': did you mean topic?"]


def test_an_optional_column_may_not_stand_twice(spoil: Spoil, faults_of: Faults) -> None:
    spoil("claims.csv", ",topic,scope,", ",topic,topic,")
    assert "claims.csv, row 1, topic: needs each column once, found it twice" in faults_of()


def test_a_convention_named_twice_is_a_fault(folder: Path) -> None:
    file = folder / "case.toml"
    file.write_text(file.read_text(encoding="utf-8").replace('id = "undivided"', 'id = "recognised"'), encoding="utf-8")
    with pytest.raises(CaseError, match="other_conventions 1, id: needs each only once"):
        load_case(folder)


def test_the_address_and_day_of_a_source_are_checked(folder: Path) -> None:
    file = folder / "sources.csv"
    header, *rows = file.read_text(encoding="utf-8").splitlines()
    spoilt = [
        f"{header},url,accessed",
        *(f"{row},ftp://x,yesterday" for row in rows[:1]),
        *(f"{r},," for r in rows[1:]),
    ]
    file.write_text("\n".join(spoilt), encoding="utf-8")
    with pytest.raises(CaseError) as refused:
        load_case(folder)
    assert [(f.where, f.field) for f in refused.value.faults] == [("row 2", "url"), ("row 2", "accessed")]
