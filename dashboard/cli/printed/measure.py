"""A measured line as plain values and as a terminal shows it."""

from enum import StrEnum

from rich.console import Console

from dashboard.checks.typed.measure import Measurement
from dashboard.export.content.end_json import end_json, end_words
from dashboard.export.content.finding_json import Member


class MeasureFormat(StrEnum):
    """How `measure` prints."""

    TEXT = "text"
    JSON = "json"


def measured_json(measured: Measurement) -> Member:
    """Lay out a measured line: metres to the millimetre, degrees to the microdegree.

    ``place`` of an end is what the name was taken for; its ``lat`` and ``lon`` are the line's end.
    """
    line = measured.line
    names, points = (measured.start_name, measured.end_name), (line.start, line.end)
    ends = zip(("from", "to"), names, points, measured.ends, strict=True)
    return {
        "distance_m": round(line.distance_m, 3),
        "azimuth_deg": round(line.azimuth_deg, 6),
        "back_azimuth_deg": round(line.back_azimuth_deg, 6),
        **{
            key: {"name": name, "lat": round(p.lat, 6), "lon": round(p.lon, 6), "place": end_json(end)}
            for key, name, p, end in ends
        },
        "method": measured.method,
        **({"hint": measured.hint} if measured.hint else {}),
    }


def print_measured(measured: Measurement, out: Console) -> None:
    """Print a measured line with its azimuths and method."""
    line = measured.line
    out.print(f"{measured.start_name} to {measured.end_name}: {line.distance_m / 1000:,.3f} km", highlight=False)
    out.print(f"azimuth {line.azimuth_deg:.2f}°, back azimuth {line.back_azimuth_deg:.2f}°", highlight=False)
    out.print(measured.method, highlight=False, soft_wrap=True)
    for word, end in zip(("From", "To"), measured.ends, strict=True):
        out.print(f"{word} {end_words(end)}.", markup=False, highlight=False, soft_wrap=True)
    if measured.hint:
        out.print(f"{measured.hint}.", style="yellow", markup=False, highlight=False, soft_wrap=True)
