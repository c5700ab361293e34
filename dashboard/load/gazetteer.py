"""Reading the gazetteer: places in Linked Places terms, GeoJSON with names, citations and links."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from dashboard.case.places.place import Place
from dashboard.load.faults.fault import CaseError, Fault, quote
from dashboard.load.faults.fix import explain
from dashboard.load.text_file import read_text

GAZETTEER = Path(__file__).parents[2] / "data" / "geo" / "gazetteer.geojson"


class _Linked(BaseModel):
    """Hold a part of a feature; what Waybill does not read is let be."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class _Citation(_Linked):
    id: Annotated[str, Field(alias="@id")] = ""


class _Name(_Linked):
    toponym: str
    lang: str
    citations: tuple[_Citation, ...] = ()


class _Kind(_Linked):
    label: str


class _Link(_Linked):
    identifier: str


class _Point(_Linked):
    coordinates: tuple[float, float]


class _Properties(_Linked):
    title: str
    ccodes: Annotated[tuple[str, ...], Field(min_length=1)]
    radius_km: float
    source: str
    note: str = ""


class _Feature(_Linked):
    id: Annotated[str, Field(alias="@id")]
    properties: _Properties
    names: tuple[_Name, ...] = ()
    types: Annotated[tuple[_Kind, ...], Field(min_length=1)]
    links: tuple[_Link, ...] = ()
    geometry: _Point


def load_gazetteer(path: Path = GAZETTEER) -> tuple[Place, ...]:
    """Load every place of a gazetteer.

    A toponym that a source writes is cited as ``case/source``; ``Toponym.as_written_by`` holds it so.

    Raises
    ------
    CaseError
        If the file cannot be read or a feature is no place; it lists every fault.
    """
    faults: list[Fault] = []
    places = read_gazetteer(path, faults)
    if faults:
        raise CaseError(faults)
    return places


def read_gazetteer(path: Path, faults: list[Fault]) -> tuple[Place, ...]:
    """Read every sound place of a gazetteer, adding what is wrong with the others to the faults."""
    places: dict[str, Place] = {}
    for number, feature in enumerate(_read_features(path, faults), start=1):
        where = f"feature {number}"
        try:
            place = _build_place(_Feature.model_validate(feature))
        except ValidationError as refused:
            faults.extend(_explain_feature(refused, path.name, where))
            continue
        if place.id in places:
            faults.append(Fault(path.name, where, "@id", "an id of its own", quote(place.id)))
        places[place.id] = place
    return tuple(places.values())


def _read_features(path: Path, faults: list[Fault]) -> list[object]:
    text = read_text(path, faults)
    if text is None:
        return []
    try:
        collection = json.loads(text)
    except (ValueError, RecursionError) as error:
        faults.append(Fault(path.name, needed="JSON", found=str(error)))
        return []
    features = collection.get("features") if isinstance(collection, dict) else None
    if not isinstance(features, list) or not features:
        faults.append(Fault(path.name, "", "features", "a list of features", quote(features)))
        return []
    return features


def _explain_feature(refused: ValidationError, file: str, where: str) -> Iterator[Fault]:
    for error in refused.errors(include_url=False):
        said = explain(error)
        field = ".".join(str(part) for part in error["loc"])
        yield Fault(file, where, field, said.needed, said.found, said.fix)


def _build_place(feature: _Feature) -> Place:
    about = feature.properties
    lon, lat = feature.geometry.coordinates
    names = (
        {"name": n.toponym, "lang": n.lang, "as_written_by": tuple(c.id for c in n.citations if "/" in c.id)}
        for n in feature.names
    )
    return Place.model_validate(
        {
            "id": feature.id,
            "name": about.title,
            "kind": feature.types[0].label,
            "country": about.ccodes[0],
            "lon": lon,
            "lat": lat,
            "radius_km": about.radius_km,
            "source": about.source,
            "identifier": feature.links[0].identifier if feature.links else "",
            "toponyms": tuple(names),
            "note": about.note,
        }
    )
