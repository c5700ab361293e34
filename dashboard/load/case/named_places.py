"""Places that a case names without an id of its own: as people type them, ``Astrakhan, RU`` or ``geonames:580497``."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from dashboard.case.places.gazetteer import Gazetteer
from dashboard.case.places.name_index import PlaceNameError
from dashboard.case.places.place import Place
from dashboard.case.places.spelling import fold
from dashboard.case.record import SLUG_PATTERN
from dashboard.load.faults.fault import Fault
from dashboard.load.tables.columns import PLACES, Column, split_list
from dashboard.load.tables.raw_table import Line

NOT_FOUND = "place-not-found"
"""Stands for a place whose name is already a fault, so that the other faults of its row are found."""

_OUTLINE = re.compile(r"(border|country|coast|region|line):")
_ID = re.compile(SLUG_PATTERN)


@dataclass
class NamedPlaces:
    """Look up what stands where the id of a place is expected, and gather the places found so.

    Parameters
    ----------
    own
        The case's own places.
    kept
        Ids of the places kept by hand.
    load_gazetteer
        Gives the gazetteer, when something is first looked up in it.
    """

    own: Sequence[Place]
    kept: frozenset[str]
    load_gazetteer: Callable[[], Gazetteer]
    found: dict[str, Place] = field(default_factory=dict)

    def take_ids(self, file: str, line: Line, columns: Sequence[Column], faults: list[Fault]) -> Line:
        """Give a row with ids where it names places; where a name is none's, `NOT_FOUND` for it, and the fault."""
        cells = dict(line.cells)
        for column in columns:
            cell = cells.get(column.name, "").strip()
            if column.refers_to != PLACES.file or not cell:
                continue
            is_list = column.read is split_list
            try:
                ids = [self._id(wanted) for wanted in (split_list(cell) if is_list else [cell])]
            except PlaceNameError as error:
                faults.append(Fault.from_words(file, line.where, column.name, str(error)))
                ids = [NOT_FOUND]
            cells[column.name] = "; ".join(ids)
        return replace(line, cells=cells)

    def _id(self, wanted: str) -> str:
        if _OUTLINE.match(wanted) or wanted in self.kept or any(place.id == wanted for place in self.own):
            return wanted
        if _ID.fullmatch(wanted):
            place = self.load_gazetteer().with_id(wanted) if any(c.isdecimal() for c in wanted) else None
            return self._keep(place) if place else wanted
        folded = fold(wanted)
        own = [place.id for place in self.own if folded in map(fold, place.names)]
        if len(own) == 1:
            return own[0]
        found = self.load_gazetteer().look_up(wanted)
        note = f"{found.taken}." if found.taken else ""
        return self._keep(found.place.model_copy(update={"note": note}) if note else found.place)

    def _keep(self, place: Place) -> str:
        if place.id not in self.kept:
            self.found.setdefault(place.id, place)
        return place.id
