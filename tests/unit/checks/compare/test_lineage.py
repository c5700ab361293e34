"""Lineage counts origins, never articles, and shows a link by inference as one."""

import pytest

from dashboard.case import Case
from dashboard.checks.compare.lineage import list_inferred_links, trace_origins


def test_the_white_house_figures_are_one_origin_in_two_sources(case: Case) -> None:
    lineages = {lineage.topic: lineage for lineage in trace_origins(case)}
    for topic, claims in (("containers", 3), ("window", 2), ("distance-to-border", 2)):
        lineage = lineages[topic]
        assert lineage.independent_origins == 1
        assert [origin.name for origin in lineage.origins] == ["White House (Kirby)"]
        assert f"{claims} claims in 2 sources from 1 origin as recorded" in lineage.sentence


def test_every_quantity_holds_each_of_its_claims_once(case: Case) -> None:
    for lineage in trace_origins(case):
        ids = [claim.id for origin in lineage.origins for claim in origin.claims]
        assert len(ids) == len(set(ids)) > 0
        assert all(claim.origin == origin.name for origin in lineage.origins for claim in origin.claims)


def test_a_second_origin_is_counted(case: Case) -> None:
    claims = tuple(c.model_copy(update={"origin": "a minister"}) if c.id == "S2-01" else c for c in case.claims)
    changed = case.model_copy(update={"claims": claims})
    (containers,) = (lineage for lineage in trace_origins(changed) if lineage.topic == "containers")
    assert containers.independent_origins == 2
    assert "White House (Kirby) by S1-02, S1-10; a minister by S2-01" in containers.sentence


def test_the_links_of_the_unnamed_depot_are_shown_with_their_reason(case: Case) -> None:
    links = list_inferred_links(case)
    assert [(link.claim.id, link.linked_to) for link in links] == [("S2-05", "Tikhoretsk"), ("S2-06", "Tikhoretsk")]
    assert links[1].sentence == (
        "1 end of S2-06 (an ammunition depot) is linked to Tikhoretsk by inference: Same origin, same window and same"
        " number as S1-09, which places the depot near Tikhoretsk; this source names no town."
    )


def test_a_border_linked_by_inference_is_named_as_written_in_the_table(case: Case) -> None:
    claim = case.claim("S2-06")
    assert claim.object is not None
    border = claim.object.model_copy(update={"basis": "inferred", "reason": "The only border near"})
    changed = case.model_copy(update={"claims": (claim.model_copy(update={"subject": None, "object": border}),)})
    (link,) = list_inferred_links(changed)
    assert link.linked_to == "border:UA"


@pytest.mark.parametrize("ref", ["border:UA", "country:UA", "coast:UA", "region:crimea", "line:front", "tikhoretsk"])
def test_an_end_of_any_kind_may_be_linked_by_inference(case: Case, ref: str) -> None:
    claim = case.claim("S2-06")
    assert claim.object is not None
    linked = claim.object.model_copy(update={"ref": ref, "basis": "inferred", "reason": "Kirby named no other"})
    changed = case.model_copy(update={"claims": (claim.model_copy(update={"subject": None, "object": linked}),)})
    (link,) = list_inferred_links(changed)
    assert link.linked_to == ("Tikhoretsk" if ref == "tikhoretsk" else ref)
    assert link.sentence.endswith("by inference: Kirby named no other.")
