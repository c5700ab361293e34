"""The link of a map service, read as it stands: nothing of it is ever requested."""

import re
from dataclasses import dataclass
from typing import Literal
from urllib.parse import parse_qsl, unquote, urlsplit

from dashboard import Refusal

_NUMBER = r"[+-]?\d{1,3}(?:\.\d+)?"
_PAIR = rf"({_NUMBER}),\+?\s?({_NUMBER})(?![\d.])"
_VALUE = re.compile(rf"(?:loc:)?\s?({_NUMBER})\s?[,~/]\s?({_NUMBER})(?![\d.])", re.IGNORECASE)

Order = Literal["lat,lon", "lon,lat"]
What = Literal["the pin", "the middle of the view"]


class MapLinkError(Refusal):
    """Say why no position can be read from a link, in one line."""


@dataclass(frozen=True)
class Linked:
    """Hold what a link says: a position [deg] and what stands there, or words that are to be read as a position."""

    service: str
    lat: float = 0.0
    lon: float = 0.0
    what: What = "the pin"
    words: str = ""


@dataclass(frozen=True)
class _Spot:
    """Hold where a service writes a position: a parameter of the query, or a pattern of the whole address."""

    parameter: str = ""
    pattern: str = ""
    order: Order = "lat,lon"
    what: What = "the pin"


@dataclass(frozen=True)
class _Service:
    """Hold a map service: its name, its hosts, and where it writes a position, what is pinned before what is seen."""

    name: str
    hosts: str
    spots: tuple[_Spot, ...] = ()
    refused: str = ""


_VIEW: What = "the middle of the view"
_GCJ = "its positions are shifted by the datum of Chinese maps and are not WGS 84"
_SHORT = "a short link holds no position; open it, and paste the address that it leads to"

_SERVICES = (
    _Service("Google Maps", r"maps\.app\.goo\.gl|goo\.gl|g\.co", refused=_SHORT),
    _Service(
        "Google Maps",
        r"(?:[\w-]+\.)*google(?:\.[a-z]{2,3}){1,2}",
        (
            _Spot(pattern=rf"!3d({_NUMBER})!4d({_NUMBER})"),
            *(_Spot(p) for p in ("q", "query", "viewpoint", "cbll")),
            _Spot(pattern=r"/(?:place|search)/([^/?&@]*)"),
            *(_Spot(p, what=_VIEW) for p in ("ll", "center")),
            _Spot(pattern=rf"@{_PAIR}", what=_VIEW),
        ),
    ),
    _Service(
        "OpenStreetMap",
        r"(?:www\.)?(?:openstreetmap\.org|osm\.org)",
        (_Spot(pattern=rf"#map=[\d.]+/({_NUMBER})/({_NUMBER})", what=_VIEW),),
    ),
    _Service(
        "Yandex Maps",
        r"(?:[\w-]+\.)*yandex\.[a-z.]{2,6}",
        (
            *(_Spot(p, order="lon,lat") for p in ("whatshere[point]", "poi[point]", "pt")),
            _Spot("ll", order="lon,lat", what=_VIEW),
        ),
    ),
    _Service(
        "Apple Maps",
        r"maps\.apple\.com",
        (*(_Spot(p) for p in ("coordinate", "ll", "q")), *(_Spot(p, what=_VIEW) for p in ("center", "sll"))),
    ),
    _Service(
        "Bing Maps",
        r"(?:www\.)?bing\.com",
        (_Spot(pattern=rf"sp=point\.({_NUMBER})_({_NUMBER})"), _Spot("cp", what=_VIEW)),
    ),
    _Service(
        "2GIS",
        r"(?:[\w-]+\.)*2gis\.[a-z.]{2,6}",
        (_Spot(pattern=rf"/geo/(?:\d+/)?{_PAIR}", order="lon,lat"), _Spot("m", order="lon,lat", what=_VIEW)),
    ),
    _Service("HERE", r"(?:share|wego)\.here\.com", (_Spot(pattern=rf"/l/{_PAIR}"), _Spot("map", what=_VIEW))),
    _Service("Waze", r"(?:[\w-]+\.)*waze\.com", (_Spot("ll"), _Spot(pattern=rf"ll\.{_PAIR}"))),
    _Service("Kakao Map", r"map\.kakao\.com", (_Spot(pattern=rf"/link/\w+/[^,/]*,{_PAIR}"),)),
    _Service("Google Earth", r"earth\.google\.com", (_Spot(pattern=rf"@{_PAIR}", what=_VIEW),)),
    _Service("Zoom Earth", r"zoom\.earth", (_Spot(pattern=rf"view={_PAIR}", what=_VIEW),)),
    _Service("Baidu Maps", r"(?:[\w-]+\.)*(?:baidu|bdimg)\.com", refused=_GCJ),
    _Service("Amap", r"(?:[\w-]+\.)*(?:amap|gaode|autonavi)\.com", refused=_GCJ),
    _Service("Tencent Maps", r"(?:[\w-]+\.)*qq\.com", refused=_GCJ),
)
_NAMED = (("mlat", "mlon"), ("lat", "lon"), ("lat", "lng"), ("latitude", "longitude"), ("lat", "long"))
"""Parameters that say themselves which is which, whoever's map it is."""

_KNOWN = re.compile(rf"(?:{'|'.join(service.hosts for service in _SERVICES)})(?=[/?#]|$).*", re.IGNORECASE)
_GEOHACK = re.compile(r"params=([\d._]+_[NS]_[\d._]+_[EW])", re.IGNORECASE)
_ROUTE = re.compile(r"/dir/|[?&](?:saddr|daddr|rtext|origin|destination)=", re.IGNORECASE)


def is_link(text: str) -> bool:
    """Say whether a text is a link: it begins as one, or with the host of a service that is known."""
    return bool(re.match(r"https?://", text, re.IGNORECASE) or _KNOWN.fullmatch(text))


def find_in_link(text: str) -> Linked:
    """Find the position in a link, the pin before the middle of the view.

    Raises
    ------
    MapLinkError
        If the link holds none, or more than one, or one that is not WGS 84.
    """
    address = text if re.match(r"https?://", text, re.IGNORECASE) else f"https://{text}"
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        raise MapLinkError(f"needs a link that can be read, found {text!r}") from None
    service = next((each for each in _SERVICES if re.fullmatch(each.hosts, host, re.IGNORECASE)), None)
    if service is not None and service.refused:
        raise MapLinkError(f"needs a position or another link, found one of {service.name}: {service.refused}")
    whole = unquote(address)
    if _ROUTE.search(address):
        raise MapLinkError(f"needs a link with one position, found that of a route: {text!r}")
    if geohack := _GEOHACK.search(whole):
        return Linked("GeoHack", words=geohack[1].replace("_", " "))
    asked = dict(parse_qsl(parts.query) + parse_qsl(parts.fragment.lstrip("?/")))
    return _find_named(asked, service.name if service else host) or _find_written(asked, whole, service, text)


def _find_named(asked: dict[str, str], service: str) -> Linked | None:
    for lat_name, lon_name in _NAMED:
        lat, lon = asked.get(lat_name, ""), asked.get(lon_name, "")
        if re.fullmatch(_NUMBER, lat) and re.fullmatch(_NUMBER, lon):
            return Linked(service, float(lat), float(lon), "the pin" if lat_name == "mlat" else _VIEW)
    return None


def _find_written(asked: dict[str, str], whole: str, service: _Service | None, text: str) -> Linked:
    for spot in service.spots if service else ():
        written = _written(spot, asked, whole)
        if len(written) > 1:
            listed = " and ".join(written[:3])
            raise MapLinkError(f"needs a link with one position, found several in {text!r}: {listed}")
        for words in written:
            if match := _VALUE.match(words):
                first, second = float(match[1]), float(match[2])
                lat, lon = (first, second) if spot.order == "lat,lon" else (second, first)
                return Linked(service.name if service else "", lat, lon, spot.what)
            return Linked(service.name if service else "", words=words)
    raise MapLinkError(f"needs a link with a position in it, such as …/@45.85,40.12,12z, found {text!r}")


def _written(spot: _Spot, asked: dict[str, str], whole: str) -> list[str]:
    """List what a service wrote in one spot, as far as it is a position: once each."""
    if spot.parameter:
        value = asked.get(spot.parameter, "")
        found = value.split("~") if spot.order == "lon,lat" else [value]
    else:
        found = [",".join(filter(None, match.groups())) for match in re.finditer(spot.pattern, whole)]
    found = [words.replace("+", " ").strip() for words in found]
    return list(dict.fromkeys(words for words in found if _VALUE.match(words) or "°" in words))
