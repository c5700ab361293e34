"""What a claim states a value of, so that claims about the same can be set beside each other."""

from collections.abc import Iterable

from dashboard.case import Claim, ClaimKind


def name_topic(claim: Claim) -> str:
    """Name the quantity that a claim states: as recorded, or as its kind tells; empty where neither does.

    Without a recorded topic, distances between the same two ends are about the same, so are counts of one unit, and
    windows. Dates are of different things unless it is recorded that they are not.
    """
    if claim.topic:
        return claim.topic
    match claim.kind:
        case ClaimKind.DISTANCE if all(name_ends(claim)):
            return f"distance {' to '.join(name_ends(claim))}"
        case ClaimKind.COUNT:
            return claim.unit
        case ClaimKind.WINDOW:
            return "window"
        case _:
            return ""


def name_ends(claim: Claim) -> tuple[str, ...]:
    """Give what the two ends refer to, in an order that does not depend on the direction; empty where unknown."""
    return tuple(sorted(end.ref if end else "" for end in (claim.subject, claim.object)))


def gather_topics(claims: Iterable[Claim]) -> dict[str, tuple[Claim, ...]]:
    """Gather the claims of each quantity, in the order of the file."""
    topics: dict[str, list[Claim]] = {}
    for claim in claims:
        topic = name_topic(claim)
        if topic:
            topics.setdefault(topic, []).append(claim)
    return {topic: tuple(gathered) for topic, gathered in topics.items()}
