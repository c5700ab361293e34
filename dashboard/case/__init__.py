"""What the sources say: records of a case, as reported, with who said what."""

from dashboard.case.case import Case, Convention, DisputedPart, SpeedBounds
from dashboard.case.claim import Claim, ClaimKind, End, Path
from dashboard.case.dates import DateInterval
from dashboard.case.gazetteer import Gazetteer
from dashboard.case.leg import Event, Leg
from dashboard.case.names import PlaceNameError, find_place
from dashboard.case.outline import CaseOutline
from dashboard.case.place import Place, Toponym
from dashboard.case.quantity import Quantity
from dashboard.case.source import Source

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
    "Path",
    "Place",
    "PlaceNameError",
    "Quantity",
    "Source",
    "SpeedBounds",
    "Toponym",
    "find_place",
]
