"""Claims set against each other as plain values, with their origins and the order of what is dated."""

from typing import Any

from dashboard.case import Case
from dashboard.checks.compare.comparison import Comparison
from dashboard.checks.compare.lineage import list_inferred_links, trace_origins
from dashboard.checks.days.date_order import count_orders, order_events, place_events

Member = dict[str, Any]


def comparison_json(comparison: Comparison) -> Member:
    """Lay out one comparison."""
    return {
        "claim_ids": [comparison.first.id, comparison.second.id],
        "topic": comparison.topic,
        "relation": comparison.relation.value,
        "one_origin": comparison.one_origin,
        "inferred": comparison.inferred,
        "reason": comparison.reason,
    }


def lineage_json(case: Case) -> Member:
    """Lay out whom each quantity goes back to, and the links that no source states."""
    return {
        "quantities": [
            {
                "topic": lineage.topic,
                "independent_origins": lineage.independent_origins,
                "origins": [{"name": o.name, "claim_ids": [claim.id for claim in o.claims]} for o in lineage.origins],
                "sentence": lineage.sentence,
            }
            for lineage in trace_origins(case)
        ],
        "inferred_links": [
            {
                "claim_id": link.claim.id,
                "as_written": link.as_written,
                "linked_to": link.linked_to,
                "reason": link.reason,
            }
            for link in list_inferred_links(case)
        ],
    }


def dates_json(case: Case) -> Member:
    """Lay out the order of dated events, and how each lies to the window."""
    orders = order_events(case)
    return {
        "order": [
            {
                "event_ids": [dated.first.id, dated.second.id],
                "order": dated.order.value,
                "gap_days": dated.gap_days,
                "sentence": dated.sentence,
            }
            for dated in orders
        ],
        "pairs_not_ordered": count_orders(case) - len(orders),
        "window": [
            {
                "event_id": placed.event.id,
                "containment": placed.containment.value,
                "gap_days": placed.gap_days,
                "sentence": placed.sentence,
            }
            for placed in place_events(case)
        ],
    }
