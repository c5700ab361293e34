"""Text from sources, kept from being read as Markdown or markup."""

import html


def escape(text: str) -> str:
    """Escape what Markdown or HTML would read as more than text."""
    escaped = html.escape(text, quote=False)
    return "".join(f"\\{c}" if c in r"\`*_{}[]()#+-!$:~|" else c for c in escaped)


def bold(text: str) -> str:
    """Write a text in bold letters, and read none of it as Markdown."""
    return f"**{escape(text)}**"
