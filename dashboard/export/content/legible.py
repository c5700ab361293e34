"""Text that every format can hold: what no XML can carry is shown as a replacement character."""

import re

_ILLEGIBLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0, clause 2.2, has no place for: control characters, lone surrogates, two that are no characters."""


def legible(text: str) -> str:
    """Replace what XML cannot carry by U+FFFD, so that files of all formats say the same."""
    return _ILLEGIBLE.sub("\ufffd", text)
