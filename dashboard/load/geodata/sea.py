"""Read the graph of the world's sea from data/geo."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from dashboard.routing import Passage, SeaGraph

UNIT_DEG = 0.001
"""What the file's integers stand for [deg]."""

CLOSE_PARTS = 8
"""What the file counts of each edge: places along it that may lie close to the coast."""

WORLD_COAST = "coast GSHHG, high resolution, about 200 m"


def load_sea(folder: Path) -> SeaGraph:
    """Read the sea graph.

    Raises
    ------
    FileNotFoundError
        If the file is missing.
    """
    with np.load(folder / "sea.npz") as held:
        start = _summed(held["edge_start"])
        gates = np.split(held["gate_lonlat"], held["gate_ends"][:-1])
        return SeaGraph(
            kept_off=_areas("kept_off", held),
            nodes=np.ascontiguousarray(_summed(held["nodes"]).T * UNIT_DEG),
            edges=np.column_stack([start, start + _whole(held["edge_end"])]),
            passages=tuple(
                Passage(str(gate_id), str(name), str(kind), shapely.LineString(line))
                for gate_id, name, kind, line in zip(
                    held["gate_id"], held["gate_name"], held["gate_kind"], gates, strict=True
                )
            ),
            standoff_m=float(held["near_m"]),
            source=WORLD_COAST,
            close=_areas("close", held),
            closeness=held["closeness"] / CLOSE_PARTS,
            room_m=float(held["far_m"]),
            known_through=dict(
                zip(held["gate_id"].tolist(), np.split(held["through"], held["through_ends"][:-1]), strict=True)
            ),
        )


def _areas(name: str, held: Mapping[str, NDArray[Any]]) -> BaseGeometry:
    polygons = shapely.from_ragged_array(
        shapely.GeometryType.POLYGON,
        np.ascontiguousarray(_summed(held[f"{name}_rings"]).T * UNIT_DEG),
        (held[f"{name}_ring_ends"].astype(np.int64), held[f"{name}_polygon_ends"].astype(np.int64)),
    )
    areas: BaseGeometry = shapely.multipolygons(polygons)  # type: ignore[assignment]
    return areas


def _summed(planes: NDArray[np.uint8]) -> NDArray[np.int64]:
    return np.cumsum(_whole(planes), axis=-1)


def _whole(planes: NDArray[np.uint8]) -> NDArray[np.int64]:
    """Put integers together again whose bytes stand one behind the other, the sign in the lowest bit."""
    folded = np.ascontiguousarray(np.moveaxis(planes, 0, -1)).view("<u4")[..., 0].astype(np.int64)
    return (folded >> 1) ^ -(folded & 1)
