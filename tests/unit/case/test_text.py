"""What a text may hold: what says nothing goes, what shapes letters stays, what no reader could see is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.case.record import clean_text
from dashboard.case.text import clean, find_illegible


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("two\nlines", "two lines"),
        ("two \r\n\t lines", "two lines"),
        ("two\u2028lines\x0bof text\x85", "two lines of text "),
        ("two  spaces", "two  spaces"),
        ("\ufeffYonhap\u200b", "Yonhap"),
        ("co\u00adoperation\u2060", "cooperation"),
        ("a\u200db\u200cc", "abc"),
        ("\u1102\u1161\u110c\u1175\u11ab", "나진"),
        ("e\u0301", "é"),
        ("Najin\u200e", "Najin"),
        ("\u2068Najin\u2069 \u202bאב\u202c", "Najin אב"),
    ],
)
def test_what_says_nothing_is_left_out(written: str, kept: str) -> None:
    assert clean_text(written) == kept


@pytest.mark.parametrize(
    "text",
    [
        *("می\u200cخواهم", "क्\u200dष", "ক্\u200c", "👩\u200d🚀", "🏳️\u200d🌈", "🇺🇦", "👍🏽", "✈️"),
        *("🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", "אב\u200e", "٤٥\u0601", "\U0001fae9"),
        *("深圳", "กรุงเทพฯ", "½ µ CO₂", "a\u00a0b", "<b>&amp;", "=1+1"),
    ],
)
def test_what_shapes_letters_and_every_script_is_kept(text: str) -> None:
    assert clean_text(text) == text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("bell\x07", "needs text without control characters, found U+0007"),
        ("\x14", "needs text without control characters, found U+0014"),
        ("next\x9bone", "needs text without control characters, found U+009B"),
        ("\ufdd0", "needs text without control characters, found U+FDD0"),
        ("\U0001ffff", "needs text without control characters, found U+1FFFF"),
        ("a\ufff9b", "needs text without control characters, found U+FFF9"),
        ("hidden\U000e0068", "needs text without control characters, found U+E0068"),
        ("invoice\u202efdp.exe", "needs text in reading order, found U+202E, which turns letters round"),
        ("\u202dx", "needs text in reading order, found U+202D, which turns letters round"),
        ("\uf0b7 port", "needs letters that every font knows, found U+F0B7, of one font's own alphabet"),
        ("\ud83c", "needs whole characters, found U+D83C, half of one"),
    ],
)
def test_what_no_reader_could_see_is_refused_with_its_code_and_a_fix(text: str, said: str) -> None:
    with pytest.raises(ValueError, match="needs") as refused:
        clean_text(text)
    assert str(refused.value) == said
    illegible = find_illegible(text)
    assert illegible is not None
    assert illegible.fix


@given(st.text())
def test_a_clean_text_is_one_line_and_cleaning_it_again_changes_nothing(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    if find_illegible(cleaned) is None:
        assert len(cleaned.splitlines()) <= 1
        assert cleaned.encode("utf-8").decode("utf-8") == cleaned
