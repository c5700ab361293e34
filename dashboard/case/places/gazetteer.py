"""The gazetteer: the places kept by hand, which win by name, and the towns of the world."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.case.deferred import Deferred
from dashboard.case.places.name_index import PlaceNameError, find_place, fold, suggest_places
from dashboard.case.places.place import Place
from dashboard.case.places.towns import Town, Towns, contend

_BY_ID = re.compile(r"\s*(?:geonames|gn)\s*[:-]\s*(\d{1,9})\s*", re.IGNORECASE)
_CODE = re.compile(r"[a-z]{2}", re.IGNORECASE)
_MOST_LISTED = 6
_MOST_SUGGESTED = 3


@dataclass(frozen=True, eq=False)
class Gazetteer:
    """Hold every place that a name can mean.

    Parameters
    ----------
    places
        The places kept by hand.
    towns
        The towns of the world, or what reads them; one that is also kept by hand is given as the hand-kept place.
    """

    places: tuple[Place, ...]
    towns: Deferred[Towns] = Deferred(Towns)

    def find(self, name: str) -> Place:
        """Find the one place that a name means, in any script.

        Parameters
        ----------
        name
            A name or an id; a name and its country, as ``Paris, FR`` or ``Paris, France``; or ``geonames:2988507``.

        Raises
        ------
        PlaceNameError
            If no place has the name, more than one may be meant, or it is a country's. Nothing is picked by size.
        """
        if match := _BY_ID.fullmatch(name):
            return self._with_id(int(match[1]), name)
        if self._kept(name):
            return find_place(name, self._kept(name))
        folded = fold(name)
        self._refuse_country(folded, name)
        if found := self._contenders(folded):
            return self._only(found, name)
        return self._find_in_country(name)

    def capital(self, code: str) -> Place | None:
        """Give the capital of a country, by ISO 3166-1 alpha-2 code; None where the towns hold none."""
        town = self.towns.capital(code)
        return self._place(town) if town else None

    @property
    def capitals(self) -> dict[str, Place]:
        """Give the capital of every country that has one, by ISO 3166-1 alpha-2 code."""
        found = ((code, self.capital(code)) for code in self.towns.capital_rows)
        return {code: place for code, place in found if place is not None}

    def _with_id(self, geonameid: int, name: str) -> Place:
        if kept := self._kept_with_id(geonameid):
            return kept
        if town := self.towns.with_id(geonameid):
            return town.place()
        raise PlaceNameError(f"needs the GeoNames id of a town in the gazetteer, found {name!r}")

    def _kept_with_id(self, geonameid: int) -> Place | None:
        return next((place for place in self.places if place.identifier == f"gn:{geonameid}"), None)

    def _kept(self, name: str, code: str = "") -> tuple[Place, ...]:
        folded = fold(name)
        named = (place for place in self.places if folded in {fold(known) for known in (place.id, *place.names)})
        return tuple(place for place in named if code in {"", place.country})

    def _contenders(self, folded: str, code: str = "") -> list[Town]:
        mainly, also = (
            [town for town in towns if code in {"", town.country}]
            for towns in (self.towns.mainly_named(folded), self.towns.also_named(folded))
        )
        return contend(mainly, also)

    def _find_in_country(self, name: str) -> Place:
        bare, comma, qualifier = (part.strip() for part in name.rpartition(","))
        code = self._country_code(qualifier) if comma else ""
        if code and self._kept(bare, code):
            return find_place(bare, self._kept(bare, code))
        if code and (found := self._contenders(fold(bare), code)):
            return self._only(found, name)
        if comma and not code and (found := self._contenders(fold(name.replace(",", " ")))):
            return self._only(found, name)  # as Washington, D.C.
        if elsewhere := self._contenders(fold(bare)):
            needed = f"a town of that name in {code}" if code else "a country after the comma"
            raise PlaceNameError(
                f"needs {needed}, found {name!r}; there is {_list(elsewhere)}: {_tell_how(elsewhere, bare)}"
            )
        near = self._suggest(bare or name, code)
        fix = f": did you mean {' or '.join(near)}?" if near else ""
        raise PlaceNameError(f"needs a known place, found {name!r}{fix}")

    def _country_code(self, qualifier: str) -> str:
        if _CODE.fullmatch(qualifier):
            return qualifier.upper() if qualifier.upper() in self.towns.country_names else ""
        return self.towns.country_code(fold(qualifier))

    def _refuse_country(self, folded: str, name: str) -> None:
        """Refuse the name of a country, unless its capital has the same, as Singapore's has."""
        code = self.towns.country_code(folded)
        capital = self.towns.capital(code)
        if not code or (capital and fold(capital.name) == folded):
            return
        said = f"needs a place, found {name!r}, a country: did you mean border:{code} or country:{code}?"
        if namesakes := self.towns.mainly_named(folded):
            example = f"'{namesakes[0].name}, {namesakes[0].country}'"
            said += f" For a town of that name, add its country, as in {example}"
        raise PlaceNameError(said)

    def _only(self, found: Sequence[Town], name: str) -> Place:
        if len(found) == 1:
            return self._place(found[0])
        raise PlaceNameError(
            f"needs the name of one place, found {name!r}, which is a name of {_list(found)}: {_tell_how(found, name)}"
        )

    def _place(self, town: Town) -> Place:
        return self._kept_with_id(town.geonameid) or town.place()

    def _suggest(self, name: str, code: str) -> tuple[str, ...]:
        kept = {place.identifier for place in self.places}
        towns = (town for town in self.towns.suggest(fold(name), code) if f"gn:{town.geonameid}" not in kept)
        near = (f"{town.name} in {town.country} ({town.identifier})" for town in towns)
        return (*suggest_places(name, self.places), *near)[:_MOST_SUGGESTED]


def _list(towns: Sequence[Town]) -> str:
    listed = ", ".join(
        f"{t.name} in {t.country} ({t.population:,} inhabitants, {t.lat:.2f},{t.lon:.2f}, {t.identifier})"
        for t in towns[:_MOST_LISTED]
    )
    rest = len(towns) - _MOST_LISTED
    return f"{listed} and {rest} more" if rest > 0 else listed


def _tell_how(towns: Sequence[Town], bare: str) -> str:
    """Say how to pick one: by country where that suffices for the largest so named or of all, by id always."""
    countries = [town.country for town in towns]
    first = next((town for town in towns if fold(town.name) == fold(bare)), towns[0])
    for town in (first, towns[0]):
        if countries.count(town.country) == 1:
            return f"use '{town.name}, {town.country}' or {town.identifier}"
    return f"use the id, as in {towns[0].identifier}"
