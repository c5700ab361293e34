"""Ports of the world: the World Port Index and GeoNames' ports and harbours, as `harborly` gathers them."""

import io
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

import pyarrow.parquet as pq

from data.build.gazetteer.place import NamedPlace
from data.build.packages import HARBORLY, read_member

KINDS = {"port": "port", "L.PRT": "port", "S.FYT": "port", "H.HBR": "harbour"}
"""What is kept, by function code: landings, marinas, docks and anchorages are not."""

_NATIVE = re.compile(
    r"^(?:Port|Puerto|Porto|Mīnā’|Pelabuhan|Gavan’|Bukhta|Reyd|Port (?:of|de)|Puerto (?:de)|Porto di) |"
    r" (?:Kō|Ko|Gyokō|Limanı|Hamn|Havn|Hafen|Haven|Port|Seaport)$|-kō$"
)
"""Words for a port, in the language of its country, that its name goes without as well; a harbour keeps its own."""
_BRACKETED = re.compile(r"(.+?)\s*\((.+)\)")


def read_ports() -> list[NamedPlace]:
    """Read the ports, those of the World Port Index first."""
    registry = _read("port_registry")
    names: Mapping[str, list[str]] = defaultdict(list)
    for row in _read("port_aliases"):
        names[row["registry_id"]].append(row["alias"])
    kept = [row for row in registry if row["function_code"] in KINDS and row["country_code"]]
    kept.sort(key=lambda row: (row["provider"] != "NGA_WPI", KINDS[row["function_code"]] != "port", row["registry_id"]))
    return [_port(row, tuple(names[row["registry_id"]])) for row in kept]


def _read(name: str) -> list[dict[str, Any]]:
    table = pq.read_table(io.BytesIO(read_member(HARBORLY, f"harborly/data/{name}.parquet")))
    rows: list[dict[str, Any]] = table.to_pylist()
    return rows


def _port(row: Mapping[str, Any], aliases: tuple[str, ...]) -> NamedPlace:
    prefix = "wpi" if row["provider"] == "NGA_WPI" else "geonames"
    return NamedPlace(
        code=f"{prefix}:{row['provider_id']}",
        kind=KINDS[row["function_code"]],
        name=row["canonical_name"],
        alpha2=row["country_code"],
        lon=row["longitude"],
        lat=row["latitude"],
        package=HARBORLY.cited,
        names=tuple(dict.fromkeys(bare for name in (row["canonical_name"], *aliases) for bare in _bare(name))),
    )


def _bare(name: str) -> Iterator[str]:
    """Give a name, each part of it where one stands in brackets, and all without words for a port."""
    bracketed = _BRACKETED.fullmatch(name)
    for part in bracketed.groups() if bracketed else (name,):
        yield part
        if (bare := _NATIVE.sub("", part)) and bare != part:
            yield bare
