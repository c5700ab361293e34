"""A position as people type or paste it: degrees in any notation, a grid reference, a plus code, a map's link."""

import math
import re
import unicodedata
import warnings
from dataclasses import dataclass
from typing import Literal

import mgrs
import pyproj
from pluscodes import openlocationcode

from dashboard import Refusal
from dashboard.checks.ends.map_link import MapLinkError, find_in_link, is_link
from dashboard.geodesy import Point

Axis = Literal["lat", "lon"]


class PositionError(Refusal):
    """Say why a text that is meant as a position is none, in one line."""


@dataclass(frozen=True)
class Position:
    """Hold a position as read.

    Parameters
    ----------
    form
        What it was typed as, where that is not degrees: ``an MGRS square of 1 km``; empty for degrees.
    is_ordered
        Whether the text itself says which number is the latitude; two bare numbers do not.
    radius_km
        How far the place may lie from the point by what the text says [km]; 0 where it says nothing.
    """

    point: Point
    form: str = ""
    is_ordered: bool = True
    radius_km: float = 0.0


def read_position(text: str) -> Position | None:
    """Read a position; None where the text is no attempt at one, as a name is.

    Parameters
    ----------
    text
        Latitude and longitude [deg] in decimals, degrees and minutes, or degrees, minutes and seconds, with signs,
        hemispheres before or after in English, Russian, Ukrainian, Korean, Japanese, Chinese, German, French and
        Spanish, or without; packed, as ``455100N0400730E``; ISO 6709; a ``geo:`` URI; WKT's ``POINT``; MGRS; UTM; a
        full plus code; the link of a map.

    Raises
    ------
    PositionError
        If it is an attempt at a position and is none, or may be two.
    """
    plain = _plain(text)
    if is_link(plain):
        return _in_link(text.strip())
    for read in (_geo_uri, _wkt, _plus_code, _mgrs, _utm, _packed, _degrees):
        position = read(plain)
        if position is not None:
            return position
    if _BRACKETED.fullmatch(plain):
        raise PositionError(
            f"needs lat,lon without brackets, found {text.strip()!r}, which may be lon,lat as in GeoJSON"
        )
    if len(_LOOKS_LIKE.findall(plain)) > 1:
        odd = _odd_words(plain)
        fix = f": what is {odd!r}?" if odd else ""
        raise PositionError(f"needs a position alone, such as 45.85, 40.12, found {text.strip()!r}{fix}")
    return None


def split_short_plus_code(text: str) -> tuple[str, str] | None:
    """Part a short plus code from the town behind it, as maps print the two; None where the text is something else."""
    match = _SHORT_PLUS.fullmatch(text)
    return (match[1].upper(), match[2]) if match else None


def recover_plus_code(code: str, near: Point) -> Position:
    """Read a short plus code, as ``V4W9+2X``, by a place that lies near it."""
    return _plus_square(openlocationcode.recoverNearest(code.upper(), near.lat, near.lon))


def _point(lat: float, lon: float, text: str) -> Point:
    try:
        return Point(lon, lat)
    except ValueError as error:
        raise PositionError(f"needs a position, found {text!r}: {error}") from error


# Signs and words, each as one of a few: what a notation calls a degree is a row here.

_DEGREE, _MINUTE, _SECOND = "°", "′", "″"
_SPELLINGS = {
    _SECOND: (r"[″\"”“„ʺ＂〃]|''|′′|’’|‘‘|´´|seconds?\b|secs?\b\.?|сек(?:унд[аы]?)?\b\.?|초|秒"),
    _DEGREE: r"[°º˚∘⁰◦]|degrees?\b|degs?\b\.?|град(?:ус(?:ов|а|ів|и)?)?\b\.?|도|度|Grad\b|degrés?\b|grados?\b",
    _MINUTE: r"[′'’‘ʹ´`＇]|minutes?\b|mins?\b\.?|мин(?:ут[аы]?)?\b\.?|хв(?:илин[аи]?)?\b\.?|분|分",
}
_SIGNS = tuple((re.compile(spelling, re.IGNORECASE), sign) for sign, spelling in _SPELLINGS.items())

_HEMISPHERES: dict[str, str] = {
    "N": r"north(?:ern)?|nord|norte|сев(?:ерн(?:ой|ая))?|с\.?\s?ш|пн\.?\s?ш|півн(?:ічн(?:ої|а))?|북위|北緯|北纬|n|с",
    "S": r"south(?:ern)?|süd|sud|sur|юж(?:н(?:ой|ая))?|ю\.?\s?ш|пд\.?\s?ш|півд(?:енн(?:ої|а))?|남위|南緯|南纬|s|ю",
    "E": r"east(?:ern)?|este?|ost|вост(?:очн(?:ой|ая))?|в\.?\s?д|сх\.?\s?д|сх(?:ідн(?:ої|а))?|동경|東[経經]|东经|e|в",
    "W": r"west(?:ern)?|ouest|oeste|зап(?:адн(?:ой|ая))?|з\.?\s?д|зх\.?\s?д|зах(?:ідн(?:ої|а))?|서경|西[経經经]|w|з",
}
_LAT_WORDS = r"latitude|latitud|lat|n\.?\s?lat|широта|широты|широти|ш|위도|緯度|纬度|Breite"
_LON_WORDS = r"longitude|longitud|long|lng|lon|долгота|долготы|довгота|довготи|д|경도|経度|經度|经度|Länge"

_NUMBER = r"\d+(?:[.,]\d+)?"
_TOKEN = re.compile(
    rf"(?P<number>(?:(?<![\d.{_DEGREE}{_MINUTE}{_SECOND}])[+-])?{_NUMBER})|(?P<sign>[{_DEGREE}{_MINUTE}{_SECOND}])"
    + "".join(rf"|(?P<{letter}>(?:{words})(?![^\W\d_])\.?)" for letter, words in _HEMISPHERES.items())
    + rf"|(?P<lat>(?:{_LAT_WORDS})(?![^\W\d_])\.?)|(?P<lon>(?:{_LON_WORDS})(?![^\W\d_])\.?)"
    + r"|(?P<east_or_west>o(?![^\W\d_])\.?)|(?P<mark>[,;/|])|(?P<blank>[\s:=()]+)",
    re.IGNORECASE,
)
_MARKS = str.maketrans("−，、．；：،٫", "-,,.;:,.")
_AXES: dict[str, Axis] = {"N": "lat", "S": "lat", "E": "lon", "W": "lon", "lat": "lat", "lon": "lon"}
_LOOKS_LIKE = re.compile(r"\d+[.,]\d+|\d+\s*[°′″]")
_BRACKETED = re.compile(rf"\[\s*[+-]?{_NUMBER}\s*,\s*[+-]?{_NUMBER}\s*\]")
_WORD = re.compile(r"[^\W\d_]{2,}")


def _plain(text: str) -> str:
    """Bring digits, minus signs, spaces and the signs for degrees, minutes and seconds to one form each."""
    digits = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text.translate(_MARKS))
    return " ".join(digits.split()).removesuffix(".")


def _with_signs(text: str) -> str:
    text = re.sub(r"(\d)\s?d\s?(\d+(?:\.\d+)?)\s?m(?:\s?(\d+(?:\.\d+)?)\s?s)?", _dms, text)
    text = re.sub(r"(?<![\d.])(\d{1,3}):(\d{1,2}(?:\.\d+)?)(?::(\d{1,2}(?:\.\d+)?))?", _dms, text)
    text = re.sub(r"(?<![\d.])(\d{1,3})-(\d{1,2}(?:\.\d+)?)(?:-(\d{1,2}(?:\.\d+)?))?(?=\s?[NSEW])", _dms, text)
    for spelling, sign in _SIGNS:
        text = spelling.sub(sign, text)
    return text


def _dms(match: re.Match[str]) -> str:
    degrees, minutes, seconds = match.groups()
    return f"{degrees}{_DEGREE}{minutes}{_MINUTE}" + (f"{seconds}{_SECOND}" if seconds else "")


def _odd_words(text: str) -> str:
    """Find the words that no notation of degrees has."""
    rest = _TOKEN.sub(" ", _with_signs(text))
    return next(iter(_WORD.findall(rest)), "")


@dataclass(frozen=True)
class _Token:
    kind: str
    text: str

    @property
    def axis(self) -> Axis | None:
        return _AXES.get(self.kind)


def _degrees(text: str) -> Position | None:
    tokens = _tokens(_with_signs(text))
    if tokens is None or sum(token.kind == "number" for token in tokens) < 2:
        return None
    if any(token.kind == "east_or_west" for token in tokens):
        raise PositionError(f"needs E or W, found {text!r}: O is east in German and west in French and Spanish")
    first, second = (_Angle.read(half, text) for half in _halves(tokens, text))
    axes = {first.axis, second.axis}
    if None not in axes and len(axes) < 2:
        raise PositionError(f"needs a latitude and a longitude, found {text!r}, two of one kind")
    lat, lon = (second, first) if first.axis == "lon" or second.axis == "lat" else (first, second)
    return Position(_point(lat.degrees, lon.degrees, text), is_ordered=axes != {None})


def _tokens(text: str) -> list[_Token] | None:
    """Cut a text into numbers, signs and words of a notation; None where something else is in it."""
    tokens: list[_Token] = []
    at = 0
    for match in _TOKEN.finditer(text):
        if match.start() != at:
            return None
        at = match.end()
        if (kind := str(match.lastgroup)) != "blank":
            tokens.append(_Token(kind, match[0].strip()))
    if at != len(text):
        return None
    return _with_decimals([token for token in tokens if token.text], text)


def _with_decimals(tokens: list[_Token], text: str) -> list[_Token]:
    """Tell a comma that begins decimals from one that parts two numbers.

    One pair with a comma between whole numbers, ``45,40``, is latitude and longitude, as everywhere here; where another
    mark or a letter parts the two, or both have a comma, a comma begins decimals.
    """
    numbers = [token for token in tokens if token.kind == "number"]
    commas = sum("," in token.text for token in numbers)
    if not commas:
        return tokens
    if len(numbers) == 1 and any(token.axis for token in tokens):
        raise PositionError(f"needs a latitude and a longitude, such as 45.85 N 40.12 E, found {text!r}")
    if len(numbers) == 1 or (len(numbers) == 2 and commas == 1 and "." in "".join(n.text for n in numbers)):
        parted: list[_Token] = []
        for token in tokens:
            whole, comma, rest = token.text.partition(",")
            both = [_Token("number", whole), _Token("mark", ","), _Token("number", rest)]
            parted += both if token.kind == "number" and comma else [token]
        return parted
    if re.search(r"\d,\d+,\d", text):
        raise PositionError(
            f"needs decimals and separators that can be told apart, such as 45.85, 40.12, found {text!r}"
        )
    return [_Token(t.kind, t.text.replace(",", ".")) if t.kind == "number" else t for t in tokens]


def _halves(tokens: list[_Token], text: str) -> tuple[list[_Token], list[_Token]]:
    """Part the tokens of the two angles: at a label, a hemisphere, a mark, a degree sign, or in the middle."""
    axes = [at for at, token in enumerate(tokens) if token.axis and not _repeats(tokens, at)]
    marks = [at for at, token in enumerate(tokens) if token.kind == "mark"]
    numbers = [at for at, token in enumerate(tokens) if token.kind == "number"]
    degrees = [at for at, token in enumerate(tokens) if token.text == _DEGREE]
    if len(marks) == 1:
        cut = marks[0]
    elif axes and axes[0] < numbers[0] and len(axes) > 1:
        cut = next(at for at in axes[1:] if at > numbers[0]) if any(at > numbers[0] for at in axes[1:]) else 0
    elif axes:
        cut = axes[0] + 1
        while cut < len(tokens) and tokens[cut].axis:
            cut += 1
    elif len(degrees) == 2:
        cut = max(at for at in numbers if at < degrees[1])
    elif not marks and len(numbers) in (2, 4, 6):
        cut = numbers[len(numbers) // 2]
    else:
        cut = 0
    first, second = ([t for t in half if t.kind != "mark"] for half in (tokens[:cut], tokens[cut:]))
    if not all(any(token.kind == "number" for token in half) for half in (first, second)):
        raise PositionError(f"needs a latitude and a longitude, such as 45.85, 40.12, found {text!r}")
    return first, second


def _repeats(tokens: list[_Token], at: int) -> bool:
    """Say whether a word only completes the one before it, as ``latitude`` does in ``45° north latitude``."""
    return at > 0 and tokens[at].axis == tokens[at - 1].axis


@dataclass(frozen=True)
class _Angle:
    degrees: float
    axis: Axis | None

    @classmethod
    def read(cls, tokens: list[_Token], text: str) -> "_Angle":
        axes = {token.axis for token in tokens if token.axis}
        hemispheres = {token.kind for token in tokens if token.kind in "NSEW"}
        numbers = [token.text.replace(" ", "") for token in tokens if token.kind == "number"]
        signs = "".join(token.text for token in tokens if token.kind == "sign")
        if len(axes) > 1 or len(hemispheres) > 1:
            raise PositionError(f"needs one hemisphere for each number, found {text!r}")
        _check_angle(numbers, signs, text)
        sign = -1.0 if numbers[0].startswith("-") else 1.0
        if hemispheres and numbers[0][0] in "+-":
            raise PositionError(f"needs a sign or a hemisphere, found {text!r}, which has both")
        if hemispheres & {"S", "W"}:
            sign = -1.0
        parts = [float(number.lstrip("+-")) for number in numbers]
        degrees = sign * sum(part / 60.0**power for power, part in enumerate(parts))
        return cls(degrees, next(iter(axes), None))


def _check_angle(numbers: list[str], signs: str, text: str) -> None:
    if len(numbers) > 3 or (signs and not (_DEGREE + _MINUTE + _SECOND).startswith(signs)) or len(signs) > len(numbers):
        raise PositionError(f"needs degrees, minutes and seconds in this order, found {text!r}")
    if any("." in number for number in numbers[:-1]) or any(number[0] in "+-" for number in numbers[1:]):
        raise PositionError(f"needs a latitude and a longitude, such as 45.85, 40.12, found {text!r}")
    if wrong := next((number for number in numbers[1:] if float(number) >= 60), ""):
        raise PositionError(f"needs minutes and seconds below 60, found {wrong} in {text!r}")


_PACKED = re.compile(r"(?:([NS])(\d{4}|\d{6}(?:\.\d+)?)[\s,/]*([EW])(\d{5}|\d{7}(?:\.\d+)?))", re.IGNORECASE)
_PACKED_AFTER = re.compile(
    r"(?:(\d{4}|\d{6}(?:\.\d+)?)\s?([NS])[\s,/]*(\d{5}|\d{7}(?:\.\d+)?)\s?([EW]))", re.IGNORECASE
)
_ISO_6709 = re.compile(
    r"([+-])(\d{2}|\d{4}|\d{6})(\.\d+)?([+-])(\d{3}|\d{5}|\d{7})(\.\d+)?(?:[+-]\d+(?:\.\d+)?)?(?:CRS\w+)?/?"
)


def _packed(text: str) -> Position | None:
    if match := _PACKED.fullmatch(text):
        north, lat, east, lon = match.groups()
    elif match := _PACKED_AFTER.fullmatch(text):
        lat, north, lon, east = match.groups()
    elif match := _ISO_6709.fullmatch(text):
        south, lat, lat_rest, west, lon, lon_rest = match.groups(default="")
        north, east = ("S" if south == "-" else "N"), ("W" if west == "-" else "E")
        lat, lon = lat + lat_rest, lon + lon_rest
    else:
        return None
    degrees = (_unpack(lat, 2, text), _unpack(lon, 3, text))
    south_west = (-1.0 if north.upper() == "S" else 1.0, -1.0 if east.upper() == "W" else 1.0)
    return Position(_point(degrees[0] * south_west[0], degrees[1] * south_west[1], text))


def _unpack(digits: str, width: int, text: str) -> float:
    """Read degrees of so many digits, with minutes and seconds of two each behind them."""
    whole, point, fraction = digits.partition(".")
    parts = [whole[:width], *(whole[at : at + 2] for at in range(width, len(whole), 2))]
    parts[-1] += point + fraction
    _check_angle(parts, "", text)
    return sum(float(part) / 60.0**power for power, part in enumerate(parts))


_GEO = re.compile(r"geo:([^;?]*)((?:;[^;?]*)*)(?:\?(.*))?", re.IGNORECASE)
_PAIR = rf"([+-]?{_NUMBER.replace(',', '')})"
_TWO = re.compile(rf"{_PAIR}\s?,\s?{_PAIR}")
_WKT = re.compile(rf"(?:SRID=4326;)?POINT\s?Z?\s?\(\s?{_PAIR}\s{_PAIR}(?:\s{_PAIR})?\s?\)", re.IGNORECASE)


def _geo_uri(text: str) -> Position | None:
    """Read a URI of RFC 5870; Android's ``geo:0,0?q=…`` puts the position into a query."""
    match = _GEO.fullmatch(text)
    if match is None:
        return None
    parameters = dict(part.lower().partition("=")[::2] for part in match[2].split(";") if part)
    if parameters.get("crs", "wgs84") != "wgs84":
        raise PositionError(f"needs a position in WGS 84, found {text!r}")
    pair = _TWO.fullmatch(",".join(match[1].split(",")[:2]))
    asked = re.search(rf"(?:^|&)q={_TWO.pattern}", match[3] or "")
    if pair and asked and float(pair[1]) == float(pair[2]) == 0:
        pair = asked
    if pair is None:
        raise PositionError(f"needs geo:lat,lon, found {text!r}")
    try:
        radius_km = abs(float(parameters.get("u", "0"))) / 1000
    except ValueError:
        raise PositionError(f"needs an uncertainty u in meters, found {text!r}") from None
    return Position(_point(float(pair[1]), float(pair[2]), text), "a geo URI", radius_km=radius_km)


def _wkt(text: str) -> Position | None:
    match = _WKT.fullmatch(text)
    return Position(_point(float(match[2]), float(match[1]), text), "a WKT point") if match else None


_PLUS = re.compile(r"[23456789CFGHJMPQRVWX0]{2,8}\+[23456789CFGHJMPQRVWX]{0,7}", re.IGNORECASE)
_SHORT_PLUS = re.compile(
    r"\s*([23456789CFGHJMPQRVWX]{4,6}\+[23456789CFGHJMPQRVWX]{2,3})[,\s]+(\S.*?)\s*", re.IGNORECASE
)
_KM_PER_DEG = 111.195
"""A degree of a great circle of the mean sphere, for the half diagonal of a plus code's square."""


def _plus_code(text: str) -> Position | None:
    if not _PLUS.fullmatch(text):
        return None
    code = text.upper()
    if not openlocationcode.isValid(code):
        raise PositionError(f"needs a plus code, found {text!r}")
    if openlocationcode.isShort(code):
        raise PositionError(f"needs the full plus code, or a town behind the short one, found {text!r}")
    if not openlocationcode.isFull(code):
        raise PositionError(f"needs a plus code, found {text!r}")
    return _plus_square(code)


def _plus_square(code: str) -> Position:
    area = openlocationcode.decode(code)
    tall_km = (area.latitudeHi - area.latitudeLo) * _KM_PER_DEG
    wide_km = (area.longitudeHi - area.longitudeLo) * _KM_PER_DEG * math.cos(math.radians(area.latitudeCenter))
    point = Point(area.longitudeCenter, area.latitudeCenter)
    return Position(point, f"the plus code {code}", radius_km=math.hypot(tall_km, wide_km) / 2)


_MGRS = re.compile(
    r"(?:MGRS:?\s?)?(?:(\d{1,2})\s?([C-HJ-NP-X])|([ABYZ]))\s?([A-HJ-NP-Z]{2})\s?(\d*)\s?(\d*)", re.IGNORECASE
)


_ZONE_DEG = 3.6
"""A square is cut by its zone's edge: its middle may lie a little beyond the half width of the zone [deg]."""


def _mgrs(text: str) -> Position | None:
    match = _MGRS.fullmatch(text)
    if match is None or (match[3] and not match[5]):
        return None
    east, north = match[5], match[6]
    if not north and len(east) % 2 == 0:
        east, north = east[: len(east) // 2], east[len(east) // 2 :]
    if len(east) != len(north) or len(east) > 5:
        raise PositionError(f"needs as many digits east as north in MGRS, at most five each, found {text!r}")
    square = f"{int(match[1]):02d}{match[2]}{match[4]}" if match[1] else f"{match[3]}{match[4]}"
    size_km = 100.0 / 10 ** len(east)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # of a square that lies in another band than the letter says
            lat, lon = mgrs.MGRS().toLatLon((square + east + north).upper())
    except (mgrs.core.MGRSError, RuntimeWarning) as error:
        raise PositionError(f"needs a square that MGRS has, found {text!r}") from error
    back = mgrs.MGRS().toMGRS(lat, lon, MGRSPrecision=0)
    if match[1] and back != square.upper() and abs(math.remainder(lon - (6 * int(match[1]) - 183), 360)) > _ZONE_DEG:
        raise PositionError(f"needs a square that MGRS has, found {text!r}")
    form = f"an MGRS square of {size_km * 1000:g} m" if size_km < 1 else f"an MGRS square of {size_km:g} km"
    return Position(_point(lat, lon, text), form, radius_km=size_km * math.sqrt(0.5))


_UTM = re.compile(
    r"(?:UTM:?\s?)?(?:zone\s?)?(\d{1,2})\s?(north|south|[C-HJ-NP-X])[\s,;:]+"
    r"(?:E:?\s?)?(\d{6}(?:\.\d+)?)\s?(?:m\s?)?E?[\s,;]+(?:N:?\s?)?(\d{1,8}(?:\.\d+)?)\s?(?:m\s?)?N?",
    re.IGNORECASE,
)
_BANDS = "CDEFGHJKLMNPQRSTUVWX"


def _utm(text: str) -> Position | None:
    match = _UTM.fullmatch(text)
    if match is None:
        return None
    zone, letter = int(match[1]), match[2].upper()
    east, north = float(match[3]), float(match[4])
    if not 1 <= zone <= 60 or not 100_000 <= east < 1_000_000 or north > 10_000_000:
        raise PositionError(
            f"needs a zone of 1 to 60, an easting of six digits and a northing below 10,000,000, found {text!r}"
        )
    if letter in ("NORTH", "SOUTH", "N"):
        point = _from_utm(zone, east, north, is_south=letter == "SOUTH", text=text)
    else:
        point = _from_utm(zone, east, north, is_south=letter < "N", text=text)
        low = -80 + 8 * _BANDS.index(letter)
        in_band = low - 0.5 <= point.lat <= (84.5 if letter == "X" else low + 8.5)
        if letter == "S":  # a band of the north, or the southern hemisphere
            south = _from_utm(zone, east, north, is_south=True, text=text)
            if in_band:
                raise PositionError(
                    f"needs north or south of the equator in words, found {text!r}: as band S it is {point},"
                    f" as the southern hemisphere {south}"
                )
            point, in_band = south, True
        if not in_band:
            raise PositionError(f"needs a northing that lies in band {letter}, found {text!r}, which is {point}")
    return Position(point, "UTM")


def _from_utm(zone: int, east: float, north: float, *, is_south: bool, text: str) -> Point:
    lon, lat = pyproj.Proj(proj="utm", zone=zone, south=is_south, ellps="WGS84")(east, north, inverse=True)
    return _point(lat, lon, text)


def _in_link(text: str) -> Position:
    try:
        found = find_in_link(text)
    except MapLinkError as error:
        raise PositionError(str(error)) from error
    if found.words:
        position = read_position(found.words)
        if position is None:
            raise PositionError(f"needs a map link with a position in it, found {text!r}")
        return Position(position.point, f"a link of {found.service}", radius_km=position.radius_km)
    return Position(_point(found.lat, found.lon, text), f"{found.what} of a link of {found.service}")
