"""A ZIP file of the same bytes whenever and wherever it is written: no clock, no system and no user in it."""

import io
import zipfile
from collections.abc import Mapping

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first time that a ZIP can hold."""

UNIX = 3
READABLE = 0o644 << 16
"""The mode that a Unix gives each file when it unpacks them."""


def write_zip(members: Mapping[str, bytes]) -> bytes:
    """Write members by name, in their order."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as packed:
        for name, content in members.items():
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, READABLE, UNIX
            packed.writestr(entry, content)
    return written.getvalue()
