"""The door for text from cases: what Streamlit reads as Markdown gets it as text, whatever stands in it.

Streamlit reads Markdown in all that it shows but `st.text`, `st.code`, `st.dataframe` and the options of select boxes:
in bodies, labels, options of buttons, captions, metrics and cells of tables. What comes from a case or from the address
goes there through `escape`.
"""

import re
import string

from dashboard.views.wording.direction import isolate

_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_READ = set(string.punctuation) - _ENTITIES.keys() - set("\"',/;=?@%^.")
"""What Markdown reads, and a backslash before it keeps from being read; where a line begins, a point too."""

_READ_LATER = re.compile(
    r":(?=[\w/+-])|@(?=[-\w])|(?<=www)(?=\.)|<-(?=>)|(?<=-)(?=[->])|<(?=[-=])|[>~](?==)", re.IGNORECASE
)
"""What is read once the backslashes are gone: names of icons and emoji, addresses, arrows made of signs."""

_NUMBERED = re.compile(r"^(\d+)\.")

WORD_JOINER = "\u2060"
"""Is not seen, and parts what would be read."""


def escape(text: str) -> str:
    """Write a text so that Streamlit shows each of its letters, in one paragraph, and reads none as more."""
    line = _READ_LATER.sub(lambda found: f"{found[0]}{WORD_JOINER}", isolate(" ".join(text.split("\n")).strip()))
    escaped = "".join(_ENTITIES.get(c) or (f"\\{c}" if c in _READ else c) for c in line)
    return _NUMBERED.sub(r"\1\\.", escaped)


def bold(text: str) -> str:
    """Write a text in bold letters, and read none of it as Markdown."""
    return f"**{escape(text)}**"
