"""Which way a line runs: right-to-left stretches move nothing that stands beside them, and no letter is lost."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from dashboard.views.wording.direction import isolate, stretches


def parts(text: str) -> list[tuple[str, bool]]:
    return [(part.text, part.is_right_to_left) for part in stretches(text)]


def test_a_number_behind_an_arabic_name_stays_behind_it() -> None:
    assert parts("by قطار, 290 km") == [("by ", False), ("قطار", True), (", 290 km", False)]
    assert isolate("by قطار, 290 km") == "by \u2068قطار\u2069, 290 km"


def test_signs_of_a_line_that_runs_right_to_left_run_with_it() -> None:
    assert parts("קטר: AB (290)") == [("קטר: ", True), ("AB", False), (" (290)", True)]
    assert isolate("קטר: AB (290)") == "\u2068קטר: AB (290)\u2069"


def test_a_line_of_one_direction_is_left_as_it_is() -> None:
    assert isolate("Najin 나진, 290 km") == "Najin 나진, 290 km"
    assert isolate("") == ""


@given(st.text(alphabet=st.sampled_from("ab אب1,( \u0301漢")))
def test_no_letter_is_lost_and_no_stretch_holds_letters_of_both_directions(text: str) -> None:
    assert "".join(part.text for part in stretches(text)) == text
    for part in stretches(text):
        kinds = {unicodedata.bidirectional(character) for character in part.text}
        assert "L" not in kinds or not kinds & {"R", "AL"}
