"""Names: how long one takes to find, the first time and again, and what the index takes of memory."""

import resource
import statistics
import time
from collections.abc import Sequence
from contextlib import suppress

from dashboard.case import Gazetteer, PlaceNameError
from dashboard.load.gazetteer import load_gazetteer
from dashboard.load.geodata.towns import load_world
from tools.bench.timing import Line

NAMES = (
    *("Mariupol", "Novorossiisk", "Вологда", "티호레츠크", "满洲里", "بندرعباس", "San José", "Springfield", "Paris"),
    *("Nagasaki, Japan", "Port Kavkaz", "Engels-2", "Suez Canal", "geonames:580497", "Kharkhiv", "Qqqq", "Alat"),
)
MOST_MS = 50.0
MOST_MB = 80.0


def measure(names: Sequence[str] = NAMES) -> list[Line]:
    """Look every name up in an index that nothing was asked of before, then again."""
    before_kb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    gazetteer = Gazetteer(load_gazetteer(), load_world)
    opened_ms = _took_ms(gazetteer, "Tikhoretsk")
    first_ms = [_took_ms(gazetteer, name) for name in names]
    again_ms = [_took_ms(gazetteer, name) for name in names]
    grown_mb = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before_kb) / 1024
    slowest = max(zip(first_ms, names, strict=True))
    return [
        Line("names, the first, with opening the index", f"{opened_ms:.0f} ms of the processor", "", None),
        Line(
            f"names, {len(names)} never asked before",
            f"median {statistics.median(first_ms):.1f} ms, slowest {slowest[0]:.1f} ms ({slowest[1]})",
            f"slowest < {MOST_MS:g} ms",
            slowest[0] < MOST_MS,
        ),
        Line("names, the same again", f"median {statistics.median(again_ms):.1f} ms", "", None),
        Line("names, memory of the index", f"{grown_mb:.0f} MB", f"< {MOST_MB:g} MB", grown_mb < MOST_MB),
    ]


def _took_ms(gazetteer: Gazetteer, name: str) -> float:
    """Look a name up and give the processor's time for it [ms]; one that is refused is answered as well."""
    begun = time.process_time()
    with suppress(PlaceNameError):
        gazetteer.look_up(name)
    return 1000 * (time.process_time() - begun)
