"""Make a small case by chance: places anywhere on earth, legs and claims of every kind, a day to ten years."""

import csv
import datetime as dt
import json
import math
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast, get_args

from dashboard.case.claim import ClaimKind
from dashboard.case.legs.leg import Event
from dashboard.case.legs.mode import list_ways
from dashboard.case.quantity.unit import LengthUnit
from dashboard.checks.routers import ROUTERS

Position = tuple[float, float]
"""Lon, lat [deg]."""

Row = Mapping[str, object]

WINDOW_DAYS = (1, 2, 25, 90, 899, 3653)
"""From a day to ten years."""

SPREADS_DEG = (0.0, 0.02, 0.5, 5.0, 40.0, 180.0)
"""How far places may lie from the first one: all in one spot, a town, a province, a country, a continent, the world."""

EDGES = ((90.0, 0.0), (-90.0, 0.0), (64.0, 180.0), (-17.0, -180.0), (71.0, 179.9), (0.0, 0.0), (-77.85, 166.67))
"""Lat, lon [deg] where maps are cut, folded or run out."""

NAMES = (
    "Alpha",
    "Port-de-Paix",
    "Порт",
    "라진",
    "港口",
    "ميناء",
    "Ö & <b>x</b>",
    "Llanfairpwllgwyngyllgogerychwyrndrobwll",
    "نقطة (B) 12",
    "विद्या",
    "👨\u200d👩\u200d👧 camp",
)
WORDS = (
    "a report",
    "![x](http://example.invalid/x.png)",
    "$x^2$ :smile:",
    "отчёт",
    "보고서",
    "報告",
    "تقرير",
    "50 % of “all”",
    "שלום, C:\\\\x|y_z",
    "a word " * 60,
)
CODES = ("UA", "RU", "US", "CL", "FJ", "AQ", "NZ", "CA", "TD", "NL", "IS")
MARKS = ("C", "Ж№ ", "S9:1/", "**C**[x](y) ", "ق-", "<i>&amp ", "'\"\\\\")
"""What the id of a claim may begin with."""

HEDGES = ("", "", "about", "more than", "nearly", "just over", "up to")
WINDS = ("north", "south-east", "NNE")


@dataclass
class MadeCase:
    """Hold what a case's files are to say, by file: the text of case.toml, rows of tables, features of GeoJSON."""

    toml: str
    tables: dict[str, list[Row]] = field(default_factory=dict)
    features: dict[str, list[Row]] = field(default_factory=dict)

    def write(self, folder: Path) -> Path:
        """Write the case's files into a folder, which is made; give the folder."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "case.toml").write_text(self.toml, encoding="utf-8")
        for name, rows in self.tables.items():
            with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, COLUMNS[name], restval="")
                writer.writeheader()
                writer.writerows(rows)
        for name, features in self.features.items():
            collection = {"type": "FeatureCollection", "features": features}
            (folder / f"{name}.geojson").write_text(json.dumps(collection), encoding="utf-8")
        return folder


_DAYS = ("earliest_start", "latest_start", "earliest_end", "latest_end")
_ENDS = tuple(
    f"{end}{part}" for end in ("subject", "object") for part in ("", "_as_written", "_basis", "_reason", "_radius_km")
)
COLUMNS: Mapping[str, Sequence[str]] = {
    "sources": ("id", "title", "publisher", "published", "published_as_written", "origin", "sha256", "note"),
    "places": ("id", "name", "kind", "country", "lat", "lon", "radius_km", "source", "identifier", "names", "note"),
    "claims": (
        *("id", "source", "locator", "kind", "content", "origin", "attribution", "hedge", "value", "unit"),
        *(*_ENDS, "path", *_DAYS, "date_as_written", "edtf", "topic", "scope", "note"),
        *("paired_value", "paired_unit", "tolerance_percent", "tolerance_reason"),
    ),
    "legs": ("id", "mode", "start", "end", "claims", "via", "connector", *_DAYS, "date_as_written", "edtf", "note"),
    "events": ("id", "title", "date_kind", "role", "place", "claims", *_DAYS, "date_as_written", "edtf", "note"),
}


def make_case(seed: int) -> MadeCase:
    """Make the case of a seed: the same one each time."""
    return _Maker(random.Random(seed), f"made-{seed}").make()  # noqa: S311 (chance, not secrecy)


class _Maker:
    def __init__(self, chance: random.Random, case_id: str) -> None:
        self.chance = chance
        self.case_id = case_id
        self.first = dt.date(chance.choice((1942, 1999, 2023, 2031)), chance.randint(1, 12), chance.randint(1, 28))
        self.last = self.first + dt.timedelta(days=chance.choice(WINDOW_DAYS) - 1)
        self.places = [f"place-{number}" for number in range(chance.randint(1, 6))]
        self.positions = dict(zip(self.places, self._positions(), strict=True))
        self.outlines = list(self._outlines())

    def make(self) -> MadeCase:
        claims: list[Row] = list(self._claims())
        legs: list[Row] = list(self._legs(claims))
        tables: dict[str, list[Row]] = {
            "sources": list(self._sources()),
            "places": list(self._places()),
            "claims": claims,
            "legs": legs,
            "events": list(self._events(claims)),
        }
        features = {"outlines": self.outlines, "legs": list(self._lines(legs, claims))}
        return MadeCase(self._toml(), tables, {name: listed for name, listed in features.items() if listed})

    def _toml(self) -> str:
        sea = '\nsea_label = "Mare"\nsea_at = [-30.0, -170.0]' if self.chance.random() < 0.3 else ""
        parts = self._disputed("convention") if self.chance.random() < 0.5 else ""
        others = "".join(
            f'[[other_conventions]]\nid = "other-{number}"\nname = {self._quoted()}\nsource = "a source"\n'
            f"{self._disputed('other_conventions') if self.chance.random() < 0.5 else ''}"
            for number in range(self.chance.choice((0, 0, 1, 3)))
        )
        speeds = "".join(
            f'[[speeds]]\nmode = "{mode}"\nlow_kmh = 8\nhigh_kmh = 40\nsource = "assumed"\n'
            for mode in ROUTERS
            if self.chance.random() < 0.7
        )
        return (
            f'id = "{self.case_id}"\ntitle = {self._quoted()}\n'
            f'[window]\nfirst = {self.first}\nlast = {self.last}\nas_written = "as made"\n'
            f'[convention]\nid = "own"\nname = "Natural Earth"\nsource = "a source"\n{parts}{others}{speeds}'
            f"[defaults]\nstart_date = {self._day()}{sea}\n"
        )

    def _disputed(self, table: str) -> str:
        return f'[[{table}.disputed]]\nid = "crimea"\nname = "Crimea"\ncountry = "UA"\nsource = "a source"\n'

    def _sources(self) -> Iterator[Row]:
        for source in ("S1", "S2"):
            yield {
                "id": source,
                "title": self._words(),
                "publisher": self._words(),
                "published_as_written": "not printed",
                "origin": self._words(),
                "sha256": self.chance.choice(("", f"{self.chance.getrandbits(256):064x}")),
            }

    def _positions(self) -> Iterator[Position]:
        lat, lon = self.chance.uniform(-90, 90), self.chance.uniform(-180, 180)
        if self.chance.random() < 0.3:
            lat, lon = self.chance.choice(EDGES)
        spread = self.chance.choice(SPREADS_DEG)
        for _ in self.places:
            at = lon + self.chance.uniform(-spread, spread), lat + self.chance.uniform(-spread, spread) / 2
            yield _on_earth(at)

    def _places(self) -> Iterator[Row]:
        for place, (lon, lat) in self.positions.items():
            yield {
                "id": place,
                "name": self.chance.choice(NAMES),
                "kind": self.chance.choice(("town", "port")),
                "country": self.chance.choice(CODES),
                "lat": str(lat),
                "lon": str(lon),
                "radius_km": self.chance.choice(("1", "5", "200")),
                "source": "made up",
                "names": self.chance.choice(("", "ko:라진;ru:Порт", "ar:ميناء;he:נמל")),
            }

    def _outlines(self) -> Iterator[Row]:
        for number in range(self.chance.choice((0, 0, 1, 2))):
            lon, lat = self.chance.choice(list(self.positions.values()))
            wide = self.chance.choice((0.001, 0.3, 8.0, 60.0))
            kind = self.chance.choice(("line", "region"))
            yield {
                "type": "Feature",
                "properties": {
                    "id": f"own-{number}",
                    "name": self.chance.choice(NAMES),
                    "kind": kind,
                    "as_of": str(self._day()),
                    **self.chance.choice(({}, {"country": self.chance.choice(CODES)})),
                    "resolution_km": self.chance.choice((0.1, 5, 100)),
                    "source": self._words(),
                },
                "geometry": self._front(lon, lat, wide) if kind == "line" else self._region(lon, lat, wide),
            }

    def _front(self, lon: float, lat: float, wide: float) -> Row:
        """Draw a line to and fro, cut where it crosses the antimeridian, or stops there."""
        turns = [(step / 6 * wide, self.chance.uniform(-wide, wide) / 2) for step in range(7)]
        steps = [(lon + east, max(-90.0, min(90.0, lat + north))) for east, north in turns]
        parts = ([(east - turn, north) for east, north in steps if -180 <= east - turn <= 180] for turn in (0.0, 360.0))
        return {"type": "MultiLineString", "coordinates": [part for part in parts if len(part) > 1]}

    def _region(self, lon: float, lat: float, wide: float) -> Row:
        """Draw a box, cut where it crosses the antimeridian; one at a pole reaches round it."""
        south, north = max(-90.0, lat - wide / 2), min(90.0, lat + wide / 2)
        if abs(lat) > 85 and self.chance.random() < 0.5:
            boxes = [(-180.0, 180.0)]
        elif lon + wide > 180:
            boxes = [(lon, 180.0), (-180.0, lon + wide - 360)]
        else:
            boxes = [(lon, lon + wide)]
        rings = [
            [[(west, south), (east, south), (east, north), (west, north), (west, south)]]
            for west, east in boxes
            if east - west > 1e-6
        ]
        return {"type": "MultiPolygon", "coordinates": rings}

    def _lines(self, legs: Sequence[Row], claims: Sequence[Row]) -> Iterator[Row]:
        """Draw a line for some legs, past a point or two between its ends."""
        for leg in legs:
            if self.chance.random() < 0.6:
                continue
            start, end = (self.positions[str(leg[which])] for which in ("start", "end"))
            between = [
                _on_earth((lon + self.chance.uniform(-9, 9), lat + self.chance.uniform(-9, 9)))
                for lon, lat in self.chance.choices((start, end), k=self.chance.randint(1, 3))
            ]
            yield {
                "type": "Feature",
                "properties": {
                    "leg": leg["id"],
                    "source": self._words(),
                    **self.chance.choice(({}, {"basis": "stated", "claims": self._some(claims)})),
                },
                "geometry": {"type": "LineString", "coordinates": [start, *between, end]},
            }

    def _claims(self) -> Iterator[dict[str, object]]:
        kinds = [ClaimKind.LEG, *self.chance.choices(list(ClaimKind), k=self.chance.randint(1, 7))]
        kinds += [ClaimKind.DISTANCE] * self.chance.randint(0, 3)
        mark = self.chance.choice(MARKS)
        for number, kind in enumerate(kinds):
            yield {
                "id": f"{mark}{number}",
                "source": self.chance.choice(("S1", "S2")),
                "locator": "P1",
                "kind": kind.value,
                "content": self._words(),
                "origin": self.chance.choice(("one", "other")),
                "attribution": "own words",
                **self._stated(kind),
                **self._end("subject", kind),
                **self._end("object", kind),
                **self._dates(may_lack=True),
            }

    def _stated(self, kind: ClaimKind) -> Row:
        number = self.chance.choice((1, 7, 55, 290, 1450, 14000))
        match kind:
            case ClaimKind.DISTANCE:
                hedge, unit = self.chance.choice(HEDGES), self.chance.choice(get_args(LengthUnit))
                more: Row = self.chance.choice(
                    (
                        {},
                        {},
                        {"paired_value": str(2 * number), "paired_unit": "mi" if unit == "km" else "km"},
                        {"tolerance_percent": self.chance.choice(("0.1", "50")), "tolerance_reason": self._words()},
                    )
                )
                return {
                    **more,
                    "hedge": hedge,
                    "value": f"{number:,}" if hedge or self.chance.random() < 0.7 else f"{number:,} to {2 * number:,}",
                    "unit": unit,
                    "path": self.chance.choice(("", "", *list_ways())),
                }
            case ClaimKind.COUNT:
                return {"value": f"{number:,}", "unit": "containers", "topic": self.chance.choice(("", "boxes"))}
            case ClaimKind.DURATION:
                return {"value": str(number), "unit": self.chance.choice(("hours", "days"))}
            case ClaimKind.DIRECTION:
                return {"value": self.chance.choice(WINDS)}
            case _:
                return {}

    def _end(self, end: str, kind: ClaimKind) -> Row:
        known = (
            *self.places,
            *self.places,
            *(f"{what}:{self.chance.choice(CODES)}" for what in ("border", "country", "coast")),
            *(f"{own['kind']}:{own['id']}" for own in (cast("Row", o["properties"]) for o in self.outlines)),
        )
        written: dict[str, object] = {f"{end}_as_written": self._words()}
        if kind is ClaimKind.LEG or self.chance.random() < 0.85:
            written[end] = self.chance.choice(self.places if kind is ClaimKind.LEG or end == "subject" else known)
            if self.chance.random() < 0.3:
                written |= {f"{end}_basis": "inferred", f"{end}_reason": self._words()}
            if str(written[end]) in self.places and self.chance.random() < 0.3:
                written[f"{end}_radius_km"] = self.chance.choice(("0.5", "40", "500"))
        return written

    def _legs(self, claims: Sequence[Row]) -> Iterator[Row]:
        if len(self.places) < 2:
            return
        for number in range(self.chance.randint(0, 4)):
            start, end = self.chance.sample(self.places, 2)
            led = [place for place in self.places if place not in (start, end)]
            yield {
                "id": f"leg-{number}",
                "mode": self.chance.choice(list(ROUTERS)),
                "start": start,
                "end": end,
                "claims": self._some(claims),
                "via": ";".join(self.chance.sample(led, self.chance.randint(0, min(1, len(led))))),
                "connector": ";".join((start, *self.chance.sample(led, min(1, len(led)))))
                if led and self.chance.random() < 0.2
                else "",
                **self._dates(may_lack=True),
                "note": self._words(),
            }

    def _events(self, claims: Sequence[Row]) -> Iterator[Row]:
        for number in range(self.chance.choice((0, 1, 3, 12))):
            role = self.chance.choice(get_args(Event.model_fields["role"].annotation))
            has_place = role == "route" or self.chance.random() < 0.6
            yield {
                "id": f"event-{number}",
                "title": self._words(),
                "date_kind": self.chance.choice(get_args(Event.model_fields["date_kind"].annotation)),
                "role": role,
                "place": self.chance.choice(self.places) if has_place else "",
                "claims": self._some(claims),
                **self._dates(may_lack=False),
            }

    def _some(self, claims: Sequence[Row]) -> str:
        ids = [str(claim["id"]) for claim in claims]
        return ";".join(self.chance.sample(ids, self.chance.randint(1, min(3, len(ids)))))

    def _dates(self, *, may_lack: bool) -> Row:
        if may_lack and self.chance.random() < 0.5:
            return {}
        if self.chance.random() < 0.2:
            day = self._day()
            forms = (f"{day}~", f"{day:%Y-%m}", f"{day:%Y}?", f"{day}/..", f"../{day}", f"{day}%")
            return {"edtf": self.chance.choice(forms), "date_as_written": "as made"}
        begun = self._day() + dt.timedelta(days=self.chance.choice((0, 0, -40, 40)))
        length = dt.timedelta(days=self.chance.choice((0, 0, 1, 20)))
        late = dt.timedelta(days=self.chance.choice((0, 0, 2)))
        days = (begun, begun + late, begun + length, begun + length + late)
        return {**dict(zip(_DAYS, days, strict=True)), "date_as_written": "as made"}

    def _day(self) -> dt.date:
        return self.first + dt.timedelta(days=self.chance.randint(0, (self.last - self.first).days))

    def _words(self) -> str:
        return self.chance.choice(WORDS)

    def _quoted(self) -> str:
        return json.dumps(self._words(), ensure_ascii=False)


def _on_earth(at: Position) -> Position:
    """Bring a position back into lon -180..180, lat -90..90."""
    lon, lat = at
    lon = lon if abs(lon) <= 180 else math.remainder(lon, 360.0)
    return round(lon, 4), round(max(-90.0, min(90.0, lat)), 4)
