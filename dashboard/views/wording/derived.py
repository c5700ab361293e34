"""What is shown beside the comparisons: titled lists of sentences, the same on the page and in a terminal."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dashboard.case import Case, Claim
from dashboard.checks.compare.comparison import Comparison, count_comparable
from dashboard.checks.compare.lineage import list_inferred_links, trace_origins
from dashboard.checks.days.date_order import count_orders, order_events, place_events
from dashboard.translation.tongue import mark

MOST_SHOWN = 200
"""Sentences, or comparisons, that are listed for a reader; more are counted. Data files hold all that were made."""


@dataclass(frozen=True)
class Section:
    """Hold a title and the sentences under it, the first of very many, with how many there are in all."""

    title: str
    sentences: tuple[str, ...]
    count: int


def derive_sections(case: Case) -> tuple[Section, ...]:
    """Gather whom each quantity goes back to, the links by inference, and the order of dates; none is empty."""
    links, orders = list_inferred_links(case), order_events(case)
    sections = (
        _shorten(mark("Origins, not articles"), [lineage.sentence for lineage in trace_origins(case)]),
        _shorten(mark("Links by inference, stated by no source"), [link.sentence for link in links]),
        _shorten(mark("Order of what is dated"), [order.sentence for order in orders], count_orders(case)),
        _shorten(mark("Inside or outside the window"), [placed.sentence for placed in place_events(case)]),
    )
    return tuple(section for section in sections if section.sentences)


def count_left_out(comparisons: Sequence[Comparison], claims: Iterable[Claim]) -> int:
    """Count the pairs of claims about one quantity that a list of no more than `MOST_SHOWN` leaves out."""
    return count_comparable(claims) - min(len(comparisons), MOST_SHOWN)


def _shorten(title: str, sentences: Sequence[str], count: int | None = None) -> Section:
    """Keep the first sentences, and say how many more there are."""
    total = len(sentences) if count is None else count
    kept = tuple(sentences[:MOST_SHOWN])
    left = total - len(kept)
    return Section(title, (*kept, f"And {left:,} more.") if left else kept, total)
