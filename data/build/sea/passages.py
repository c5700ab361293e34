"""Straits, canals, rivers and capes by name, from the table beside: gates that routes cross, channels cut into land.

A gate is a line from land to land across the water; a route that crosses it uses the passage, and none does while the
passage is closed. A channel is the middle of a canal, a narrow strait or a river up to a port, cut into the land as far
as `CHANNEL_M` to either side: what the coast data lacks. A river's or canal's gate, where the table gives none, lies
across the middle of its channel.
"""

import csv
from dataclasses import dataclass
from pathlib import Path

import numpy as np

Line = tuple[tuple[float, float], ...]

CHANNEL_M = 700.0
"""Half the width a channel is cut to [m]: what the hand-drawn line may be off."""

TABLE = Path(__file__).with_name("passages.csv")

CLASSES = ("canal", "strait", "river", "lake", "cape", "ice", "shoal")
"""What a passage is; no route takes one of ``ice`` or ``shoal`` unless it is opened by name."""


@dataclass(frozen=True)
class Passage:
    """Name a passage; lines of lon, lat [deg], the channel's empty where the coast data shows the water.

    Parameters
    ----------
    kind
        One of `CLASSES`.
    source, note
        What the lines were read from, and what is to be known of it.
    """

    id: str
    name: str
    kind: str
    gate: Line
    channel: Line
    source: str
    note: str


def read_passages() -> tuple[Passage, ...]:
    """Read the table, in its order."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    passages = []
    for row in rows:
        gate, channel = _line(row["gate"]), _line(row["channel"])
        if row["class"] not in CLASSES:
            raise ValueError(
                f"{TABLE.name}, {row['id']}: needs a class of {', '.join(CLASSES)}, found {row['class']!r}"
            )
        if not gate and not channel:
            raise ValueError(f"{TABLE.name}, {row['id']}: needs a gate or a channel, found neither")
        passages.append(
            Passage(row["id"], row["name"], row["class"], gate or across(channel), channel, row["source"], row["note"])
        )
    return tuple(passages)


def across(channel: Line) -> Line:
    """Lay a gate across the middle of a channel, a little wider than it is cut."""
    at = np.asarray(channel)
    scale = np.array([np.cos(np.radians(at[:, 1].mean())), 1.0])
    step = np.diff(at, axis=0) * scale
    ends = np.cumsum(np.hypot(*step.T))
    number = int(np.searchsorted(ends, ends[-1] / 2.0))
    along = step[number] / np.hypot(*step[number])
    middle = (at[number] + at[number + 1]) / 2.0
    half = 1.5 * CHANNEL_M / 111_320.0 * np.array([-along[1], along[0]]) / scale
    return (
        (float(middle[0] - half[0]), float(middle[1] - half[1])),
        (float(middle[0] + half[0]), float(middle[1] + half[1])),
    )


def _line(text: str) -> Line:
    pairs = (pair.split() for pair in text.split(",") if pair.strip())
    return tuple((float(lon), float(lat)) for lon, lat in pairs)


PASSAGES = read_passages()
