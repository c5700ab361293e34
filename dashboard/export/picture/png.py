"""The figure as PNG, the same inputs always the same bytes, its stamp in text fields."""

import io
import warnings
from collections.abc import Mapping

import numpy as np
from matplotlib.figure import Figure
from PIL import Image

from dashboard.export.content.job import Job
from dashboard.export.picture.drawing import draw_sheet

COMPRESSION = 4
"""Level of PNG's compression: beyond it a figure grows slower by seconds and smaller by a few parts in a hundred."""


def make(job: Job) -> bytes:
    """Make the picture that a recipe asks for."""
    return png_bytes(draw_sheet(job), job.stamp)


def png_bytes(figure: Figure, stamp: Mapping[str, str]) -> bytes:
    """Write a figure as PNG at its own resolution, the stamp as text fields."""
    drawn = io.BytesIO()
    figure.savefig(
        drawn,
        format="png",
        dpi=figure.dpi,
        metadata={"Software": None, **stamp},
        pil_kwargs={"compress_level": COMPRESSION},
    )
    return drawn.getvalue()


def read_stamp(content: bytes) -> dict[str, str]:
    """Read the text fields of a picture; empty where it carries none, or is no such file."""
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(io.BytesIO(content)) as image:
            return {str(key): value for key, value in image.info.items() if isinstance(value, str)}
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return {}


def differ(content: bytes, expected: bytes) -> str:
    """Say in how many pixels two pictures differ."""
    try:
        one, other = (np.asarray(Image.open(io.BytesIO(each)).convert("RGBA")) for each in (content, expected))
    except (OSError, ValueError):
        return "in a picture that cannot be read"
    if one.shape != other.shape:
        return f"in its size: {one.shape[1]} x {one.shape[0]} pixels, {other.shape[1]} x {other.shape[0]} expected"
    differing = int((one != other).any(axis=2).sum())
    if not differing:
        return "not in its pixels but in its other fields"
    return f"in {differing:,} {'pixel' if differing == 1 else 'pixels'}"
