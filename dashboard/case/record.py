"""The frozen record that every part of a case is built on."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]*$")]
"""A short name for a place, leg or event: lower case, digits, hyphens."""

Words = Annotated[str, StringConstraints(min_length=1)]
"""Text that may not be empty."""


class Record(BaseModel):
    """Hold one fact; frozen, so that what was valid stays valid; unknown fields are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)
