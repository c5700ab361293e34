"""The fields of a stamp as they are read back: what is text of an object, and nothing of anything else."""

import json


def text_fields(found: object) -> dict[str, str]:
    """Keep the fields of an object whose values are text; none where it is no object."""
    if not isinstance(found, dict):
        return {}
    return {key: value for key, value in found.items() if isinstance(value, str)}


def read_fields(text: str | bytes) -> dict[str, str]:
    """Read fields written as JSON; none where the text is no such thing."""
    try:
        return text_fields(json.loads(text))
    except (ValueError, RecursionError):
        return {}
