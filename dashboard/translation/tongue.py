"""A language that the page speaks: what it says for each English text."""

import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

FOLDER = files("dashboard.translation") / "words"

TONGUES = {"en": "English", "ko": "한국어"}
"""The languages the page speaks, by BCP 47 tag; each is named in itself. All but English have a file in `FOLDER`."""


@dataclass(frozen=True)
class Tongue:
    """Hold a language that the page speaks; places are named by another choice, `View.language`.

    Parameters
    ----------
    tag
        BCP 47 tag, one of `TONGUES`.
    catalogue
        What is said for each English text; what it lacks is said in English.
    of_scripts
        The texts of the map's scripts among them, by their English.
    """

    tag: str
    catalogue: NullTranslations = field(default_factory=NullTranslations)
    of_scripts: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_english(self) -> bool:
        """Whether it is the language that the code is written in."""
        return self.tag == "en"

    def say(self, text: str, **values: object) -> str:
        """Say a text of the code, with values in its braces."""
        said = self.catalogue.gettext(text)
        return said.format(**values) if values else said

    def say_count(self, one: str, many: str, n: int) -> str:
        """Say a text that counts ``{n}`` of something, in the form that the language has for that number."""
        return self.catalogue.ngettext(one, many, n).format(n=f"{n:,}")

    def term(self, text: str) -> str:
        """Say a word that the core gives, as the name of a verdict; a word that has no translation stays."""
        return self.catalogue.gettext(text) if text else ""


ENGLISH = Tongue("en")


def mark(text: str) -> str:
    """Mark a text as one to translate where it is written down and said elsewhere."""
    return text


@lru_cache
def load_tongue(tag: str) -> Tongue:
    """Read the catalogue of a language; English has none.

    Raises
    ------
    KeyError
        If the page does not speak it.
    """
    if tag not in TONGUES:
        raise KeyError(tag)
    if tag == ENGLISH.tag:
        return ENGLISH
    with (FOLDER / f"{tag}.po").open("rb") as file:
        catalogue = read_po(file, locale=tag)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    of_scripts = {
        message.id: message.string
        for message in catalogue
        if isinstance(message.id, str)
        and isinstance(message.string, str)
        and any(path.endswith(".js") for path, _ in message.locations)
    }
    return Tongue(tag, GNUTranslations(compiled), of_scripts)
