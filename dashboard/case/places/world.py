"""The places of the world in one index: towns, ports, airports, bases, crossings, straits, found by keys of names."""

import difflib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from dashboard.case.deferred import Deferred
from dashboard.case.places.place import Place
from dashboard.case.places.radius import assume_radius_km

_SLACK = 2
"""Most letters by which a suggested name is longer or shorter than the one typed."""
_LIKENESS = 0.75
"""Least `difflib` ratio of a suggested name."""
_KIND = ":"
"""Stands in keys that find places of one class alone."""


class Hit(NamedTuple):
    """Say that a row has a name, and whether it is the main one; rows of countries are below zero."""

    row: int
    is_main: bool


@dataclass(frozen=True)
class WorldPlace:
    """Hold one row of the index: a place at its position [deg].

    Parameters
    ----------
    code
        What finds this place and no other, as ``geonames:580497``.
    radius_km
        Uncertainty radius [km]; None where it follows from kind and inhabitants.
    source
        What it was taken from, to cite.
    """

    code: str
    name: str
    kind: str
    country: str
    lon: float
    lat: float
    population: int
    source: str
    radius_km: float | None = None

    @property
    def id(self) -> str:
        """The code as an id of a case."""
        return self.code.lower().replace(":", "-").removeprefix("place-")

    @property
    def is_town(self) -> bool:
        """True of a populated place."""
        return self.kind == "town"

    def place(self) -> Place:
        """Make the place of it."""
        return Place(
            id=self.id,
            name=self.name,
            kind=self.kind,
            country=self.country,
            lon=self.lon,
            lat=self.lat,
            radius_km=self.radius_km or assume_radius_km(self.population, self.kind),
            source=self.source,
            identifier=self.code,
        )


def _find_nothing(key: str) -> Sequence[Hit]:
    del key
    return ()


def _find_no_row(code: str) -> int | None:
    del code
    return None


def _read_nothing(rows: Sequence[int]) -> Sequence[WorldPlace]:
    del rows
    return ()


@dataclass(frozen=True, eq=False)
class World:
    """Search the index; without arguments it is empty.

    Parameters
    ----------
    find_rows
        Gives the rows that a key of a name finds.
    read_rows
        Gives the places of rows, in their order.
    find_code
        Gives the row of a code.
    list_keys
        Gives the keys that begin with a text.
    country_names
        English name of each country, by ISO 3166-1 alpha-2 code, in the order of the codes.
    capital_rows
        Row of each country's capital, by the same code.
    """

    find_rows: Callable[[str], Sequence[Hit]] = _find_nothing
    read_rows: Callable[[Sequence[int]], Sequence[WorldPlace]] = _read_nothing
    find_code: Callable[[str], int | None] = _find_no_row
    list_keys: Callable[[str], Sequence[str]] = field(default=lambda beginning: ())
    country_names: Mapping[str, str] = field(default_factory=dict)
    capital_rows: Deferred[Mapping[str, int]] = Deferred(dict)

    def named(self, keys: Sequence[str]) -> dict[WorldPlace, bool]:
        """List the places that any of the keys finds, each with whether that is its main name."""
        mains: dict[int, bool] = {}
        for key in keys:
            for hit in self.find_rows(key):
                if hit.row >= 0:
                    mains[hit.row] = mains.get(hit.row, False) or hit.is_main
        return dict(zip(self.read_rows(tuple(mains)), mains.values(), strict=True))

    def with_code(self, code: str) -> WorldPlace | None:
        """Find a place by its code."""
        row = self.find_code(code)
        return None if row is None else self.read_rows((row,))[0]

    def capital(self, code: str) -> WorldPlace | None:
        """Give the capital of a country, as GeoNames lists it."""
        return self.read_rows((self.capital_rows[code],))[0] if code in self.capital_rows else None

    def country_codes(self, key: str) -> list[str]:
        """List the codes of the countries that have this name in a language, or this code."""
        if key.upper() in self.country_names:
            return [key.upper()]  # though R.-U. is French for the United Kingdom
        hits = [hit for each in (key, key.removeprefix("the")) for hit in self.find_rows(each) if hit.row < 0]
        rows = {hit.row for hit in hits if hit.is_main} or {hit.row for hit in hits}
        codes = tuple(self.country_names)
        return sorted(codes[-1 - row] for row in rows)

    def country_code(self, key: str) -> str:
        """Give the code of the country that has this name in a language, or this code; empty where not one has it."""
        codes = self.country_codes(key)
        return codes[0] if len(codes) == 1 else ""

    def suggest(self, keys: Sequence[str], code: str = "") -> list[WorldPlace]:
        """List up to three places, of a country if one is given, with a name near to this one, nearest first.

        The beginning is taken to be right, which keeps the search short.
        """
        found: dict[WorldPlace, float] = {}
        for key in keys:
            bare = key.lstrip("~=^")
            known = self.list_keys(key[: len(key) - len(bare) + (2 if len(bare) < 6 else 3)]) if bare else ()
            close = [name for name in known if abs(len(name) - len(key)) <= _SLACK and _KIND not in name]
            for near in difflib.get_close_matches(key, close, n=6, cutoff=_LIKENESS):
                likeness = difflib.SequenceMatcher(None, key, near).ratio()
                for place in self.named((near,)):
                    if code in {"", place.country}:
                        found[place] = max(likeness, found.get(place, 0.0))
        return sorted(found, key=lambda place: (-found[place], -place.population, place.code))[:3]
