"""Bring the catalogues of the page's words up to date with its code: ``python -m tools.words``.

New texts are added without a translation, texts no longer said are dropped. Nothing is guessed.
"""

import io
from pathlib import Path
from typing import get_args

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from dashboard.case import ClaimKind
from dashboard.case.legs.mode import MODES, list_ways
from dashboard.checks.compare.comparison import Relation
from dashboard.checks.route.transit import Doable
from dashboard.checks.verdict.sensitivity import Factor
from dashboard.checks.verdict.verdict import Verdict
from dashboard.views.map.timeline import DateKind

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "dashboard" / "translation" / "words"

METHODS = [
    ("dashboard/web/map/**.js", "javascript"),
    ("dashboard/**.py", "python"),
]
KEYWORDS = {"say": None, "mark": None, "say_count": (1, 2)}

CORE = "dashboard/checks"
"""Where the catalogue says that a text comes from which the core gives and the page says by `term`."""

NAMED_BY_THE_CORE = (
    "recognised territory",
    "territory",
    "land boundary",
    "shared land border",
    "coast",
    "from the outskirts",
    "by rail to the crossing",
    "flat map ruler (artefact)",
    "nearest points",
    "no hedge",
    "Internationally recognised territory",
    "Internationally recognised territory, no part set apart",
    "shortest",
    "as the case has it",
    "City",
    "Port",
    "Railway station",
    "Settlement",
    "Town",
)
"""Readings, factors, conventions, paths and kinds of place whose names hold no value; others stay in English."""


def list_core_words() -> list[str]:
    """List the words of the core that the page says: verdicts and their meanings, relations, kinds, factors."""
    factor = Factor.__annotations__["factor"]
    return [
        *(word for verdict in Verdict for word in (verdict.shown, verdict.meaning)),
        *(member.value for enum in (Relation, Doable, ClaimKind) for member in enum),
        *list_ways(),
        *(mode.words for mode in MODES.values()),
        *get_args(DateKind),
        *get_args(factor),
        *NAMED_BY_THE_CORE,
    ]


def extract_words() -> Catalog:
    """Gather every text that the page's code marks, and every word of the core that it says."""
    found = Catalog(project="Waybill", charset="utf-8")
    for path, _line, message, comments, context in extract_from_dir(ROOT, METHODS, keywords=KEYWORDS):
        found.add(message, locations=[(path, 0)], auto_comments=comments, context=context)
    for word in list_core_words():
        found.add(word, locations=[(CORE, 0)])
    return found


def update_catalogue(path: Path) -> None:
    """Bring one catalogue up to date; its head stays as it is."""
    with path.open("rb") as file:
        catalogue = read_po(file, locale=path.stem)
    catalogue.update(extract_words(), no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    head, _, _ = path.read_text(encoding="utf-8").partition("\n\n")
    written = io.BytesIO()
    write_po(written, catalogue, width=110, sort_by_file=True, include_lineno=False, omit_header=True)
    path.write_text(f"{head}\n\n{written.getvalue().decode().strip()}\n", encoding="utf-8")


if __name__ == "__main__":
    for each in sorted(FOLDER.glob("*.po")):
        update_catalogue(each)
