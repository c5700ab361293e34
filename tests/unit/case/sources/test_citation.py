"""A citation says what is known of a document and what is not."""

import datetime as dt

import pytest
from pydantic import ValidationError

from dashboard.case import DateInterval, Source
from dashboard.case.sources.citation import cite

HASH = "ab" * 32


def source(**more: object) -> Source:
    stated = {"id": "S9", "title": "A port in the east", "publisher": "Daily", "origin": "Daily", "sha256": HASH}
    return Source.model_validate({"published_as_written": "not printed", **stated, **more})


def test_a_bare_source_says_what_is_not_known() -> None:
    assert cite(source()) == (
        "A port in the east. Daily. Date of publication not printed. Address not recorded."
        " SHA-256 of the text read: abababababab."
    )


def test_a_full_source_names_author_day_address_copy_and_reading() -> None:
    full = source(
        author="J. Doe",
        published=DateInterval.between(dt.date(2023, 10, 14), dt.date(2023, 10, 14)),
        published_as_written="Oct. 14, 2023",
        url="https://daily.example/a",
        archive_url="https://archive.example/a",
        accessed="2023-10-15",
    )
    assert cite(full).startswith(
        "J. Doe. A port in the east. Daily. Oct. 14, 2023. https://daily.example/a; archived at"
        " https://archive.example/a; read on 15 Oct 2023."
    )


def test_a_source_without_a_hash_is_cited_without_one() -> None:
    assert cite(source(sha256="")).endswith("Address not recorded.")


@pytest.mark.parametrize("digit", "0f9")
def test_one_digit_over_and_over_is_no_hash(digit: str) -> None:
    with pytest.raises(ValidationError, match=f"SHA-256 of the file you hold, found 64 times {digit}"):
        source(sha256=digit * 64)
