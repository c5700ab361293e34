"""Read the graph of the world's sea from data/geo."""

from pathlib import Path

import numpy as np
import shapely
from numpy.typing import NDArray

from dashboard.routing import Passage, SeaGraph

UNIT_DEG = 0.001
"""What the file's integers stand for [deg]."""

WORLD_COAST = "coast GSHHG, intermediate resolution, about 1 km"


def load_sea(folder: Path) -> SeaGraph:
    """Read the sea graph.

    Raises
    ------
    FileNotFoundError
        If the file is missing.
    """
    with np.load(folder / "sea.npz") as held:
        polygons = shapely.from_ragged_array(
            shapely.GeometryType.POLYGON,
            _summed(held["rings"]).T * UNIT_DEG,
            (held["ring_ends"].astype(np.int64), held["polygon_ends"].astype(np.int64)),
        )
        start = _summed(held["edge_start"])
        gates = np.split(held["gate_lonlat"], held["gate_ends"][:-1])
        return SeaGraph(
            kept_off=shapely.MultiPolygon(list(polygons)),
            nodes=np.ascontiguousarray(_summed(held["nodes"]).T * UNIT_DEG),
            edges=np.column_stack([start, start + held["edge_end"]]),
            passages=tuple(
                Passage(str(gate_id), str(name), shapely.LineString(line), bool(shut))
                for gate_id, name, line, shut in zip(
                    held["gate_id"], held["gate_name"], gates, held["gate_shut"], strict=True
                )
            ),
            standoff_m=float(held["standoff_m"]),
            source=WORLD_COAST,
        )


def _summed(differences: NDArray[np.int32]) -> NDArray[np.int64]:
    return np.cumsum(differences, axis=-1, dtype=np.int64)
