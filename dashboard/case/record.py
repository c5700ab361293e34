"""The frozen record that every part of a case is built on."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError, field_validator
from pydantic_core import PydanticCustomError

SLUG_PATTERN = r"^[a-z0-9][a-z0-9-]*$"
COUNTRY_PATTERN = r"^[A-Z]{2}$"

Slug = Annotated[str, StringConstraints(pattern=SLUG_PATTERN)]
"""A short name for a place, leg or event: lower case, digits, hyphens."""

Words = Annotated[str, StringConstraints(min_length=1)]
"""Text that may not be empty."""

Country = Annotated[str, StringConstraints(pattern=COUNTRY_PATTERN)]
"""ISO 3166-1 alpha-2 code."""

_ALLOWED_CONTROLS = "\t\n"
_UNPRINTABLE = {chr(code) for code in (*range(0x20), *range(0x7F, 0xA0), 0xFFFE, 0xFFFF)} - set(_ALLOWED_CONTROLS)


def refusal(needed: str, found: str, fix: str = "", field: str = "") -> PydanticCustomError:
    """Build the error a validator raises: what is needed, what was found, a likely fix.

    Parameters
    ----------
    field
        The field at fault, where the error is about a whole record.
    """
    context = {"needed": needed, "found": found, "fix": fix, "field": field}
    return PydanticCustomError("refused", "needs {needed}, found {found}", context)


def check_printable(text: str) -> str:
    """Pass text without control characters: no file or screen that a case ends up in can hold them."""
    if controls := _UNPRINTABLE.intersection(text):
        raise refusal("text without control characters", f"U+{ord(min(controls)):04X}")
    return text


def first_refusal(invalid: ValidationError) -> PydanticCustomError:
    """Take the first of what a record's validators refused, to raise it without the record around it."""
    error = invalid.errors(include_url=False)[0]
    context = error.get("ctx", {})
    if error["type"] != "refused":
        return refusal(error["msg"], repr(error["input"]))
    return refusal(context["needed"], context["found"], context["fix"], context["field"])


class Record(BaseModel):
    """Hold one fact; frozen, so that what was valid stays valid; unknown fields are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, allow_inf_nan=False)

    @field_validator("*", mode="before")
    @classmethod
    def _check_printable(cls, value: object) -> object:
        """Refuse control characters in any text."""
        return check_printable(value) if isinstance(value, str) else value
