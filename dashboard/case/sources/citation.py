"""A source as it is cited: who wrote what, where and when it was published, and where it can be read."""

from dashboard.case.dates.words import day_words
from dashboard.case.sources.source import Source


def cite(source: Source) -> str:
    """Write the full citation of a source; what is not known is said, not left out.

    A day that the document prints stands as it is printed. The hash of the analyst's own copy, where it is recorded,
    says which text was read.
    """
    author = f"{source.author}. " if source.author else ""
    printed = source.published_as_written
    published = printed[:1].upper() + printed[1:] if source.published else f"Date of publication {printed}"
    where = source.url or "Address not recorded"
    archived = f"; archived at {source.archive_url}" if source.archive_url else ""
    read = f"; read on {day_words(source.accessed)}" if source.accessed else ""
    hashed = f" SHA-256 of the text read: {source.sha256[:12]}." if source.sha256 else ""
    return f"{author}{source.title}. {source.publisher}. {published}. {where}{archived}{read}.{hashed}"
