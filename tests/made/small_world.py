"""An index of the world that a test writes place by place, held in memory."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from dashboard.case.places.kind_words import CLASSES_OF, class_key
from dashboard.case.places.spelling import keys_to_store, plain_key, sound_key
from dashboard.case.places.world import Hit, World, WorldPlace


def make_world(
    places: Sequence[tuple[WorldPlace, Sequence[str]]],
    countries: Mapping[str, Sequence[str]],
    capitals: Mapping[str, int] | None = None,
) -> World:
    """Index places with their other names, and countries by their names, the English one first, by code in order."""
    hits: dict[str, dict[int, bool]] = defaultdict(dict)
    for row, (place, others) in enumerate(places):
        for name in (place.name, *others):
            for key in keys_to_store(name, place.country):
                hits[key].setdefault(row, name == place.name or not place.is_town)
                for place_class in CLASSES_OF.get(place.kind, ()):
                    hits[class_key(place_class, key)][row] = True
        hits[sound_key(place.name)].setdefault(row, False)
    for number, (code, names) in enumerate(countries.items()):
        for name in (code, *names):
            hits[plain_key(name)][-1 - number] = True
    row_of = {place.code: row for row, (place, _) in enumerate(places)}
    return World(
        find_rows=lambda key: [Hit(*each) for each in hits.get(key, {}).items()],
        read_rows=lambda rows: [places[row][0] for row in rows],
        find_code=row_of.get,
        list_keys=lambda beginning: sorted(key for key in hits if key.startswith(beginning)),
        country_names={code: names[0] for code, names in countries.items()},
        capital_rows={code: row_of[f"geonames:{number}"] for code, number in (capitals or {}).items()},
    )
