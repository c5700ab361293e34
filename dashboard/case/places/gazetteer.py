"""The gazetteer: the places kept by hand and the index of the world, and which place a name is taken for."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dashboard.case.deferred import Deferred
from dashboard.case.places.kind_words import TOWN_SERVES, class_key, read_kind
from dashboard.case.places.name_index import Choice, PlaceNameError, suggest_places
from dashboard.case.places.place import Place
from dashboard.case.places.spelling import (
    CYRILLIC_LANDS,
    fold,
    is_alphabetic,
    is_hangul,
    keys_to_find,
    plain_key,
    sound_key,
    spelt_key,
)
from dashboard.case.places.world import World, WorldPlace

DWARFS = 20
"""How many times the inhabitants of the next a place must have to be taken among places of one name."""
LEAST_KNOWN = 500
"""Inhabitants that a town is taken to have whose number GeoNames does not give: those of the smallest it lists."""

CLASSES = {
    0: "under 5,000 inhabitants",
    5_000: "5,000 to 50,000 inhabitants",
    50_000: "50,000 to 250,000 inhabitants",
    250_000: "250,000 to 1 million inhabitants",
    1_000_000: "1 to 5 million inhabitants",
    5_000_000: "5 million inhabitants or more",
}
"""Classes of towns, by the least number of inhabitants."""
ONE_PLACE_KM = 20.0
"""How far apart the places of a name may lie that are all one [km]: a base and the town on its island."""
OWN_PORT_KM = 50.0
"""How far from a town that dwarfs the others of its name a port or base of that name may lie and be its own [km]."""

UNKNOWN_CLASS = "inhabitants unknown"

_BY_CODE = re.compile(r"\s*(?:(geonames|gn)\s*[:-]|(wpi|airport|place)\s*:)\s*([\w-]{1,40})\s*", re.IGNORECASE)
_NUMBERED = re.compile(r"(.+?)\s*#\s*(\d{1,2})\s*")
_KM_PER_DEG = 111.2
_MOST_LISTED = 6
_WEIGHT = 10_000
"""Inhabitants that a port, airport or base counts for where places are listed by size."""
_NO_RIVALS = frozenset({"airport", "harbour"})
"""Kinds that are asked about beside a small town only, or not at all beside others: every city has an airport."""
_MOST_SUGGESTED = 3


@dataclass(frozen=True)
class Found:
    """Hold the place that a name was taken for, and what there is to say of that.

    Parameters
    ----------
    population
        Inhabitants; None of what is no town, or where they are not known.
    country_name
        In English; empty where the place lies in no country.
    taken
        Why this one among others of the name, and how many those are; empty where it is the only one.
    """

    place: Place
    country_name: str
    population: int | None = None
    taken: str = ""
    others: int = 0

    @property
    def population_class(self) -> str:
        """The class of a town by its inhabitants; empty of what is no town."""
        if self.population is None:
            return "" if self.place.kind not in {"town", "city", "settlement"} else UNKNOWN_CLASS
        return next(words for least, words in reversed(CLASSES.items()) if self.population >= least)

    @property
    def described(self) -> str:
        """The place with its kind, country, class and source, in one line."""
        parts = (self.place.kind, self.population_class, f"± {self.place.radius_km:g} km", self.place.source)
        where = f" in {self.country_name}" if self.country_name else ""
        return f"{self.place.name}{where}: {', '.join(filter(None, parts))}"


@dataclass(frozen=True)
class _Candidate:
    """Hold a place that a name may mean: a row of the world, and the hand-kept place that it is, if any."""

    world: WorldPlace
    kept: Place | None
    is_main: bool = True

    @property
    def place(self) -> Place:
        return self.kept or self.world.place()

    @property
    def population(self) -> int:
        return self.world.population

    @property
    def weight(self) -> int:
        return self.population if self.world.is_town else _WEIGHT

    @property
    def name(self) -> str:
        return self.kept.name if self.kept else self.world.name


@dataclass(frozen=True, eq=False)
class Gazetteer:
    """Hold every place that a name can mean.

    Parameters
    ----------
    places
        The places kept by hand.
    world
        The index of the world, or what reads it; a place that is also kept by hand is given as the hand-kept place.
    strict
        Refuse every name of more than one place.
    """

    places: tuple[Place, ...]
    world: Deferred[World] = Deferred(World)
    strict: bool = False

    def strictly(self) -> "Gazetteer":
        """Give the same gazetteer, taking no place among several."""
        return replace(self, world=self.world, strict=True)

    def find(self, name: str) -> Place:
        """Find the place that a name is taken for, as `look_up` does."""
        return self.look_up(name).place

    def knows(self, name: str) -> bool:
        """Say whether any place has a name."""
        return bool(self._candidates(name))

    def look_up(self, name: str) -> Found:
        """Find the place that a name is taken for, in any script, and what there is to say of that.

        Of several places of one name one is taken only if it has `DWARFS` times the inhabitants of the next, or is kept
        by hand and no smaller than the next of that main name, and none of the others is a port, base or crossing.

        Parameters
        ----------
        name
            A name or an id; a name and its country in any language, as ``Paris, FR`` or ``Paris, Франция``; a name and
            the number of a choice, as ``Primorsk #2``; or ``geonames:2988507``.

        Raises
        ------
        PlaceNameError
            If no place has the name, more than one may be meant, or it is a country's.
        """
        if (match := _BY_CODE.fullmatch(name)) and (by_code := self._with_code(match, name)):
            return self._found(by_code)
        if match := _NUMBERED.fullmatch(name):
            return self._numbered(match[1], int(match[2]), name)
        self._refuse_country(name)
        if candidates := self._candidates(name):
            return self._choose(candidates, name)
        return self._find_in_country(name)

    def with_id(self, place_id: str) -> Place | None:
        """Give the place of the world that has this id in a case, as ``geonames-580497``; None where none has it."""
        prefix, dash, rest = place_id.partition("-")
        codes = (f"{prefix}:{rest}" if prefix != "airport" else f"{prefix}:{rest.upper()}",) if dash else ()
        for code in (*codes, f"place:{place_id}"):
            if found := self.world.with_code(code):
                return self._candidate(found).place
        return None

    def capital(self, code: str) -> Place | None:
        """Give the capital of a country, by ISO 3166-1 alpha-2 code; None where the index holds none."""
        town = self.world.capital(code)
        return self._candidate(town).place if town else None

    @property
    def capitals(self) -> dict[str, Place]:
        """Give the capital of every country that has one, by ISO 3166-1 alpha-2 code."""
        rows = self.world.capital_rows
        towns = self.world.read_rows(tuple(rows.values()))
        return {code: self._candidate(town).place for code, town in zip(rows, towns, strict=True)}

    def _with_code(self, match: re.Match[str], name: str) -> _Candidate | None:
        prefix = "geonames" if match[1] else match[2].lower()
        number = match[3].upper() if prefix == "airport" else match[3].lower()
        if kept := next((place for place in self.places if place.identifier == f"gn:{number}" and match[1]), None):
            return _Candidate(self.world.with_code(f"geonames:{number}") or _as_world(kept), kept)
        if found := self.world.with_code(f"{prefix}:{number}"):
            return self._candidate(found)
        if kept := next((place for place in self.places if place.id == number and prefix == "place"), None):
            return _Candidate(_as_world(kept), kept)
        if match[1] and not number.isdecimal():
            return None
        raise PlaceNameError(f"needs the id of a place in the gazetteer, found {name!r}")

    def _candidates(self, name: str, code: str = "") -> list[_Candidate]:
        """List what a name may mean, the largest first; in a country if one is given."""
        keys = keys_to_find(name)
        found = self._contend(keys, name, code, spelt=spelt_key(name))
        if is_hangul(name) and all(each.world.country in CYRILLIC_LANDS for each in found):
            found = self._contend((*keys, sound_key(name)), name, code)
        if not found and (kind := read_kind(fold(name))):
            bare = keys_to_find(kind.bare)
            found = self._contend([class_key(kind.place_class, key) for key in bare], "", code)
            if not found and kind.place_class in TOWN_SERVES:
                found = [each for each in self._candidates(kind.bare, code) if each.world.is_town]
        if found and keys and not is_alphabetic(keys[0]):
            found = self._widen(found, code)
        if any(each.world.kind != "harbour" for each in found):
            found = [each for each in found if each.world.kind != "harbour"]
        return sorted(found, key=lambda each: (-each.weight, each.kept is None, each.world.code))

    def _widen(self, found: list[_Candidate], code: str) -> list[_Candidate]:
        """Add the places that share a found one's main name, where it has this one in a script that is not its own."""
        widened = {each.world.code: each for each in found}
        for each in (each for each in found if not each.is_main):
            for other in self._contend(keys_to_find(each.world.name), each.world.name, code):
                if other.is_main:
                    widened.setdefault(other.world.code, other)
        return list(widened.values())

    def _contend(self, keys: Sequence[str], name: str, code: str, spelt: str = "") -> list[_Candidate]:
        """List the places that one of the keys finds, and those kept by hand under the name.

        Towns with this main name go before those with this alternate one, unless one of the latter is larger than all
        of them: who writes Odessa need not mean Odessa, Texas. Where only a loose key finds something, a place that has
        it as its plain one goes with the latter: who writes Berlinn may well mean Berlin, and not the one in Russia. In
        a script that is neither Latin nor Cyrillic the towns that write it themselves stand alone.
        """
        named = self.world.named(keys)
        is_exact = any(plain_key(place.name) == plain_key(name) for place in named)
        if named and spelt and not is_exact and not self._kept(name, code):
            named = {**dict.fromkeys(self.world.named((spelt,)), False), **named}
        mains = {place: is_main for place, is_main in named.items() if code in {"", place.country}}
        is_foreign = bool(keys) and not is_alphabetic(keys[0])
        largest = max((p.population for p, is_main in mains.items() if is_main and p.is_town), default=-1)
        contending = [
            self._candidate(place, is_main=is_main)
            for place, is_main in mains.items()
            if is_main or not place.is_town or (place.population > largest and not (largest >= 0 and is_foreign))
        ]
        known = {each.kept.id for each in contending if each.kept}
        also = [p for p in self._kept(name, code) if p.id not in known] if name else []
        return [*contending, *(_Candidate(_as_world(place), place) for place in also)]

    def _kept(self, name: str, code: str) -> list[Place]:
        folded = fold(name)
        named = (place for place in self.places if folded in {fold(known) for known in (place.id, *place.names)})
        return [place for place in named if code in {"", place.country}]

    def _candidate(self, found: WorldPlace, *, is_main: bool = True) -> _Candidate:
        ids = {found.code.replace("geonames:", "gn:"), found.id}
        kept = (place for place in self.places if place.identifier in ids or place.id == found.id)
        return _Candidate(found, next(kept, None), is_main)

    def _choose(self, candidates: Sequence[_Candidate], name: str) -> Found:
        first = self._preferred(candidates)
        if first is None or (self.strict and len(candidates) > 1):
            raise self._ask(candidates, name)
        return self._found(first, name, [each for each in candidates if each is not first])

    def _preferred(self, candidates: Sequence[_Candidate]) -> _Candidate | None:
        """Give the one place that a name is taken for; None where it must be asked. The largest comes first."""
        if len(candidates) == 1:
            return candidates[0]
        kept = [each for each in candidates if each.kept]
        first = kept[0] if len(kept) == 1 else candidates[0]
        others = [each for each in candidates if each is not first and (each.is_main or len(kept) != 1)]
        towns = [each for each in candidates if each.world.is_town and each.is_main]
        if len(towns) <= 1 and all(_apart_km(each, first) <= ONE_PLACE_KM for each in others):
            return first
        rivals = [each for each in others if not each.world.is_town and each.world.kind not in _NO_RIVALS]
        if not (first.world.is_town or first.kept) or any(_apart_km(each, first) > OWN_PORT_KM for each in rivals):
            return None
        next_largest = max(each.population for each in others)
        if len(kept) == 1:
            return first if first.population >= next_largest else None
        return first if first.population >= DWARFS * max(next_largest, LEAST_KNOWN) else None

    def _numbered(self, bare: str, number: int, name: str) -> Found:
        candidates = self._candidates(bare) or self._in_country(bare)
        if not 1 <= number <= len(candidates):
            raise PlaceNameError(f"needs a choice from 1 to {len(candidates)} after {bare!r}, found {name!r}")
        chosen = candidates[number - 1]
        return self._found(
            chosen, bare, [each for each in candidates if each is not chosen], how="chosen by its number"
        )

    def _in_country(self, name: str) -> list[_Candidate]:
        """List what a name may mean in the country after its comma, or in one of those, where several have its name."""
        bare, comma, qualifier = (part.strip() for part in name.rpartition(","))
        codes = self.world.country_codes(plain_key(qualifier)) if comma else []
        found = [each for code in codes for each in self._candidates(bare, code)]
        return sorted(found, key=lambda each: -each.weight)

    def _find_in_country(self, name: str) -> Found:
        if found := self._in_country(name):
            return self._choose(found, name)
        bare, comma, qualifier = (part.strip() for part in name.rpartition(","))
        code = self.world.country_code(plain_key(qualifier)) if comma else ""
        if comma and (elsewhere := self._candidates(bare)):
            needed = f"a place of that name in {code}" if code else "a country after the comma"
            there = f"needs {needed}, found {name!r}; there is {_list(elsewhere)}"
            raise PlaceNameError(f"{there}: {_tell_how(elsewhere, bare)}", _choices(elsewhere))
        near = self._suggest(bare or name, code)
        fix = f": did you mean {' or '.join(near)}?" if near else ""
        raise PlaceNameError(f"needs a known place, found {name!r}{fix}")

    def _refuse_country(self, name: str) -> None:
        """Refuse the name of a country, unless a place of its own has the same, as Singapore and Luxembourg have."""
        key = plain_key(name)
        codes = self.world.country_codes(key) if len(key) > 2 or not key.isascii() else []
        if not codes:
            return
        towns = [each for each in self._candidates(name) if each.world.is_town and plain_key(each.world.name) == key]
        if any(each.world.country in codes for each in towns):
            return
        meant = " or ".join(f"border:{code} or country:{code}" for code in codes)
        said = f"needs a place, found {name!r}, a country: did you mean {meant}?"
        if towns:
            example = f"'{towns[0].name}, {towns[0].world.country}'"
            said += f" For a town of that name, add its country, as in {example}"
        raise PlaceNameError(said)

    def _ask(self, candidates: Sequence[_Candidate], name: str) -> PlaceNameError:
        said = f"needs the name of one place, found {name!r}, which is a name of {_list(candidates)}"
        return PlaceNameError(f"{said}: {_tell_how(candidates, name)}", _choices(candidates))

    def _found(
        self, chosen: _Candidate, name: str = "", others: Sequence[_Candidate] = (), *, how: str = "the largest by far"
    ) -> Found:
        place = chosen.place
        taken = ""
        if others:
            if chosen.kept and how == "the largest by far":
                how = "kept by hand"
            many = f"{len(others):,} other places have" if len(others) > 1 else "one other place has"
            taken = (
                f"{name.strip()!r} is taken for {place.name} in {place.country} ({chosen.world.code}), {how}: "
                f"{many} this name, the largest {_in_short(others[0])}"
            )
        return Found(
            place,
            country_name=self.world.country_names.get(place.country, ""),
            population=chosen.population or None,
            taken=taken,
            others=len(others),
        )

    def _suggest(self, name: str, code: str) -> tuple[str, ...]:
        kept = {place.identifier.replace("gn:", "geonames:") for place in self.places}
        near = (
            f"{place.name} in {place.country} ({place.code})"
            for place in self.world.suggest(keys_to_find(name), code)
            if place.code not in kept
        )
        return (*suggest_places(name, self.places), *near)[:_MOST_SUGGESTED]


def _as_world(kept: Place) -> WorldPlace:
    """Give a hand-kept place that the index does not hold as if it were a row of it."""
    kind = "town" if kept.kind in {"town", "city", "capital", "settlement"} else kept.kind
    code = kept.identifier.replace("gn:", "geonames:") or f"place:{kept.id}"
    return WorldPlace(code, kept.name, kind, kept.country, kept.lon, kept.lat, 0, kept.source, kept.radius_km)


def _apart_km(one: _Candidate, other: _Candidate) -> float:
    """Estimate how far apart two places lie [km], well enough to tell one place from two."""
    across = (one.world.lon - other.world.lon + 180.0) % 360.0 - 180.0
    up = one.world.lat - other.world.lat
    return _KM_PER_DEG * math.hypot(up, across * math.cos(math.radians(one.world.lat)))


def _in_short(each: _Candidate) -> str:
    people = f", {each.population:,} inhabitants" if each.population else ""
    return f"{each.name} in {each.world.country} ({each.world.kind}{people}, {each.world.code})"


def _in_full(each: _Candidate) -> str:
    people = f"{each.population:,} inhabitants, " if each.population else ""
    kind = "" if each.world.is_town else f"{each.world.kind}, "
    world = each.world
    return f"{each.name} in {world.country} ({kind}{people}{world.lat:.2f},{world.lon:.2f}, {world.code})"


def _list(candidates: Sequence[_Candidate]) -> str:
    listed = ", ".join(f"{n}. {_in_full(each)}" for n, each in enumerate(candidates[:_MOST_LISTED], start=1))
    rest = len(candidates) - _MOST_LISTED
    return f"{listed} and {rest} more" if rest > 0 else listed


def _choices(candidates: Sequence[_Candidate]) -> list[Choice]:
    return [Choice(_in_full(each), each.world.code) for each in candidates[:_MOST_LISTED]]


def _tell_how(candidates: Sequence[_Candidate], bare: str) -> str:
    """Say how to pick one: by country where that suffices for the largest so named or of all, by id always."""
    countries = [each.world.country for each in candidates]
    first = next((each for each in candidates if fold(each.name) == fold(bare)), candidates[0])
    for each in (first, candidates[0]):
        if countries.count(each.world.country) == 1 and each.world.is_town:
            return f"use '{each.name}, {each.world.country}' or {each.world.code}"
    return f"use the id, as in {candidates[0].world.code}"
