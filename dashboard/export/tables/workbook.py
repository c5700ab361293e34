"""Findings, claims, sources and the route's days as one workbook."""

from collections.abc import Iterator, Mapping

from dashboard.case.sources.citation import cite
from dashboard.checks.assess import Assessment
from dashboard.export.content.comparisons import comparison_json
from dashboard.export.content.job import Job
from dashboard.export.content.journey import feasibility_json
from dashboard.export.content.legible import legible
from dashboard.export.content.report_words import LIMITS, VERDICTS, boundaries, package_day, subject
from dashboard.export.content.selection import Selection, select
from dashboard.export.office.package import finish_package
from dashboard.export.tables import claims, findings
from dashboard.export.tables.sheets import BookColumn, BookTable, BookTitle, Value, write_workbook
from dashboard.views.stamp import ATTRIBUTION, DISCLAIMER
from dashboard.views.view import View

TEXT_WIDTH = 60
"""Width of a column that holds sentences [letters]."""

STAMPED = "Waybill-"
"""How the fields of a stamp begin that nothing else in the sheet says."""

MIDDLING_WIDTH = 28

LONG = {"reading_method": 90, "reason": 40} | dict.fromkeys(
    ("content", "note", "reading_name", "stated", "assumed"), TEXT_WIDTH
)
"""Columns of sentences, with their widths [letters]."""

MIDDLING = frozenset(
    {"title", "citation", "url", "archive_url", "origin", "attribution", "scope", "subject", "object", "publisher"}
    | {"subject_reason", "object_reason", "published_as_written", "claims", "topic", "date_as_written", "sha256"}
)

SOURCE_COLUMNS = (
    *("source", "author", "title", "publisher", "published_first", "published_last", "published_as_written"),
    *("url", "archive_url", "accessed", "origin", "sha256", "note", "citation"),
)
ROUTE_COLUMNS = (
    *("leg", "mode", "from", "to", "claims", "verdict", "length_low_km", "length_high_km"),
    *("transit_low_h", "transit_high_h", "available_low_h", "available_high_h", "needed_low_kmh", "needed_high_kmh"),
    *("stated", "assumed", "sentence"),
)
COMPARED_COLUMNS = ("first", "second", "topic", "relation", "one_origin", "inferred", "reason")


def make(job: Job) -> bytes:
    """Make the workbook that a recipe asks for."""
    return to_workbook(job.assessment, job.view, job.stamp)


def to_workbook(assessment: Assessment, view: View, stamp: Mapping[str, str]) -> bytes:
    """Write a view's findings, claims and sources, the route's days and what it all is; stamped, the same each time."""
    selection = select(assessment, view.claims)
    tables = [
        _table(
            "Findings", findings.COLUMNS, [tuple(row.values()) for row in findings.finding_rows(selection.findings)]
        ),
        _table("Claims", claims.COLUMNS, [tuple(row.values()) for row in claims.claim_rows(assessment, selection)]),
        _table("Compared", COMPARED_COLUMNS, list(_compared(selection))),
        _table("Route", ROUTE_COLUMNS, list(_route(assessment, selection))),
        _table("Sources", SOURCE_COLUMNS, list(_sources(selection))),
    ]
    tables.append(
        BookTable(
            "Read me",
            (BookColumn("about", 22), BookColumn("words", 110, wrapped=True)),
            _read_me(assessment, tables, stamp),
        )
    )
    title = BookTitle(assessment.case.title, subject(assessment), package_day(assessment.case))
    return finish_package(write_workbook(tables, title), stamp)


def _table(title: str, names: tuple[str, ...], rows: list[tuple[Value, ...]]) -> BookTable:
    return BookTable(title, tuple(_column(name) for name in names), tuple(rows))


def _column(name: str) -> BookColumn:
    if name == "sentence":
        return BookColumn(name, TEXT_WIDTH)  # the last: it runs on to the right, and rows stay low
    if name in LONG:
        return BookColumn(name, LONG[name], wrapped=True)
    if name in MIDDLING:
        return BookColumn(name, MIDDLING_WIDTH, wrapped=True)
    return BookColumn(name, max(13, len(name) + 3))


def _compared(selection: Selection) -> Iterator[tuple[Value, ...]]:
    for comparison in selection.comparisons:
        laid = comparison_json(comparison)
        yield (*laid["claim_ids"], *(laid[name] for name in COMPARED_COLUMNS[2:]))


def _route(assessment: Assessment, selection: Selection) -> Iterator[tuple[Value, ...]]:
    case = assessment.case
    legs = {leg.id: leg for leg in case.legs}
    for each in selection.feasibility:
        laid, leg = feasibility_json(each), legs.get(each.leg_id)
        named = (leg.mode, case.place(leg.start).name, case.place(leg.end).name, "; ".join(leg.claims)) if leg else None
        yield (
            each.leg_id or "whole route",
            *(named or (None, None, None, None)),
            laid["verdict"],
            *laid["length_km"],
            *laid["transit_hours"],
            *laid["available_hours"],
            *laid["needed_kmh"],
            "; ".join(each.stated),
            "; ".join(each.assumed),
            each.sentence,
        )


def _sources(selection: Selection) -> Iterator[tuple[Value, ...]]:
    for source in selection.sources:
        published = source.published
        yield (
            *(source.id, source.author, source.title, source.publisher),
            published.earliest_start if published else None,
            published.latest_end if published else None,
            *(source.published_as_written, source.url, source.archive_url, source.accessed),
            *(source.origin, source.sha256 or None, source.note, cite(source)),
        )


def _read_me(
    assessment: Assessment, tables: list[BookTable], stamp: Mapping[str, str]
) -> tuple[tuple[Value, ...], ...]:
    lines: list[tuple[Value, ...]] = [
        ("What this is", assessment.case.title),
        ("", subject(assessment)),
        *((table.title, f"{len(table.rows)} rows. {_SHEETS[table.title]}") for table in tables),
        *(("How a verdict is reached" if n == 0 else "", line) for n, line in enumerate(VERDICTS)),
        *(("Limits" if n == 0 else "", line) for n, line in enumerate(LIMITS)),
        ("Boundaries", boundaries(assessment)),
        ("", DISCLAIMER),
        ("Data", ATTRIBUTION),
        *_spoilt(tables),
        *((name, value) for name, value in sorted(stamp.items()) if name.startswith(STAMPED)),
    ]
    return tuple(lines)


_SHEETS = {
    "Findings": "One row a reading and unit tried of each stated distance; lengths in kilometers.",
    "Claims": "One row a claim as recorded: what one source states, with who said it first.",
    "Compared": "Claims about one quantity, two by two.",
    "Route": "Whether each leg, and the whole route, can be done inside its days; none of it is reported.",
    "Sources": "The documents that state the claims, with their full citations.",
}


def _spoilt(tables: list[BookTable]) -> Iterator[tuple[Value, ...]]:
    """Say how many texts held what no workbook can; nothing where none did."""
    values = [value for table in tables for row in table.rows for value in row if isinstance(value, str)]
    spoilt = sum(legible(value) != value for value in values)
    if spoilt:
        yield (
            "Control characters",
            f"{spoilt} cells held characters that no workbook can; \ufffd stands for each.",
        )
