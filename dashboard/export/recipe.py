"""A recipe: everything that decides a file, so that the same one can be made again and compared."""

import datetime as dt
import shlex
from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from dashboard.case import Case
from dashboard.case.text import clean
from dashboard.export.kinds import KINDS, Kind
from dashboard.views.view import OPENING_LAYERS, View


class SheetKind(StrEnum):
    """What a figure shows: the route on a day, one finding, or a page for each day or claim."""

    ROUTE = "route"
    FINDING = "finding"
    DAYS = "days"
    CLAIMS = "claims"

    @property
    def has_pages(self) -> bool:
        """Whether it is several figures, a page each."""
        return self in (SheetKind.DAYS, SheetKind.CLAIMS)


PresetName = Literal["slide", "a4-portrait", "a4-landscape", "square"]
ShortText = Annotated[str, AfterValidator(clean), Field(max_length=80)]

LOWEST_DPI, HIGHEST_DPI = 100, 600


def _check_kind(style: str) -> str:
    if style not in KINDS:
        raise ValueError(f"needs one of {', '.join(KINDS)}, found {style!r}")
    return style


class Picture(BaseModel):
    """Hold how the figure is laid out, and what a desk writes on it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    sheet: SheetKind = SheetKind.ROUTE
    preset: PresetName = "slide"
    dpi: Annotated[int, Field(ge=LOWEST_DPI, le=HIGHEST_DPI)] = 200
    marking: ShortText = ""
    as_of: dt.date | None = None
    prepared_by: ShortText = ""
    reviewed_by: ShortText = ""
    claims_box: bool = False


class Recipe(BaseModel):
    """Hold what is selected of a case, and what kind of file it becomes.

    Parameters
    ----------
    case
        Id of the case.
    style
        The kind of file, by its ending: one of `KINDS`.
    day, last_day
        The day, or the window from one to the other; None for the day a case opens with, and in data files for every
        day.
    layers
        The layers shown; None for those a map opens with.
    claims
        Ids of the claims kept; None for all.
    convention, language, paths
        As in `View`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    case: str
    style: Annotated[str, AfterValidator(_check_kind)]
    day: dt.date | None = None
    last_day: dt.date | None = None
    finding: str | None = None
    layers: tuple[str, ...] | None = None
    claims: tuple[str, ...] | None = None
    convention: str = ""
    language: str = ""
    paths: tuple[tuple[str, str], ...] = ()
    picture: Picture = Picture()

    @model_validator(mode="after")
    def _check(self) -> Self:
        if self.last_day is not None and (self.day is None or self.last_day < self.day):
            raise ValueError(f"until needs a date on or before it, found {self.day or 'none'} and {self.last_day}")
        sheet = self.picture.sheet
        if sheet.has_pages and not self.kind.has_pages:
            raise ValueError(f"sheet {sheet} needs a file with pages, pdf, found {self.style}")
        if sheet is SheetKind.FINDING and self.finding is None:
            raise ValueError("sheet finding needs a finding, found none")
        return self

    @property
    def kind(self) -> Kind:
        """The kind of file."""
        return KINDS[self.style]

    @classmethod
    def of(
        cls,
        view: View,
        case_id: str,
        style: str,
        days: tuple[dt.date | None, dt.date | None],
        claims: tuple[str, ...],
        picture: Picture,
    ) -> Self:
        """Write down what a view chooses, for a kind of file, other days and the claims kept; none for all."""
        return cls(
            case=case_id,
            style=style,
            day=days[0],
            last_day=days[1],
            finding=view.finding,
            layers=None if view.layers == OPENING_LAYERS else tuple(sorted(view.layers)),
            claims=claims or None,
            convention=view.convention,
            language=view.language,
            paths=view.paths,
            picture=picture,
        )

    def view(self, case: Case) -> View:
        """Give the view of a case that the file shows."""
        whole = self.kind.is_data and self.day is None
        return View(
            day=dt.date.min if whole else self.day or case.defaults.start_date,
            finding=self.finding,
            layers=OPENING_LAYERS if self.layers is None else frozenset(self.layers),
            last_day=dt.date.max if whole else self.last_day,
            claims=None if self.claims is None else frozenset(self.claims),
            language=self.language,
            convention=self.convention,
            paths=self.paths,
        )

    def written(self) -> str:
        """Write the recipe as one line of JSON, what is left as it is usually left out."""
        return self.model_dump_json(exclude_defaults=True)

    @classmethod
    def read(cls, text: str) -> Self | None:
        """Read a recipe as `written`; None where the text is none."""
        try:
            return cls.model_validate_json(text)
        except (ValidationError, ValueError):
            return None

    @property
    def file_name(self) -> str:
        """A name for the file that tells it from the others of its case."""
        days = [day.isoformat() for day in (self.day, self.last_day) if day]
        sheet = [] if self.picture.sheet is SheetKind.ROUTE else [self.picture.sheet.value]
        finding = [self.finding] if self.finding else []
        return f"{'-'.join([self.case, *days, *finding, *sheet])}.{self.style}"

    @property
    def command(self) -> str:
        """The command that makes the file anew; for a case that is not shipped, its folder has to be added."""
        verb = "figure" if self.kind.is_picture else f"export --format {self.style}"
        return f"python -m dashboard {verb} {shlex.join([*self._options(), '--out', self.file_name])}"

    def _options(self) -> Iterator[str]:
        """List the options that differ from what the verb does by itself."""
        chosen = {
            "--date": self.day,
            "--until": self.last_day,
            "--finding": self.finding,
            "--claims": None if self.claims is None else ",".join(self.claims),
            "--layers": None if self.layers is None else ",".join(self.layers),
            "--convention": self.convention,
            "--names": self.language,
            "--sheet": self.picture.sheet,
            "--preset": self.picture.preset,
            "--dpi": self.picture.dpi,
            "--marking": self.picture.marking,
            "--as-of": self.picture.as_of,
            "--prepared-by": self.picture.prepared_by,
            "--reviewed-by": self.picture.reviewed_by,
        }
        usual = {"--sheet": SheetKind.ROUTE, "--preset": "slide", "--dpi": 200}
        for option, value in chosen.items():
            if value not in (None, "", usual.get(option)):
                yield from (option, str(value))
        for leg, path in self.paths:
            yield from ("--path", f"{leg}={path}")
        if self.picture.claims_box:
            yield "--claims-box"
