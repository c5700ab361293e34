"""The towns of the world, as one table that is searched by name and gives a place only for what is found."""

import difflib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from dashboard.case.places.name_index import fold
from dashboard.case.places.place import Place

RADII_KM = {0: 3.0, 50_000: 5.0, 250_000: 8.0, 1_000_000: 15.0, 5_000_000: 25.0}
"""Uncertainty radius of a town [km] from this many inhabitants on: an assumption of ours, the built-up area as a disc
of 1,800 to 2,500 inhabitants/km², never under 3 km, never over 25."""

_SLACK = 2
"""Most letters by which a suggested name is longer or shorter than the one typed."""
_LIKENESS = 0.75
"""Least `difflib` ratio of a suggested name."""


@dataclass(frozen=True)
class Town:
    """Hold one row of the table: a populated place of GeoNames at its position [deg]."""

    geonameid: int
    name: str
    country: str
    lon: float
    lat: float
    population: int
    source: str

    @property
    def identifier(self) -> str:
        """What finds this town and no other."""
        return f"geonames:{self.geonameid}"

    def place(self) -> Place:
        """Make the place of it, with a radius assumed from its population."""
        return Place(
            id=f"geonames-{self.geonameid}",
            name=self.name,
            kind="town",
            country=self.country,
            lon=self.lon,
            lat=self.lat,
            radius_km=assume_radius_km(self.population),
            source=f"GeoNames {self.geonameid}, {self.source}",
            identifier=self.identifier,
        )


@dataclass(frozen=True, eq=False)
class Towns:
    """Hold the table column by column, each with a value for every town; without arguments it is empty.

    Parameters
    ----------
    names_folded
        Alternate names of each town as `fold` leaves them, one a line.
    lons, lats
        Positions [deg, OGC:CRS84].
    capital_rows
        Row of each country's capital, by ISO 3166-1 alpha-2 code.
    country_names
        English name of each country, by the same code.
    source
        What the table was made from, as cited with each place.
    """

    geonameids: Sequence[int] = ()
    names: Sequence[str] = ()
    names_folded: Sequence[str] = ()
    countries: Sequence[str] = ()
    lons: Sequence[float] = ()
    lats: Sequence[float] = ()
    populations: Sequence[int] = ()
    capital_rows: Mapping[str, int] = field(default_factory=dict)
    country_names: Mapping[str, str] = field(default_factory=dict)
    source: str = ""

    def with_id(self, geonameid: int) -> Town | None:
        """Find a town by its GeoNames id."""
        return self._town(self.geonameids.index(geonameid)) if geonameid in self.geonameids else None

    def capital(self, code: str) -> Town | None:
        """Give the capital of a country, as GeoNames lists it."""
        return self._town(self.capital_rows[code]) if code in self.capital_rows else None

    def mainly_named(self, folded: str) -> list[Town]:
        """List the towns with this main name."""
        return [self._town(row) for row in self._rows_by_main_name.get(folded, ())]

    def also_named(self, folded: str) -> list[Town]:
        """List the towns with this alternate name."""
        if not folded:
            return []
        holding = (row for row, names in enumerate(self.names_folded) if folded in names)
        return [self._town(row) for row in holding if folded in self.names_folded[row].split("\n")]

    def country_code(self, folded: str) -> str:
        """Give the code of the country with this English name; empty where none has it."""
        return self._codes_by_country_name.get(folded.removeprefix("the "), "")

    def suggest(self, folded: str, code: str = "") -> tuple[Town, ...]:
        """List up to three towns, of a country if one is given, with a name near to this one, nearest first.

        The first letter is taken to be right, which keeps the search short.
        """
        lengths = range(len(folded) - _SLACK, len(folded) + _SLACK + 1)
        owners: dict[str, int] = {}
        for row, name in self._names_from(folded[:1]):
            known = owners.get(name)
            is_larger = known is None or self.populations[row] > self.populations[known]
            if len(name) in lengths and is_larger and code in {"", self.countries[row]}:
                owners[name] = row
        near = difflib.get_close_matches(folded, owners, n=12, cutoff=_LIKENESS)
        return tuple(self._town(row) for row in list(dict.fromkeys(owners[name] for name in near))[:3])

    @cached_property
    def _rows_by_main_name(self) -> Mapping[str, Sequence[int]]:
        rows = defaultdict(list)
        for row, name in enumerate(self.names):
            rows[fold(name)].append(row)
        return dict(rows)

    @cached_property
    def _codes_by_country_name(self) -> Mapping[str, str]:
        return {fold(name).removeprefix("the "): code for code, name in self.country_names.items()}

    def _names_from(self, letter: str) -> Iterator[tuple[int, str]]:
        """Yield every name that starts with a letter, with its row; nothing without a letter."""
        if not letter:
            return
        for name, rows in self._rows_by_main_name.items():
            if name.startswith(letter):
                yield from ((row, name) for row in rows)
        after_a_name = "\n" + letter
        for row, names in enumerate(self.names_folded):
            if names.startswith(letter) or after_a_name in names:
                yield from ((row, name) for name in names.split("\n") if name.startswith(letter))

    def _town(self, row: int) -> Town:
        return Town(
            self.geonameids[row],
            self.names[row],
            self.countries[row],
            self.lons[row],
            self.lats[row],
            self.populations[row],
            self.source,
        )


def assume_radius_km(population: int) -> float:
    """Assume how far a town reaches from its point [km], by `RADII_KM`."""
    return max(radius_km for least, radius_km in RADII_KM.items() if population >= least)


def contend(mainly: Iterable[Town], also: Iterable[Town]) -> list[Town]:
    """List the towns that a name may mean, the largest first.

    Those with this main name go before those with this alternate one, unless one of the latter is larger than all of
    them: who writes Odessa need not mean Odessa, Texas.
    """
    main = list(mainly)
    largest = max((town.population for town in main), default=-1)
    rivals = [town for town in also if town.population > largest]
    return sorted((*main, *rivals), key=lambda town: (-town.population, town.geonameid))
