"""A feature in plain lines: what a reader sees who clicks on it in another program."""

from dashboard.case.dates.words import day_words
from dashboard.export.content.described import Described

BASES = {
    "stated": "Basis: stated by a source.",
    "computed": "Basis: computed from what the sources state.",
    "inferred": "Basis: inferred; no source states it as drawn.",
}


def feature_lines(one: Described) -> list[str]:
    """Say everything that is known of a feature below its name, a line each."""
    days = days_words(one)
    dated = f"Days: {days}." if days else ""
    known = (one.note, BASES[one.basis], dated, _length(one), _radius(one), _fit(one), _claims(one))
    return [*filter(None, known), *(f"Source: {citation}" for citation in one.citations)]


def days_words(one: Described) -> str:
    """Say on which days a feature is shown; empty for always."""
    if one.first_day and one.first_day == one.last_day:
        return day_words(one.first_day)
    begins = f"from {day_words(one.first_day)}" if one.first_day else ""
    ends = f"to {day_words(one.last_day)}" if one.last_day else ""
    return " ".join(filter(None, (begins, ends)))


def _length(one: Described) -> str:
    if one.length_km is None:
        return ""
    drawn = f", drawn simplified: it measures {one.drawn_km:,.0f} km" if one.simplified else ""
    return f"Length of this line: {one.length_km:,.0f} km, computed{drawn}.{_whole(one)}"


def _whole(one: Described) -> str:
    if one.whole_km is None or one.low_km is None or one.high_km is None:
        return ""
    spread = f"{one.low_km:,.0f} to {one.high_km:,.0f} km"
    if one.layer == "reading":
        return f" Range: {spread}."
    return f" The whole leg, connector and links included: {one.whole_km:,.0f} km, range {spread}."


def _radius(one: Described) -> str:
    return "" if one.radius_km is None else f"Uncertainty radius: {one.radius_km:g} km."


def _fit(one: Described) -> str:
    if one.fits is None:
        return ""
    if one.fits:
        return f"The distance stated by {one.finding} fits this reading if the uncertainty of its ends is allowed for."
    return f"The distance stated by {one.finding} does not fit this reading, with the uncertainty of its ends."


def _claims(one: Described) -> str:
    return f"Claims: {', '.join(one.claims)}." if one.claims else "Claims: none."
