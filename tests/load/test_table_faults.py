"""Every fault in a table is said with its row, column, what it needs, what it holds and a likely fix."""

from collections.abc import Callable
from pathlib import Path

import pytest

Spoil = Callable[[str, str, str], None]
Faults = Callable[[], list[str]]

EMPTY_PLACES = "id,name,kind,country,lat,lon,radius_km,source,identifier,names,note\n"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "sha256,note",
            "sha256,notes",
            "row 1, note: needs this column, found none of that name\nrow 1: needs only known columns, found 'notes': did you mean note?",
        ),
        ("id,title", "id,id", "row 1, id: needs each column once, found it twice"),
        (
            "e6473af6",
            "E6473AF6",
            "row 2, sha256: needs a SHA-256 as 64 digits 0-9 a-f, found 'E6473AF6acba71e416ab86e69ac49027e53528f73418f280f221c4b1c71b'…",
        ),
        (
            "2023-10-14",
            "14/10/2023",
            "row 2, published: needs a day as YYYY-MM-DD, found '14/10/2023': in a spreadsheet, format the column as text",
        ),
    ],
)
def test_a_fault_in_sources_names_its_row(spoil: Spoil, faults_of: Faults, old: str, new: str, said: str) -> None:
    spoil("sources.csv", old, new)
    assert faults_of() == [f"sources.csv, {line}" for line in said.splitlines()]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("S1-03,S1,P2,date", "S1-02,S1,P2,date", "row 5, id: needs an id of its own, found 'S1-02', the id of row 4"),
        (
            "S1-03,S1,P2,date",
            "S1-03,S1,P2,dates",
            "row 5, kind: needs one of count, date, window, event, leg, identity, distance, provenance, comparison, order, found 'dates': did you mean date?",
        ),
        (
            "S1-03,S1,P2,date",
            "S1-03,S3,P2,date",
            "row 5, source: needs an id of sources.csv, found 'S3': known are S1, S2",
        ),
        ("Putin,Yonhap,", "Putin,,", "row 5, origin: needs who first said it, found nothing"),
        (
            "2023-09-13,2023-09-13,2023-09-13,2023-09-13",
            "2023-09-31,,2023-09-13,2023-09-12",
            "row 5, earliest_start: needs a day of the calendar as YYYY-MM-DD, found 2023-09-31\nrow 5, latest_start: needs a day as YYYY-MM-DD: a date needs its four days, earliest and latest, start and end, found nothing",
        ),
        (
            "2023-09-13,2023-09-13,2023-09-13,2023-09-13",
            "2023-09-13,2023-09-13,2023-09-12,2023-09-13",
            "row 5, earliest_end: needs a day not before 2023-09-13, found 2023-09-12: are two dates swapped?",
        ),
        (
            "Oct. 17-18,",
            "Oct. 17-18,by plane, ",
            "row 15: needs 27 cells, found 28: put quotes round a cell with a comma in it",
        ),
        (",2023-10-17,2023-10-17", ",2023-10-17 2023-10-17", "row 15: needs 27 cells, found 26: is a comma missing?"),
        (
            "roughly,290,km",
            "roughly,29O,kilometers",
            "row 11, value: needs a number as printed, such as 290 or 1,115, found '29O'\nrow 11, unit: needs a unit of length: km, m, mi or nmi, found 'kilometers': did you mean km?",
        ),
        (
            "roughly,290,km,tikhoretsk",
            "roughly,290,,tikhorezk",
            "row 11, unit: needs a unit of length: km, m, mi or nmi, found nothing\nrow 11, subject: needs the id of a place, found 'tikhorezk': did you mean Tikhoretsk (tikhoretsk)?",
        ),
        (
            "near Tikhoretsk,,,15,border:UA",
            "near Tikhoretsk,,,0,border:Ukraine",
            "row 11, subject_radius_km: needs more than 0 and at most 500, found 0\nrow 11, object: needs the id of a place, or border: and a country's two capital letters, such as border:UA, found 'border:Ukraine'",
        ),
        (
            "border:UA,the Ukrainian border",
            ",",
            "row 11, object: needs an end for a distance: a place, border:XX, or the words as written where it is not known which, found nothing",
        ),
        (
            '"Same origin, same window and same number as S1-09, which places the depot near Tikhoretsk; this source names no town"',
            "",
            "row 22, subject_reason: needs the reason for an end linked by inference, found nothing",
        ),
        (
            'more than,"1,000",containers',
            "more than,,",
            "row 4, value: needs a number as printed, such as 290 or 1,115, found nothing\nrow 4, unit: needs what is counted, such as containers, found nothing",
        ),
        (
            'more than,"1,000"',
            'more than,"1,000',
            "row 4: needs quotes that are closed, and doubled inside a cell, found ',' expected after '\"'",
        ),
        (
            "Summit of Kim Jong-un",
            "Summit of\x07Kim Jong-un",
            "row 5, content: needs text without control characters, found U+0007",
        ),
    ],
)
def test_a_fault_in_claims_names_its_row(spoil: Spoil, faults_of: Faults, old: str, new: str, said: str) -> None:
    spoil("claims.csv", old, new)
    assert faults_of() == [f"claims.csv, {line}" for line in said.splitlines()]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "sea,sea,najin,dunay,S1-06;S1-07",
            "sea,ship,Najin,dunai,S1-06;S1-77",
            "row 2, mode: needs one of sea, rail, found 'ship'\nrow 2, start: needs lower case letters, digits and hyphens, such as bolshoy-kamen, found 'Najin': did you mean najin?\nrow 2, end: needs the id of a place, found 'dunai': did you mean Dunay (dunay)?\nrow 2, claims: needs an id of claims.csv, found 'S1-77': did you mean S1-17?",
        ),
        ("S1-06;S1-07", ";", "row 2, claims: needs at least one claim, separated by semicolons, found nothing"),
        (
            "smolyaninovo",
            "atlantis",
            "row 3, connector: needs the id of a place, found 'atlantis': add it to places.csv",
        ),
    ],
)
def test_a_fault_in_legs_names_its_row(spoil: Spoil, faults_of: Faults, old: str, new: str, said: str) -> None:
    spoil("legs.csv", old, new)
    assert faults_of() == [f"legs.csv, {line}" for line in said.splitlines()]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "imagery,route,najin",
            "images,route,",
            "row 3, date_kind: needs one of event, imagery, publication, statement, found 'images': did you mean imagery?",
        ),
        (
            "imagery,route,najin",
            "imagery,route,",
            "row 3, place: needs a place for an event on the route, found nothing",
        ),
    ],
)
def test_a_fault_in_events_names_its_row(spoil: Spoil, faults_of: Faults, old: str, new: str, said: str) -> None:
    spoil("events.csv", old, new)
    assert faults_of() == [f"events.csv, {line}" for line in said.splitlines()]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (
            "sonbong,Sonbong,port,KP,130.38,42.35,5,GeoNames,gn:2040674,ko:선봉,",
            "row 2, lat: needs -90..90, found 130.38: are lat and lon swapped?",
        ),
        (
            "sonbong,Sonbong,port,KP,42.35,230.38,5,GeoNames,gn:2040674,ko:선봉,",
            "row 2, lon: needs -180..180, found 230.38",
        ),
        (
            "sonbong,Sonbong,port,KP,42.35,130.38,-5,GeoNames,gn:2040674,ko:선봉,",
            "row 2, radius_km: needs more than 0 and at most 500, found -5",
        ),
        (
            'sonbong,Sonbong,port,KP,"42,35",130.38,5,GeoNames,gn:2040674,ko:선봉,',
            "row 2, lat: needs a number, such as 42.5, found '42,35': write 42.35",
        ),
        (
            "sonbong,Sonbong,port,KP,,130.38,5,GeoNames,gn:2040674,ko:선봉,",
            "row 2, lat: needs a value, found nothing",
        ),
        (
            "sonbong,Sonbong,port,KP,nan,130.38,5,GeoNames,gn:2040674,ko:선봉,",
            "row 2, lat: needs a finite number, found 'nan'",
        ),
        (
            "sonbong,Sonbong,port,KP,42.35,130.38,5,GeoNames,gn:2040674,선봉,",
            "row 2, names: needs a name as language:name, such as ko:나진, found nothing",
        ),
    ],
)
def test_a_fault_in_a_place_of_the_case_is_said(folder: Path, faults_of: Faults, row: str, said: str) -> None:
    (folder / "places.csv").write_text(EMPTY_PLACES + row + "\n", encoding="utf-8")
    assert faults_of() == [f"places.csv, {said}"]
