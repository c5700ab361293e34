"""The verbs that write files, `export` and `figure`, and the one that checks them, `verify`."""

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer
from pydantic import ValidationError
from pydantic_core import ErrorDetails
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn

from dashboard.cli.console import BadOptionError, CaseFolder, deliver, out
from dashboard.cli.saving import refuse_place
from dashboard.export.content.material import gather
from dashboard.export.kinds import KINDS, Kind
from dashboard.export.make import make
from dashboard.export.recipe import HIGHEST_DPI, LOWEST_DPI, Picture, PresetName, Recipe, SheetKind
from dashboard.export.verify import Outcome, verify
from dashboard.load.case.case_folder import SHIPPED_CASE, load_case
from dashboard.views.layer import LAYERS
from dashboard.views.view import ASKED_FOR, OPENING_LAYERS

FIGURE = "figure"
PROGRESS = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.percentage:.0f}%"))
EXITS = {Outcome.SAME: 0, Outcome.CHANGED: 1, Outcome.UNKNOWN: 2}


def write(
    context: typer.Context,
    out_file: Annotated[Path, typer.Option("--out", metavar="FILE", help="File to write.")],
    *,
    style: Annotated[
        str | None,
        typer.Option(
            "--format", metavar="KIND", help=f"What to write, by the file's ending if left out: {', '.join(KINDS)}."
        ),
    ] = None,
    date: Annotated[str | None, typer.Option(metavar="YYYY-MM-DD", help="Day shown; in data files, every day.")] = None,
    until: Annotated[
        str | None, typer.Option(metavar="YYYY-MM-DD", help="Last day of a window that --date begins.")
    ] = None,
    finding: Annotated[str | None, typer.Option(metavar="CLAIM", help="Draw the readings of this claim.")] = None,
    claims: Annotated[str | None, typer.Option(metavar="ID,ID", help="Keep these claims alone.")] = None,
    layers: Annotated[str | None, typer.Option(metavar="NAME,NAME", help="Show these layers alone.")] = None,
    band: Annotated[bool, typer.Option("--band", help="Show the possible extent by day (assumptions).")] = False,
    convention: Annotated[str, typer.Option(metavar="ID", help="Another boundary convention of the case.")] = "",
    names: Annotated[
        str, typer.Option(metavar="LANG", help="Name places in a language: ko, ru, uk, or as-written.")
    ] = "",
    path: Annotated[
        list[str] | None, typer.Option(metavar="LEG=PATH", help="Another path of a leg by rail; may be repeated.")
    ] = None,
    sheet: Annotated[
        SheetKind, typer.Option(help="The route, one finding, or a page a day or a claim (PDF).")
    ] = SheetKind.ROUTE,
    preset: Annotated[PresetName, typer.Option(help="Size and layout.")] = "slide",
    dpi: Annotated[int, typer.Option(min=LOWEST_DPI, max=HIGHEST_DPI, help="Resolution in pixels per inch.")] = 200,
    marking: Annotated[str, typer.Option(metavar="WORDS", help="Handling marking.")] = "",
    as_of: Annotated[str | None, typer.Option(metavar="YYYY-MM-DD", help="Day that the information is of.")] = None,
    prepared_by: Annotated[str, typer.Option(metavar="NAME", help="Who prepared it.")] = "",
    reviewed_by: Annotated[str, typer.Option(metavar="NAME", help="Who reviewed it.")] = "",
    claims_box: Annotated[bool, typer.Option("--claims-box", help="Add a table of the stated distances.")] = False,
    case: CaseFolder = SHIPPED_CASE,
) -> None:
    """Write a file by its recipe; the verb `figure` writes pictures alone."""
    known = load_case(case)
    chosen = _kind(out_file, style, [kind for kind in KINDS.values() if kind.is_picture or context.info_name != FIGURE])
    if band and layers is None:
        layers = ",".join(layer for layer in LAYERS if layer in OPENING_LAYERS | ASKED_FOR)
    try:
        recipe = Recipe(
            case=known.id,
            style=chosen.ending,
            day=_day("--date", date),
            last_day=_day("--until", until),
            finding=finding,
            layers=_list(layers),
            claims=_list(claims),
            convention=convention,
            language=names,
            paths=tuple(_path(words) for words in path or ()),
            picture=Picture(
                sheet=sheet,
                preset=preset,
                dpi=dpi,
                marking=marking,
                as_of=_day("--as-of", as_of),
                prepared_by=prepared_by,
                reviewed_by=reviewed_by,
                claims_box=claims_box,
            ),
        )
    except ValidationError as refused:
        raise BadOptionError("\n".join(_say(error) for error in refused.errors(include_url=False))) from refused
    refuse_place(out_file)
    with Progress(*PROGRESS, console=Console(stderr=True), transient=True, disable=not chosen.is_bundle) as progress:
        task = progress.add_task("", total=1.0)
        content = make(
            recipe,
            gather(recipe, known),
            lambda part, name: progress.update(task, completed=part, description=name),
        )
    deliver(content, out_file)


def verify_file(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A file that Waybill made.")],
    case: CaseFolder = SHIPPED_CASE,
) -> None:
    """Compare a file with what its case gives today, and end with the exit code that says so."""
    try:
        content = file.read_bytes()
    except OSError as error:
        raise BadOptionError(f"cannot read {file}: {(error.strerror or str(error)).lower()}") from error
    verification = verify(content, load_case(case))
    for line in (f"{verification.outcome}: {file}", *(f"  {line}" for line in verification.lines)):
        out.print(line, highlight=False, soft_wrap=True)
    raise typer.Exit(EXITS[verification.outcome])


def _kind(out_file: Path, style: str | None, kinds: list[Kind]) -> Kind:
    """Find the kind of file by its name or, where the file's ending shall not say it, its longest ending."""
    known, name = ", ".join(kind.ending for kind in kinds), out_file.name.lower()
    if style is not None:
        named = next((kind for kind in kinds if kind.ending == style.lower()), None)
        if named is None:
            raise BadOptionError(f"--format needs one of {known}, found {style!r}")
        return named
    fitting = [kind for kind in kinds if name.endswith(f".{kind.ending}")]
    if not fitting:
        raise BadOptionError(f"--out needs a file that ends in one of {known}, found {str(out_file)!r}")
    return max(fitting, key=lambda kind: len(kind.ending))


def _day(option: str, text: str | None) -> dt.date | None:
    if text is None:
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise BadOptionError(f"{option} needs a day as YYYY-MM-DD, found {text!r}") from error


def _list(text: str | None) -> tuple[str, ...] | None:
    return None if text is None else tuple(word.strip() for word in text.split(",") if word.strip())


def _path(words: str) -> tuple[str, str]:
    leg, mark, path = words.partition("=")
    if not mark:
        raise BadOptionError(f"--path needs LEG=PATH, found {words!r}")
    return leg, path


def _say(error: ErrorDetails) -> str:
    where = ".".join(str(part) for part in error["loc"])
    message = error["msg"].removeprefix("Value error, ")
    return f"{where}: {message}" if where else message
