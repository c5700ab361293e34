"""What the sources say: records of a case, as reported, with who said what."""

from dashboard.case.case import Case, Convention, DisputedPart, SpeedBounds
from dashboard.case.claim import Claim, ClaimKind, End
from dashboard.case.dates.interval import DateInterval
from dashboard.case.legs.leg import Event, Leg
from dashboard.case.places.gazetteer import Gazetteer
from dashboard.case.places.name_index import PlaceNameError
from dashboard.case.places.outline import CaseOutline
from dashboard.case.places.place import Place, Toponym
from dashboard.case.quantity.quantity import Quantity
from dashboard.case.sources.source import Source

__all__ = [
    "Case",
    "CaseOutline",
    "Claim",
    "ClaimKind",
    "Convention",
    "DateInterval",
    "DisputedPart",
    "End",
    "Event",
    "Gazetteer",
    "Leg",
    "Place",
    "PlaceNameError",
    "Quantity",
    "Source",
    "SpeedBounds",
    "Toponym",
]
