"""What is shown beside the comparisons: titled lists of sentences, the same on the page and in a terminal."""

from dataclasses import dataclass

from dashboard.case import Case
from dashboard.checks.date_order import order_events, place_events
from dashboard.checks.lineage import list_inferred_links, trace_origins
from dashboard.translation.tongue import mark


@dataclass(frozen=True)
class Section:
    """Hold a title and the sentences under it."""

    title: str
    sentences: tuple[str, ...]


def derive_sections(case: Case) -> tuple[Section, ...]:
    """Gather whom each quantity goes back to, the links by inference, and the order of dates; none is empty."""
    sections = (
        Section(mark("Origins, not articles"), tuple(lineage.sentence for lineage in trace_origins(case))),
        Section(
            mark("Links by inference, stated by no source"), tuple(link.sentence for link in list_inferred_links(case))
        ),
        Section(mark("Order of what is dated"), tuple(order.sentence for order in order_events(case))),
        Section(mark("Inside or outside the window"), tuple(placed.sentence for placed in place_events(case))),
    )
    return tuple(section for section in sections if section.sentences)
