"""Lineage: whom a stated quantity goes back to, counted by origin and never by article."""

from dataclasses import dataclass

from dashboard.case import Case, Claim
from dashboard.checks.compare.topic import gather_topics


@dataclass(frozen=True)
class Origin:
    """Hold one origin as recorded, and the claims that relay it."""

    name: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True)
class Lineage:
    """Hold the origins of one quantity, and what is said of them."""

    topic: str
    origins: tuple[Origin, ...]
    sentence: str

    @property
    def independent_origins(self) -> int:
        """How many origins are recorded; that two of them do not rest on each other is the record's word."""
        return len(self.origins)


@dataclass(frozen=True)
class InferredLink:
    """Hold a fact that no source states: an end of a claim linked to a place by inference."""

    claim: Claim
    as_written: str
    linked_to: str
    reason: str
    sentence: str


def trace_origins(case: Case) -> tuple[Lineage, ...]:
    """Group the claims of every quantity by who first said it."""
    return tuple(_trace(topic, claims) for topic, claims in gather_topics(case.claims).items())


def _trace(topic: str, claims: tuple[Claim, ...]) -> Lineage:
    relayed: dict[str, list[Claim]] = {}
    for claim in claims:
        relayed.setdefault(claim.origin, []).append(claim)
    origins = tuple(Origin(name, tuple(alike)) for name, alike in relayed.items())
    sources = len({claim.source for claim in claims})
    sentence = (
        f"{topic}: {_count(len(claims), 'claim')} in {_count(sources, 'source')} from {_count(len(origins), 'origin')}"
        f" as recorded ({'; '.join(_relayed(origin) for origin in origins)})."
    )
    return Lineage(topic, origins, sentence)


def list_inferred_links(case: Case) -> tuple[InferredLink, ...]:
    """List the ends that are linked to a place by inference, with the reason recorded for each."""
    return tuple(
        InferredLink(
            claim,
            end.as_written,
            case.name_end(end),
            end.reason,
            f"1 end of {claim.id} ({end.as_written or 'not named'}) is linked to {case.name_end(end)} by"
            f" inference: {end.reason.rstrip('.')}.",
        )
        for claim in case.claims
        for end in (claim.subject, claim.object)
        if end and end.basis == "inferred"
    )


def _relayed(origin: Origin) -> str:
    return f"{origin.name} by {', '.join(claim.id for claim in origin.claims)}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
