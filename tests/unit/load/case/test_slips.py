"""Every slip in a case's files is said with its file, row, field, what it needs, what it holds and a likely fix."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

Spoil = Callable[[str, str, str], None]
Faults = Callable[[], list[str]]

SLIPS = Path(__file__).with_name("slips.txt")
PLACES_HEADER = "id,name,kind,country,lat,lon,radius_km,source,identifier,names,note\n"


@dataclass(frozen=True)
class Slip:
    file: str
    old: str
    new: str
    said: list[str]


def read_slips() -> list[Slip]:
    blocks = SLIPS.read_text(encoding="utf-8").strip().split("\n\n")[1:]
    slips = []
    for block in blocks:
        file, *lines = block.splitlines()
        old, new, said = ([line[2:] for line in lines if line[0] == mark] for mark in "-+!")
        slips.append(Slip(file, "\n".join(old), "\n".join(new), said))
    return slips


@pytest.mark.parametrize("slip", read_slips(), ids=lambda slip: f"{slip.file}: {slip.new}")
def test_a_slip_is_said_with_its_place_and_a_fix(slip: Slip, spoil: Spoil, faults_of: Faults) -> None:
    spoil(slip.file, slip.old, slip.new)
    assert faults_of() == slip.said


def test_brackets_without_end_are_refused(spoil: Spoil, faults_of: Faults) -> None:
    spoil("case.toml", "title = ", "deep = " + "[" * 10_000 + "\ntitle = ")
    assert faults_of() == ["case.toml: needs TOML, found brackets nested too deep"]


def test_control_characters_are_refused(spoil: Spoil, faults_of: Faults) -> None:
    spoil("claims.csv", "Summit of Kim", "Summit of\x07Kim")
    assert faults_of() == [
        "claims.csv, row 5, content: needs text without control characters, found U+0007: delete it; it may not be seen"
    ]


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
    (folder / "places.csv").write_text(PLACES_HEADER + row + "\n", encoding="utf-8")
    assert faults_of() == [f"places.csv, {said}"]
