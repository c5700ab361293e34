"""Seas by name, and where their names can stand on a map."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.geodesy.geodesic import Floats

_WITH_ANOTHER_NAME = re.compile(r"(.+?)\s*\((.+)\)\s*")
"""As in "Sea of Japan (East Sea)"."""


@dataclass(frozen=True, eq=False)
class Sea:
    """Hold a sea, a strait or a large lake.

    Parameters
    ----------
    names
        Every name of it, the most usual one in English first.
    spots
        Open water where a name of it can stand, the best first, shape (n, 2), lon, lat [deg].
    """

    names: tuple[str, ...]
    spots: Floats


def find_sea(label: str, seas: Iterable[Sea]) -> Sea | None:
    """Find the sea that a label names: by any of its names, or by two as in "Sea of Japan (East Sea)"."""
    known = {_plain(name): sea for sea in seas for name in sea.names}
    names = [label]
    if both := _WITH_ANOTHER_NAME.fullmatch(label):
        names += both.groups()
    return next((known[plain] for name in names if (plain := _plain(name)) in known), None)


def _plain(name: str) -> str:
    return " ".join(name.casefold().split()).removeprefix("the ")
