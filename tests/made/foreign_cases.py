"""Two cases that nothing was made for: a way over the Caspian, and one over the Pacific.

Places, days and numbers are as the named reports print them; what a claim says is put in words of our own.
Positions are those of GeoNames (CC BY 4.0), or read off a map.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.made.small_case import distance, place, write_case

Row = Mapping[str, str]

UPSTREAM = ((53.37, 36.85), (52.5, 38.5), (50.9, 41.0), (49.5, 43.5), (48.2, 44.9), (47.75, 45.35), (47.62, 45.6))
"""Lon, lat [deg] over the Caspian and into the Volga."""

MILES = {"paired_unit": "mi"}

PAST_OLYA = (*UPSTREAM, (47.55, 45.785), (47.75, 46.05), (48.041, 46.35))

RECOGNISED = """
[[convention.disputed]]
id = "crimea"
name = "Crimea"
country = "UA"
source = "UN General Assembly resolution 68/262, 27 March 2014"
"""


def speed(mode: str, low_kmh: float, high_kmh: float) -> str:
    """Write a table of case.toml."""
    said = f"low_kmh = {low_kmh}\nhigh_kmh = {high_kmh}\n"
    return f'[[speeds]]\nmode = "{mode}"\n{said}source = "Assumption of this case"\n'


def source(source_id: str, publisher: str, published: str = "") -> Row:
    """Write a row of sources.csv; no file of it is held."""
    return {"id": source_id, "title": f"Report {source_id}", "publisher": publisher, "published": published}


def by(source_id: str, rows: Sequence[Row]) -> list[Row]:
    """Attribute claims to a source."""
    return [row | {"source": source_id, "content": f"As {source_id} puts it"} for row in map(dict, rows)]


def write_caspian(folder: Path, *, with_line: bool = True) -> Path:
    """Write a case of 899 days: three voyages north over the Caspian, and distances from where they end.

    Parameters
    ----------
    with_line
        Whether two voyages have a line of their own: without it they have no path, as no sea is near Astrakhan.
    """
    amirabad_to = {"kind": "leg", "subject": "amirabad", "path": "sea"}
    front = {"object_as_written": "the front lines"}
    voyage = {"mode": "sea", "start": "amirabad", "end": "astrakhan"}
    line = {"type": "LineString", "coordinates": PAST_OLYA}
    legs = [
        voyage | {"id": "gamzatov", "claims": "A3", "edtf": "2023-03-08/2023-03-14"},
        voyage | {"id": "gamzatov-2", "claims": "A4", "edtf": "2023-03"},
        voyage | {"id": "olya-3", "end": "olya", "claims": "A6", "edtf": "2024-08-29/2024-09-04"},
    ]
    return write_case(
        folder,
        case_id="caspian-2023",
        title="Over the Caspian, 2023 to 2025",
        window=("2023-03-08", "2025-08-22"),
        sea_label="Caspian Sea",
        more=RECOGNISED + speed("sea", 9.26, 27.78),
        sources=[
            # Iran Watch, summary of the Wall Street Journal: Iran Ships Ammunition to Russia by Caspian Sea
            source("S1", "Iran Watch", "2023-04-24"),
            source("S2", "Euromaidan Press", "2023-04-27"),
            source("S3", "CNN, by way of Focus on EATV"),
            source("S4", "Trud", "2025-08-15"),
            source("S5", "Maritime247"),
            source("S6", "The Independent, by way of Blikk", "2025-08-15"),
            source("S7", "Focus.ua", "2025-08-15"),
            source("S8", "Ukrainska Pravda", "2025-08-22"),
        ],
        places=[
            place("amirabad", "IR", 36.85, 53.37) | {"names": "fa:امیرآباد"},
            place("astrakhan", "RU", 46.35, 48.041) | {"radius_km": "8"},
            place("kyiv", "UA", 50.455, 30.524) | {"radius_km": "15"},
            place("odesa", "UA", 46.486, 30.744) | {"radius_km": "8"},
            place("olya", "RU", 45.785, 47.55) | {"names": "ru:Оля"},
        ],
        claims=[
            *by(
                "S1",
                [
                    {"id": "A1", "kind": "count", "hedge": "more than", "value": "300,000", "unit": "artillery shells"},
                    {"id": "A2", "kind": "count", "value": "1,000", "unit": "containers", "topic": "containers"},
                    amirabad_to | {"id": "A3", "object": "astrakhan", "edtf": "2023-03-08/2023-03-14"},
                    amirabad_to | {"id": "A4", "object": "astrakhan", "edtf": "2023-03"},
                ],
            ),
            *by(
                "S2",
                [
                    amirabad_to
                    | {"id": "A5", "kind": "duration", "object": "astrakhan", "value": "6", "unit": "days"}
                    | {"edtf": "2023-03-08/2023-03-14"}
                ],
            ),
            *by("S3", [amirabad_to | {"id": "A6", "object": "olya", "edtf": "2024-08-29/2024-09-04"}]),
            *by("S4", [distance("A7", "olya", "country:UA", "800", hedge="more than", topic="olya-distance")]),
            *by("S5", [distance("A8", "olya", "", "500", "mi", topic="olya-distance", **front)]),
            *by("S6", [distance("A9", "olya", "", "800", hedge="about", topic="olya-distance", **front)]),
            *by(
                "S7",
                [distance("A10", "olya", "kyiv", "2,000"), distance("A11", "olya", "odesa", "1,400", path="air")],
            ),
            *by(
                "S8",
                [
                    {"id": "A12", "kind": "count", "value": "1,500,000", "unit": "tonnes", "subject": "olya"},
                    {"id": "A13", "kind": "event", "subject": "olya", "edtf": "2025-08-14/2025-08-15"},
                ],
            ),
        ],
        legs=legs,
        lines=[({"leg": leg["id"], "source": "drawn", "basis": "inferred"}, line) for leg in legs[:2] if with_line],
        events=[
            {
                "id": "left-1",
                "role": "route",
                "title": "First ship leaves",
                "place": "amirabad",
                "claims": "A3",
                "edtf": "2023-03-08",
            },
            {
                "id": "at-1",
                "role": "route",
                "title": "First ship arrives",
                "place": "astrakhan",
                "claims": "A3",
                "edtf": "2023-03-14",
            },
            {
                "id": "left-3",
                "role": "route",
                "title": "Another leaves",
                "place": "amirabad",
                "claims": "A6",
                "edtf": "2024-08-29",
            },
            {
                "id": "at-3",
                "role": "route",
                "title": "It is seen at Olya",
                "place": "olya",
                "claims": "A6",
                "edtf": "2024-09-04",
            },
            {
                "id": "strike",
                "role": "evidence",
                "title": "Drones strike",
                "place": "olya",
                "claims": "A13",
                "edtf": "2025-08-14/2025-08-15",
            },
        ],
    )


def write_lend_lease(folder: Path) -> Path:
    """Write a case of 1,098 days: by sea over the Pacific and on by rail, and a way by air over the Bering Strait."""
    by_ship = {"subject_basis": "inferred", "subject_reason": "the busiest of the ports named"}
    return write_case(
        folder,
        case_id="lend-lease",
        title="Lend-Lease over the Pacific and by air, 1942 to 1945",
        window=("1942-09-01", "1945-09-02"),
        convention="Boundaries as the data has them",
        more=speed("sea", 12, 26) + speed("rail", 10, 40),
        sources=[
            source("S1", "Wikipedia: Pacific Route"),
            source("S2", "BRAVO 369: The ALSIB route"),
            source("S3", "Military.com", "2025-12-02"),
            source("S4", "TVP Weekly"),
            source("S5", "Springer: The Eastern Arctic Seas Encyclopedia", "2016-01-01"),
            source("S6", "Harry de Windt: From Paris to New York by Land, 1904"),
        ],
        places=[
            place("fairbanks", "US", 64.838, -147.716),
            place("uelkal", "RU", 65.53, -179.28),
            place("seymchan", "RU", 62.932, 152.394),
            place("yakutsk", "RU", 62.031, 129.723),
            place("krasnoyarsk", "RU", 56.037, 92.931),
            place("great-falls", "US", 47.50, -111.30) | {"name": "Great Falls"},
            place("seattle", "US", 47.606, -122.332),
            place("vladivostok", "RU", 43.106, 131.874),
            place("moscow", "RU", 55.752, 37.618),
            place("irkutsk", "RU", 52.296, 104.291),
            place("wales", "US", 65.609, -168.087),
            place("la-perouse", "RU", 45.75, 142.0)
            | {"name": "La Perouse Strait", "kind": "strait", "radius_km": "40"},
        ],
        claims=[
            *by(
                "S1",
                [
                    distance("B1", "seattle", "vladivostok", "6,000", "mi", path="sea", **by_ship)
                    | {"paired_value": "9,700", "paired_unit": "km"},
                    distance("B2", "seattle", "vladivostok", "18 to 20", "days", path="sea", **by_ship)
                    | {"kind": "duration"},
                    distance("B3", "vladivostok", "moscow", "5,000", "mi", path="rail")
                    | {"paired_value": "8,000", "paired_unit": "km", "object_radius_km": "500"}
                    | {"object_basis": "inferred", "object_reason": "no town is named"},
                    {"id": "B4", "kind": "count", "hedge": "nearly", "value": "400,000", "unit": "car loads"},
                    {"id": "B16", "kind": "event", "subject": "la-perouse", "edtf": "1945-06-13"},
                ],
            ),
            *by(
                "S2",
                [
                    distance("B5", "fairbanks", "uelkal", "1,493", path="air") | {"paired_value": "928"} | MILES,
                    distance("B6", "uelkal", "seymchan", "1,450") | {"paired_value": "900"} | MILES,
                    distance("B7", "seymchan", "yakutsk", "1,878") | {"paired_value": "1,167"} | MILES,
                    distance("B11", "great-falls", "krasnoyarsk", "6,000", "mi", hedge="approximately", topic="whole"),
                ],
            ),
            *by(
                "S3",
                [
                    distance("B8", "fairbanks", "krasnoyarsk", "3,980", "mi", topic="alsib"),
                    distance("B12", "wales", "country:RU", "55", "mi", hedge="only"),
                    {"id": "B13", "kind": "count", "value": "5", "unit": "aircraft", "subject": "great-falls"}
                    | {"edtf": "1942-09-01/1942-09-03", "topic": "aircraft", "scope": "first flight"},
                    {"id": "B14", "kind": "count", "hedge": "nearly", "value": "8,000", "unit": "aircraft"}
                    | {"edtf": "1942/1945", "topic": "aircraft", "scope": "whole war"},
                ],
            ),
            *by("S4", [distance("B9", "fairbanks", "krasnoyarsk", "6,500", topic="alsib")]),
            *by("S5", [distance("B10", "great-falls", "krasnoyarsk", "14,000", topic="whole")]),
            *by("S6", [distance("B15", "irkutsk", "yakutsk", "2,000", "mi", hedge="about", path="road")]),
        ],
        legs=[
            {"id": "sea", "mode": "sea", "start": "seattle", "end": "vladivostok", "claims": "B1"},
            {"id": "rail", "mode": "rail", "start": "vladivostok", "end": "moscow", "claims": "B3"},
        ],
        events=[
            {
                "id": "first",
                "role": "evidence",
                "title": "Five leave",
                "place": "great-falls",
                "claims": "B13",
                "edtf": "1942-09-01",
            },
            {
                "id": "ladd",
                "role": "evidence",
                "title": "They arrive",
                "place": "fairbanks",
                "claims": "B13",
                "edtf": "1942-09-03",
            },
            {
                "id": "sunk",
                "role": "evidence",
                "title": "A ship is sunk",
                "place": "la-perouse",
                "claims": "B16",
                "edtf": "1945-06-13",
            },
        ],
    )
