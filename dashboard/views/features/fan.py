"""The fan of a finding: a line for every reading, the stated distance as a ring, the end's uncertainty."""

from collections.abc import Iterator

from dashboard.case import Quantity
from dashboard.case.quantity.unit import km_range
from dashboard.checks.ends.end import PlaceEnd
from dashboard.checks.verdict.finding import Finding
from dashboard.checks.verdict.verdict import Fit
from dashboard.checks.verdict.wording import condition_words
from dashboard.geodesy import circle
from dashboard.translation.tongue import ENGLISH, Tongue, mark
from dashboard.views.features.feature import Feature, line
from dashboard.views.wording.short import reading_words

STATED_RING = mark("{stated} from {place}, stated")
LINKED_RING = mark("{stated} from {place}, linked by inference")


def fan(finding: Finding, tongue: Tongue = ENGLISH) -> Iterator[Feature]:
    """Lay out what is drawn when a finding is chosen; an artefact has no line of its own, so it is not drawn."""
    claim = finding.claim
    stated_unit = {f.reading.id: f for f in finding.judgement.fits if f.unit == finding.quantity.unit}
    for fit in stated_unit.values():
        if not fit.reading.artefact:
            yield _reading(finding, fit, tongue)
    start = finding.ends[0]
    if not isinstance(start, PlaceEnd):
        return
    linked = start.end.basis == "inferred"
    name = LINKED_RING if linked else STATED_RING
    for number, stated_km in enumerate(_stated_km(finding.quantity)):
        yield Feature(
            f"ring-{claim.id}" + (f"-{number}" if number else ""),
            finding,
            "ring",
            tongue.say(name, stated=finding.quantity.as_written, place=start.place.name),
            tongue.say("Every point at the stated distance from the gazetteer's point, as a geodesic.")
            + (f" The source names no such place: {start.end.reason}." if linked else ""),
            "inferred" if linked else "stated",
            (claim.id,),
            line(circle(start.point, stated_km * 1000)),
            finding=claim.id,
            label=True,
        )
    yield Feature(
        f"radius-{claim.id}",
        start,
        "radius",
        f"{start.place.name} ± {start.radius_km:g} km",
        tongue.say("Uncertainty radius that the analyst gives the place for this claim."),
        "inferred",
        (claim.id,),
        line(circle(start.point, start.radius_km * 1000)),
        finding=claim.id,
    )


def _stated_km(quantity: Quantity) -> tuple[float, ...]:
    """Give the stated distance [km], or both ends of a range or of what a historic unit stood for."""
    (low, high), (low_km, high_km) = quantity.ends, km_range(quantity.unit)
    return tuple(dict.fromkeys((float(low) * low_km, float(high) * high_km)))


def _reading(finding: Finding, fit: Fit, tongue: Tongue) -> Feature:
    reading, claim = fit.reading, finding.claim
    tried = [f for f in finding.judgement.fits if f.reading.id == reading.id]
    fitting = "; ".join(f"{finding.quantity.printed_in(f.unit)} {_fit_words(f, finding)}" for f in tried)
    same = f" The same as {', '.join(r.name for r in reading.equal_to)}." if reading.equal_to else ""
    kind = "Plain reading" if reading.plain else "Other reading"
    return Feature(
        f"reading-{claim.id}-{reading.id}",
        fit,
        "reading",
        f"{reading.nominal_km:,.0f} km, {reading_words(reading, tongue)}",
        f"{kind}: {reading.name}; {fitting}.{same} {reading.method[0].upper()}{reading.method[1:]}.",
        "computed",
        (claim.id,),
        line(reading.track),
        finding=claim.id,
        fits=fit.with_radii,
        label=True,
    )


def _fit_words(fit: Fit, finding: Finding) -> str:
    if not fit.with_radii:
        return "does not fit"
    return f"fits{condition_words(fit, finding.ends)}"
