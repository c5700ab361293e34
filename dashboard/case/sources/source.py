"""A source: one published document."""

from typing import Annotated

from pydantic import AfterValidator, StringConstraints

from dashboard.case.dates.interval import DateInterval, Day
from dashboard.case.record import Record, Words, refusal

SHA256_PATTERN = r"^([0-9a-f]{64})?$"
WEB_ADDRESS_PATTERN = r"^(https?://[^\s<>\"]+)?$"

WebAddress = Annotated[str, StringConstraints(pattern=WEB_ADDRESS_PATTERN)]


def _check_no_placeholder(sha256: str) -> str:
    """Refuse what stands for a hash and is none: one digit, over and over."""
    if len(set(sha256)) == 1:
        raise refusal("the SHA-256 of the file you hold", f"64 times {sha256[0]}", "leave it empty where you hold none")
    return sha256


Sha256 = Annotated[str, StringConstraints(pattern=SHA256_PATTERN), AfterValidator(_check_no_placeholder)]
"""A SHA-256 in hexadecimal digits; empty where none is recorded."""


class Source(Record):
    """Hold a document that states claims.

    Parameters
    ----------
    published
        Publication date; None where the document prints none.
    published_as_written
        The words of the stamp, or what is known of its absence.
    author
        Who signed it; empty where nobody did.
    url, archive_url
        Where it is published, and where a copy is kept; empty where that is not known.
    accessed
        The day the analyst read it.
    origin
        Who the document's own facts come from, in the main (the origin of each claim is the claim's).
    sha256
        Hash of the document's bytes as held by the analyst; empty where it is not recorded.
    """

    id: Words
    title: Words
    publisher: Words
    published: DateInterval | None = None
    published_as_written: Words
    origin: Words
    sha256: Sha256 = ""
    note: str = ""
    author: str = ""
    url: WebAddress = ""
    archive_url: WebAddress = ""
    accessed: Day | None = None
