import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.export.office.text_fit import count_lines, fit, height_of


def test_a_short_text_keeps_its_largest_size() -> None:
    fitted = fit("Najin to Dunay", 4.0, 1.0, (18.0, 12.0))
    assert (fitted.shown, fitted.size_pt, fitted.is_cut) == ("Najin to Dunay", 18.0, False)


def test_a_longer_text_is_set_smaller_before_it_is_cut() -> None:
    fitted = fit("about 290 miles to the border " * 3, 4.0, 0.45, (18.0, 12.0))
    assert (fitted.size_pt, fitted.is_cut) == (12.0, False)


def test_what_is_cut_ends_with_a_sentence_and_the_mark() -> None:
    fitted = fit("The first sentence is here. " * 20, 4.0, 0.8, (12.0,), " (more)")
    assert fitted.is_cut
    assert fitted.shown.endswith("is here. (more)")


def test_a_word_longer_than_a_line_is_broken() -> None:
    assert count_lines("x" * 300, 12.0, 2.0) > 10
    assert fit("x" * 3000, 2.0, 1.0, (12.0,)).shown.startswith("xxxxx")


def test_wide_letters_and_bold_ones_take_more_room() -> None:
    assert count_lines("두만강 " * 30, 12.0, 3.0) > count_lines("abc " * 30, 12.0, 3.0)
    assert height_of("stated against computed " * 9, 12.0, 3.0, bold=True) >= height_of(
        "stated against computed " * 9, 12.0, 3.0
    )


def test_every_line_break_counts() -> None:
    assert count_lines("a\n\nb", 12.0, 3.0) == 3


@given(st.text(max_size=400), st.floats(0.5, 6.0), st.floats(0.3, 3.0))
def test_what_is_shown_fits_whatever_the_text(text: str, width_in: float, height_in: float) -> None:
    fitted = fit(text, width_in, height_in, (14.0, 10.0))
    assert height_of(fitted.shown, fitted.size_pt, width_in) <= height_in
    assert fitted.is_cut == (fitted.shown != text)


@pytest.mark.parametrize("height_in", [0.0, 0.05])
def test_a_box_too_low_for_a_line_is_left_empty(height_in: float) -> None:
    assert fit("Najin", 4.0, height_in, (12.0,)).shown == ""
