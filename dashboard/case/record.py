"""The frozen record that every part of a case is built on."""

import difflib
from collections.abc import Iterable, Sequence
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError, field_validator
from pydantic_core import PydanticCustomError

from dashboard.case.text import clean, find_illegible

SLUG_PATTERN = r"^[a-z0-9][a-z0-9-]*$"
COUNTRY_PATTERN = r"^[A-Z]{2}$"

Slug = Annotated[str, StringConstraints(pattern=SLUG_PATTERN)]
"""A short name for a place, leg or event: lower case, digits, hyphens."""

Words = Annotated[str, StringConstraints(min_length=1)]
"""Text that may not be empty."""

Country = Annotated[str, StringConstraints(pattern=COUNTRY_PATTERN)]
"""ISO 3166-1 alpha-2 code."""


def refusal(needed: str, found: str, fix: str = "", field: str = "") -> PydanticCustomError:
    """Build the error a validator raises: what is needed, what was found, a likely fix.

    Parameters
    ----------
    field
        The field at fault, where the error is about a whole record.
    """
    context = {"needed": needed, "found": found, "fix": fix, "field": field}
    return PydanticCustomError("refused", "needs {needed}, found {found}", context)


def with_fix(error: ValueError) -> str:
    """Say what a refusal says, with its likely fix, if it has one."""
    fix = str((error.context or {}).get("fix", "")) if isinstance(error, PydanticCustomError) else ""
    return f"{error}: {fix}" if fix else str(error)


def did_you_mean(found: str, known: Iterable[str], otherwise: str = "") -> str:
    """Suggest the known value that one found may be a slip of the pen for; something else where none is near."""
    near = difflib.get_close_matches(found, list(known), n=1)
    return f"did you mean {near[0]}?" if near else otherwise


def choice_refusal(choices: Sequence[str], found: str) -> PydanticCustomError:
    """Build the error of a value that is none of those there are."""
    return refusal(f"one of {', '.join(choices)}", repr(found), did_you_mean(found.lower(), choices))


def clean_text(text: str) -> str:
    """Clean a text, and refuse what no file or screen that a case ends up in can hold."""
    cleaned = clean(text)
    if illegible := find_illegible(cleaned):
        raise refusal(illegible.needed, illegible.found, illegible.fix)
    return cleaned


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
    def _clean(cls, value: object) -> object:
        """Clean any text, alone or in a list."""
        if isinstance(value, str):
            return clean_text(value)
        if isinstance(value, (list, tuple)):
            return [clean_text(item) if isinstance(item, str) else item for item in value]
        return value
