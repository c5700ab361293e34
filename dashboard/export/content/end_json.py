"""An end as people typed it: which place it was taken for, in words and as plain values."""

from dashboard.checks.ends.end import OutlineEnd, PlaceEnd, ResolvedEnd
from dashboard.export.content.finding_json import Member


def end_json(end: ResolvedEnd) -> Member:
    """Lay out which place or outline an end was taken for."""
    if isinstance(end, OutlineEnd):
        return {
            "name": end.boundary.name,
            "kind": end.kind,
            "id": f"{end.kind}:{end.code}",
            "source": end.boundary.source,
        }
    if not isinstance(end, PlaceEnd):
        return {"name": end.end.as_written, "kind": "unknown"}
    place, found = end.place, end.found
    return {
        "name": place.name,
        "kind": place.kind,
        "id": place.identifier or place.id,
        "country": place.country,
        "country_name": found.country_name if found else "",
        "population": found.population if found else None,
        "population_class": found.population_class if found else "",
        "lat": round(place.lat, 6),
        "lon": round(place.lon, 6),
        "radius_km": end.radius_km,
        "source": place.source,
        "taken": found.taken if found else "",
        "others_of_the_name": found.others if found else 0,
    }


def end_words(end: ResolvedEnd) -> str:
    """Say in a line which place or outline an end was taken for."""
    if isinstance(end, OutlineEnd):
        return f"{end.boundary.name}: {end.kind}, {end.boundary.source}"
    if isinstance(end, PlaceEnd) and end.found:
        return ". ".join(filter(None, (end.found.described, end.found.taken)))
    return end.end.as_written
