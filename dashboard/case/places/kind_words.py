"""Words that say what kind of place a name is of: Port Kavkaz, Chopin Airport, 대련항, аэродром Моздок."""

import re
from dataclasses import dataclass
from typing import Literal

PlaceClass = Literal["port", "air", "base", "rail", "crossing"]

CLASSES_OF: dict[str, tuple[PlaceClass, ...]] = {
    "port": ("port",),
    "harbour": ("port",),
    "naval base": ("port", "base"),
    "airport": ("air",),
    "air base": ("air", "base"),
    "base": ("base",),
    "railway station": ("rail",),
    "border crossing": ("crossing",),
}
"""What a place of each kind may be called."""

TOWN_SERVES: frozenset[PlaceClass] = frozenset({"port", "rail", "crossing", "base"})
"""Classes of which a place that no list has is taken to lie in the town of its name; an airport often lies far off."""

_BEFORE: dict[PlaceClass, str] = {
    "port": r"(?:the )?(?:(?:sea ?)?ports?|harbou?r|puerto|porto) (?:of |de |di |do )?|"
    r"(?:морской |торговый |морський )?порт |ميناء |مرفا |naval base (?:of |at )?|военно морская база ",
    "air": r"(?:raf|nas|aeropuerto|aeropuerto de) |"
    r"(?:международный )?(?:аэропорт|аэродром|аеропорт|авиабаза|авіабаза) |مطار |قاعده |فرودگاه ",
    "base": r"(?:military|army) base (?:of |at )?",
    "rail": r"(?:railway |train )?station (?:of )?|(?:железнодорожная )?(?:станция|станція|вокзал) |ст ",
    "crossing": r"(?:border )?(?:crossing|checkpoint|post) (?:of |at )?|(?:кпп|мапп|жд кпп) |пункт пропуска |معبر ",
}
_AFTER: dict[PlaceClass, str] = {
    "port": r" (?:(?:sea|oil|commercial |fishing )?ports?|harbou?r|(?:oil |container |marine )?terminal|"
    r"(?:naval|submarine) base)|"
    r"(?<=..) ?(?:항|항구|港)",
    "air": r" (?:(?:international |regional |domestic |municipal |intl )?(?:airport|airfield|aerodrome|airstrip)|"
    r"(?:naval )?air ?(?:base|station)|air force base|army air ?field|afb)|"
    r"(?<=..) ?(?:국제공항|공항|비행장|공군기지|国际机场|國際機場|机场|機場|国際空港|空港|飛行場|空軍基地|空军基地)",
    "base": r" (?:military base|garrison|base)",
    "rail": r" (?:(?:railway|train|rail|border) )?station|(?<=..) ?(?:역|站|駅)",
    "crossing": r" (?:border |rail |road )?(?:crossing(?: point)?|checkpoint|border post)",
}
_PATTERNS = tuple(
    (kind, re.compile(pattern))
    for kind in _BEFORE
    for pattern in (rf"(?:{_BEFORE[kind]})(?P<bare>.+)", rf"(?P<bare>.+?)(?:{_AFTER[kind]})")
)
_FIELD_NUMBER = re.compile(r"(?P<bare>\D+?) [12]")
"""Air bases of the Soviet Union beside a town are often numbered after it: Engels-2."""


@dataclass(frozen=True)
class KindOfName:
    """Hold what a name says beside the kind of place, both as `fold` leaves them."""

    bare: str
    place_class: PlaceClass


def read_kind(folded: str) -> KindOfName | None:
    """Part a folded name from the words for its kind; None where it has none."""
    for place_class, pattern in _PATTERNS:
        if match := pattern.fullmatch(folded):
            return KindOfName(match["bare"], place_class)
    if match := _FIELD_NUMBER.fullmatch(folded):
        return KindOfName(match["bare"], "air")
    return None


def class_key(place_class: PlaceClass, key: str) -> str:
    """Give the key by which places of a class alone are found."""
    return f"{place_class}:{key}"
