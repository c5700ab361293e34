"""Which column of a table is which: headings in the words that people use, and the row that holds them."""

import difflib
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from dashboard.case.phrases.language import phrases
from dashboard.case.phrases.lexicon import cut, fold
from dashboard.case.quantity.unit import LengthUnit
from dashboard.load.faults.fault import Fault, quote
from dashboard.load.tables.grid import Grid, GridRow
from dashboard.load.tables.separated import LOOKED_AT

SYNONYMS: Mapping[str, str] = {
    "id": "no; nr; ref; reference; key; claim id; row id; record id; 번호; номер; kennung; 编号; 番号",
    "from": "origin; start; departure; source place; subject; start point; startpoint; point a; point"
    " 1; place a; place 1; end a; end 1; location a; location 1; starting point; 출발; 출발지; 시작점;"
    " 기점; откуда; от; отправление; пункт отправления; звідки; від; пункт відправлення; von;"
    " startort; ausgangsort; depuis; départ; lieu de départ; origine; desde; origen; 起点; 起點;"
    " 出发地; 出發地; 出発地; 出発点; من",
    "to": "destination; dest; end; arrival; target; object; end point; endpoint; point b; point 2;"
    " place b; place 2; end b; end 2; location b; location 2; 도착; 도착지; 종점; куда; до;"
    " назначение; пункт назначения; куди; пункт призначення; nach; bis; ziel; zielort;"
    " arrivée; lieu d'arrivée; hasta; destino; 终点; 終點; 终点站; 目的地; 到着地; 終点; إلى",
    "value": "stated; distance; dist; length; values; stated value; stated distance; distance stated;"
    " reported distance; distance reported; claimed distance; distance claimed; quoted"
    " distance; printed distance; distance as stated; distance as reported; distance value;"
    " reported; claimed; 거리; расстояние; дистанция; відстань; дистанція; entfernung; distanz;"
    " abstand; distancia; 距离; 距離; المسافة",
    "as_written": "words; wording; statement; as stated; as printed; as quoted; as reported; quote;"
    " quotation; verbatim; claim; claim text; statement text; 원문; 표현; формулировка; цитата;"
    " формулювання; wortlaut; zitat; énoncé; cita; 原文",
    "unit": "units; uom; unit of measure; unit of length; distance unit; length unit; stated unit;"
    " 단위; единица; единицы; ед изм; одиниця; einheit; unité; unidad; 单位; 單位; 単位; الوحدة",
    "hedge": "qualifier; hedge word; hedging",
    "path": "mode; mode of transport; transport mode; transport; travel mode; route type; stated path",
    "language": "lang; 언어; язык; мова; sprache; langue; idioma; 语言; 言語",
    "from_country": "country of origin; country of departure",
    "to_country": "country of destination; country of arrival",
    "from_lat": "from latitude; lat from; lat 1; lat1",
    "from_lon": "from longitude; from lng; from long; lon from; lon 1; lon1; lng1",
    "to_lat": "to latitude; lat to; lat 2; lat2",
    "to_lon": "to longitude; to lng; to long; lon to; lon 2; lon2; lng2",
    "from_radius_km": "from radius; radius from; from uncertainty; from uncertainty radius",
    "to_radius_km": "to radius; radius to; to uncertainty; to uncertainty radius",
}
"""Other headings of each column, beside its own name: a new one is a word here.

They are compared without case, marks and order of ``_`` and spaces, and may have a unit behind, as ``distance_km``.
"""

_PLACE_WORDS = "place; name; place name; point; location; town; city; port; station; site"
_ENDS = {"from": ("from", "origin", "start", "departure"), "to": ("to", "destination", "dest", "end", "arrival")}
_OF_ENDS = ("country", "lat", "lon", "latitude", "longitude", "radius", "uncertainty", "uncertainty radius")

COLUMNS = tuple(SYNONYMS)
NEEDED = ("from", "to")
STATED = "stated"
"""What the command line calls ``value``, whose cells may also hold words."""

MEASURED = frozenset(("value", "as_written", "from_radius_km", "to_radius_km"))
"""Columns whose heading may say the unit of bare numbers."""

_SLIP = 0.8


@dataclass(frozen=True)
class Column:
    """Hold a column as taken.

    Parameters
    ----------
    heading
        As the file has it.
    positions
        Where it stands, several where cells are merged into one heading.
    unit
        The unit that its heading says; None where it says none.
    """

    name: str
    heading: str
    positions: tuple[int, ...]
    unit: LengthUnit | None = None

    @property
    def is_renamed(self) -> bool:
        """Whether its heading is another than its name."""
        return _plain(self.heading) != _plain(self.name)


@dataclass(frozen=True)
class Header:
    """Hold where the header stands and what its headings were taken for.

    Parameters
    ----------
    row
        Its number in the file; the last of them where there are two.
    columns
        By name.
    carried
        Position and heading of the columns that are passed on as they are.
    above
        Rows above it, which are none of the table.
    faults
        Why a column cannot be told.
    """

    row: int
    width: int
    columns: Mapping[str, Column]
    carried: Mapping[int, str]
    above: tuple[GridRow, ...] = ()
    faults: tuple[Fault, ...] = ()

    @property
    def score(self) -> int:
        """How much of a header it is: whether it has both ends, and then how many columns are known."""
        return len(self.columns) + 100 * all(name in self.columns or _has_position(name, self) for name in NEEDED)

    def say_taken(self) -> Iterator[str]:
        """Say what was taken where the file does not use the columns' own names."""
        if self.above:
            shown = "; ".join(quote(" ".join(cell.text for cell in row.cells if cell.text)) for row in self.above[:2])
            yield f"header in row {self.row}, below {shown}"
        renamed = [column for column in self.columns.values() if column.is_renamed]
        if renamed:
            yield "columns: " + ", ".join(_say_column(column) for column in renamed)
        if self.carried:
            yield "carried through: " + ", ".join(f"“{heading}”" for heading in self.carried.values())


def find_header(grid: Grid, file: str, chosen: Mapping[str, str] | None = None) -> Header | None:
    """Find the row that heads a table: the first with both ends, or else the one with most columns that are known.

    Parameters
    ----------
    chosen
        Headings that are said to be a column's, by its name.
    """
    found: list[Header] = []
    for at, row in enumerate(grid.rows[:LOOKED_AT]):
        alone = _match([cell.text for cell in row.cells], row.number, grid, file, chosen or {})
        both = _match_two(at, grid, file, chosen or {})
        best = both if both and both.score > alone.score else alone
        found.append(_below(best, grid.rows[:at]))
        if best.score >= 100:
            return found[-1]
    return max(found, key=lambda header: header.score, default=None)


def read_heading(heading: str) -> tuple[str, LengthUnit | None]:
    """Tell which column a heading means, empty for none, and the unit that it says."""
    words = _plain(heading)
    if words in _NAMES:
        return _NAMES[words], "km" if _NAMES[words].endswith("_km") and words.endswith(" km") else None
    parts = words.split()
    for cut_at in (-1, -2):
        base, unit = " ".join(parts[:cut_at]), _unit(" ".join(parts[cut_at:]))
        name = _NAMES.get(base.removesuffix(" in"), "") if base else "value"
        if unit and name in MEASURED:
            return name, unit
    if len(parts) > 1 and (unit := _unit(parts[0])) and _NAMES.get(" ".join(parts[1:])) in MEASURED:
        return _NAMES[" ".join(parts[1:])], unit
    return "", None


def _plain(heading: str) -> str:
    """Bring a heading to small letters, its words parted by spaces."""
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", unicodedata.normalize("NFKC", heading))
    return " ".join(re.sub(r"[^\w]|_", " ", parted.casefold()).split())


def _unit(words: str) -> LengthUnit | None:
    if words == "m":
        return "m"
    tokens = cut(fold(words))
    return cast("LengthUnit | None", tokens[0].value("unit")) if len(tokens) == 1 else None


def _names() -> Iterator[tuple[str, str]]:
    for name, row in SYNONYMS.items():
        yield _plain(name), name
        yield from ((_plain(phrase), name) for phrase in phrases(row))
    for name, words in _ENDS.items():
        for word in words:
            for noun in phrases(_PLACE_WORDS):
                yield f"{word} {noun}", name
                yield f"{noun} {word}", name
            for part in _OF_ENDS:
                known = next((n for n in SYNONYMS if _plain(f"{name} {part}") in _phrases_of(n)), "")
                yield f"{word} {part}", known


def _phrases_of(name: str) -> set[str]:
    return {_plain(name), *map(_plain, phrases(SYNONYMS[name]))}


_NAMES = dict(_names())


def _match(
    headings: Sequence[str], row: int, grid: Grid, file: str, chosen: Mapping[str, str], merged_row: int | None = None
) -> Header:
    """Tell the columns by their headings."""
    spans = {merge.first: merge for merge in grid.merges if merge.row == (merged_row or row)}
    named = [at for at, heading in enumerate(headings) if heading.strip()]
    width = max((spans[at].last if at in spans else at for at in named), default=-1) + 1
    candidates: dict[str, list[Column]] = {}
    for at in named:
        heading = headings[at].strip()
        name, unit = _chosen(heading, chosen) or read_heading(heading)
        if name in chosen and _plain(chosen[name]) != _plain(heading):
            name = ""
        span = spans.get(at)
        is_wide = span is not None and not _is_headed(headings, span.last)
        positions = tuple(range(at, span.last + 1)) if span and is_wide else (at,)
        if name:
            candidates.setdefault(name, []).append(Column(name, heading, positions, unit))
    columns: dict[str, Column] = {}
    faults: list[Fault] = []
    for name, found in candidates.items():
        own = [column for column in found if not column.is_renamed] or found
        columns[name] = own[0]
        if len(own) > 1:
            faults.append(_say_several(file, row, name, own))
    taken = {at for column in columns.values() for at in column.positions}
    carried = {at: _carried_heading(at, headings) for at in range(width) if at not in taken}
    faults += _say_lacking(file, row, columns, carried, chosen)
    return Header(row, width, columns, carried, faults=tuple(faults))


def _is_headed(headings: Sequence[str], at: int) -> bool:
    return at < len(headings) and bool(headings[at].strip())


def _match_two(at: int, grid: Grid, file: str, chosen: Mapping[str, str]) -> Header | None:
    """Tell the columns by two rows, the upper one of groups whose cells are merged."""
    if at + 1 >= len(grid.rows):
        return None
    upper, lower = grid.rows[at], grid.rows[at + 1]
    spans = [merge for merge in grid.merges if merge.row == upper.number]
    if not spans or lower.number != upper.number + 1:
        return None
    groups = [cell.text for cell in upper.cells]
    for span in spans:
        for position in range(span.first, min(span.last + 1, len(groups))):
            groups[position] = groups[span.first]
    width = max(len(groups), len(lower.cells))
    above, below = (list(texts) + [""] * (width - len(texts)) for texts in (groups, [c.text for c in lower.cells]))
    headings = [" ".join(filter(None, (a.strip(), b.strip()))) for a, b in zip(above, below, strict=True)]
    return _match(headings, lower.number, grid, file, chosen, merged_row=lower.number)


def _below(header: Header, above: Sequence[GridRow]) -> Header:
    above = tuple(row for row in above if row.number < header.row)
    return Header(header.row, header.width, header.columns, header.carried, above, header.faults)


def _chosen(heading: str, chosen: Mapping[str, str]) -> tuple[str, LengthUnit | None] | None:
    for name, wanted in chosen.items():
        if _plain(wanted) == _plain(heading):
            units = {unit for word in _plain(heading).split() if (unit := _unit(word))}
            return name, next(iter(units)) if len(units) == 1 and name in MEASURED else None
    return None


def _carried_heading(at: int, headings: Sequence[str]) -> str:
    heading = headings[at].strip() if at < len(headings) else ""
    return heading or f"column {at + 1}"


def _has_position(name: str, header: Header) -> bool:
    return all(f"{name}_{part}" in header.columns for part in ("lat", "lon"))


def _say_several(file: str, row: int, name: str, found: Sequence[Column]) -> Fault:
    if not found[0].is_renamed:
        return Fault(file, f"row {row}", name, "each column once", "it twice")
    shown = " and ".join(quote(column.heading) for column in found)
    said = STATED if name == "value" else name
    return Fault(file, f"row {row}", said, "one column", shown, f"say which: --column '{said}={found[0].heading}'")


def _say_lacking(
    file: str, row: int, columns: Mapping[str, Column], carried: Mapping[int, str], chosen: Mapping[str, str]
) -> Iterator[Fault]:
    """Say which columns are lacking, and which headings may be slips of the pen for one."""
    there = ", ".join(quote(heading) for heading in carried.values())
    for name in NEEDED:
        if name not in columns and not all(f"{name}_{part}" in columns for part in ("lat", "lon")):
            fix = f"is it one of {there}? say which: --column {name}=NAME" if carried else ""
            yield Fault(file, f"row {row}", name, "this column", "none of that name", fix)
    for name, heading in chosen.items():
        if name not in columns:
            yield Fault(file, f"row {row}", name, f"the column {quote(heading)}", there or "no other column")
    lacking = [name for name in COLUMNS if name not in columns and name not in NEEDED]
    for heading in carried.values():
        if near := difflib.get_close_matches(heading.casefold(), lacking, n=1, cutoff=_SLIP):
            yield Fault(file, f"row {row}", "", "only known columns", quote(heading), f"did you mean {near[0]}?")


def _say_column(column: Column) -> str:
    name = STATED if column.name == "value" else column.name
    unit = f" (in {column.unit})" if column.unit and not column.name.endswith("_km") else ""
    return f"{name} = “{column.heading}”{unit}"
