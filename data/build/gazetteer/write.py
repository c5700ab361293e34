"""Writing the gazetteer of the world: its places, and the keys of their names."""

from pathlib import Path

from data.build.gazetteer.airports import read_airports
from data.build.gazetteer.countries import read_countries
from data.build.gazetteer.index import gather, list_entries, write_names, write_places
from data.build.gazetteer.kept import read_case_places, read_kept, read_passages
from data.build.gazetteer.ports import read_ports
from data.build.gazetteer.towns import read_towns

PLACES = "places.parquet"
NAMES = "names.parquet"


def write_gazetteer(folder: Path) -> None:
    """Write both tables; the places that the shipped case names are read from its gazetteer beside them."""
    installations = [*read_kept(), *read_passages(), *read_ports(), *read_airports()]
    towns, others = gather(read_towns(), installations, read_case_places(folder / "gazetteer.geojson"))
    row_of = write_places(folder / PLACES, [*towns, *others])
    write_names(folder / NAMES, list_entries(towns, others), row_of, read_countries())
