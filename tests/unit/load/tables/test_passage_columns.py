"""A leg's passages by sea, closed and opened: columns that may be left out, and no part of a case that has none."""

from dashboard.case.legs.leg import Leg
from dashboard.load.tables.columns import LEGS, nest

CELLS = {"id": "sea", "mode": "sea", "start": "murmansk", "end": "pevek", "claims": "S1-01"}


def test_passages_are_lists_in_a_cell() -> None:
    cells = {**CELLS, "closed": "suez; river", "opened": "northeast-passage"}
    leg = Leg.model_validate(nest(cells, LEGS.columns))
    assert (leg.closed, leg.opened) == (("suez", "river"), ("northeast-passage",))


def test_the_columns_may_be_left_out_and_then_change_nothing() -> None:
    assert {"closed", "opened"} <= LEGS.optional_names
    dumped = Leg.model_validate(nest(CELLS, LEGS.columns)).model_dump()
    assert not {"closed", "opened"} & dumped.keys()
