"""Turning what pydantic refuses into what was needed, what was found, and a likely fix."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pydantic_core import ErrorDetails

from dashboard.case.claim import END_PATTERN
from dashboard.case.places.place import LANGUAGE_PATTERN
from dashboard.case.record import COUNTRY_PATTERN, SLUG_PATTERN, did_you_mean
from dashboard.case.sources.source import SHA256_PATTERN, WEB_ADDRESS_PATTERN
from dashboard.load.faults.fault import quote

_PATTERNS = {
    SLUG_PATTERN: "lower case letters, digits and hyphens, such as bolshoy-kamen",
    COUNTRY_PATTERN: "a country's two capital letters (ISO 3166-1), such as UA",
    END_PATTERN: "the id of a place, border:, country: or coast: with a country's two capital letters, such as"
    " border:UA, or line: or region: with an id",
    LANGUAGE_PATTERN: "a language tag (BCP 47), such as ko or zh-Hant",
    SHA256_PATTERN: "a SHA-256 as 64 digits 0-9 a-f",
    WEB_ADDRESS_PATTERN: "a web address that begins with https:// or http://",
}
_RANGES = {"lat": "-90..90", "lon": "-180..180", "radius_km": "more than 0 and at most 500"}
_DATES_TOGETHER = "a day as YYYY-MM-DD: a date needs its four days, earliest and latest, start and end, or edtf"
_MISSING = {
    "origin": "who first said it",
    "window": "the first and last day",
    "first": "the first day, as YYYY-MM-DD",
    "last": "the last day, as YYYY-MM-DD",
    "claims": "at least one claim, separated by semicolons",
    "lang": "a name as language:name, such as ko:나진",
    **dict.fromkeys(("earliest_start", "latest_start", "earliest_end", "latest_end"), _DATES_TOGETHER),
}
_KINDS = {
    "string_too_short": "a value",
    "string_type": "text",
    "float_type": "a number",
    "float_parsing": "a number, such as 42.5",
    "finite_number": "a finite number",
    "model_type": "a table",
    "tuple_type": "a list",
    "too_short": "at least one",
}
_BOUNDS = {
    "greater_than": "more than {gt:g}",
    "greater_than_equal": "at least {ge:g}",
    "less_than_equal": "at most {le:g}",
}


@dataclass(frozen=True)
class Explanation:
    """Hold what was needed, what was found and a likely fix."""

    needed: str
    found: str
    fix: str = ""


def explain(error: ErrorDetails, known_keys: Sequence[str] = ()) -> Explanation:
    """Say one of pydantic's errors in the words of a fault.

    Parameters
    ----------
    known_keys
        Keys that an unknown one may be a slip of the pen for.
    """
    kind, context, found = error["type"], error.get("ctx", {}), error["input"]
    name = str(error["loc"][-1]) if error["loc"] else ""
    if kind == "refused":
        return Explanation(context["needed"], context["found"], context["fix"])
    if kind == "extra_forbidden":
        return Explanation("only known keys", repr(name), did_you_mean(name, known_keys))
    if kind == "missing":
        return Explanation(_MISSING.get(name, "a value"), "nothing")
    if kind in ("enum", "literal_error"):
        return _explain_choice(context["expected"], found)
    if kind in _BOUNDS:
        needed = _RANGES.get(name) or _BOUNDS[kind].format(**context)
        swapped = name == "lat" and abs(float(found)) <= 180
        return Explanation(needed, quote(found), "are lat and lon swapped?" if swapped else "")
    return _explain_form(error, kind, found)


def _explain_form(error: ErrorDetails, kind: str, found: object) -> Explanation:
    if kind == "string_pattern_mismatch":
        pattern = error["ctx"]["pattern"]
        return Explanation(_PATTERNS[pattern], quote(found), _suggest_slug(found) if pattern == SLUG_PATTERN else "")
    if kind == "float_parsing" and re.fullmatch(r"-?[0-9]+,[0-9]+", str(found)):
        return Explanation(_KINDS[kind], quote(found), f"write {str(found).replace(',', '.')}")
    return Explanation(_KINDS.get(kind) or error["msg"].removeprefix("Input should be "), quote(found))


def _explain_choice(expected: str, found: object) -> Explanation:
    choices = re.findall(r"'([^']*)'", expected)
    return Explanation(f"one of {', '.join(choices)}", quote(found), did_you_mean(str(found).lower(), choices))


def _suggest_slug(found: object) -> str:
    slug = re.sub(r"[^a-z0-9]+", "-", str(found).lower()).strip("-")
    return f"did you mean {slug}?" if slug else ""
