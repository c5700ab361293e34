"""A place of the gazetteer: town or port level, with an uncertainty radius, never finer than the sources."""

from typing import Annotated

from pydantic import Field

from dashboard.case.record import Country, Record, Slug, Words

AS_WRITTEN = "as-written"
"""Stands where a language could, for names as the sources write them."""

LANGUAGE_PATTERN = r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"


class Toponym(Record):
    """Hold a name of a place in one language.

    Parameters
    ----------
    lang
        BCP 47 tag, as ``en``, ``ko``, ``ru``, ``uk``, ``zh-Hani``.
    as_written_by
        Ids of the sources that write it this way; empty for names from a gazetteer.
    """

    name: Words
    lang: Annotated[str, Field(pattern=LANGUAGE_PATTERN)]
    as_written_by: tuple[str, ...] = ()


class Place(Record):
    """Hold a named place with its position [deg, OGC:CRS84] and uncertainty radius [km]."""

    id: Slug
    name: Words
    kind: Words
    country: Country
    lon: Annotated[float, Field(ge=-180, le=180)]
    lat: Annotated[float, Field(ge=-90, le=90)]
    radius_km: Annotated[float, Field(gt=0, le=500)]
    source: Words
    identifier: str = ""
    toponyms: tuple[Toponym, ...] = ()
    note: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Every name of the place, its main one first."""
        return (self.name, *(t.name for t in self.toponyms if t.name != self.name))

    def name_in(self, language: str) -> str:
        """Give the name in a language (a BCP 47 tag, or its first part), or as a source writes it (`AS_WRITTEN`).

        The main name stands in where the place has no such name.
        """
        if language == AS_WRITTEN:
            named = (t.name for t in self.toponyms if t.as_written_by)
        else:
            named = (t.name for t in self.toponyms if language and language in (t.lang, t.lang.partition("-")[0]))
        return next(named, self.name)
