"""One ZIP of many files, the same files always the same bytes, with a list of their hashes and the stamp."""

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping

from dashboard.export.stamp.fields import text_fields

HASHES = "manifest-sha256.txt"
STAMP = "waybill-stamp.json"
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first time that a ZIP can hold, given to every file, so that no clock is in it."""

READABLE = 0o644 << 16
UNIX = 3
MOST_BYTES = 1_000_000
"""More than any stamp takes."""


def pack(files: Mapping[str, bytes], stamp: Mapping[str, str]) -> bytes:
    """Pack files by name, in their order; their hashes are as ``sha256sum --check`` reads them."""
    stamped = {**files, STAMP: json.dumps(dict(stamp), ensure_ascii=False, indent=2).encode("utf-8")}
    hashes = "".join(f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in stamped.items())
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (*stamped.items(), (HASHES, hashes.encode("utf-8"))):
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, READABLE, UNIX
            archive.writestr(entry, content)
    return packed.getvalue()


def unpack(content: bytes) -> Mapping[str, bytes]:
    """Read every file of an archive; empty where it is none that can be read."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    except Exception:
        return {}


def name_members(content: bytes, expected: bytes) -> str:
    """Say in which of their files two archives differ."""
    found, wanted = unpack(content), unpack(expected)
    names = dict.fromkeys((*wanted, *found))
    return f"in {', '.join(n for n in names if found.get(n) != wanted.get(n)) or 'how its files are packed'}"


def read_bundle_stamp(content: bytes) -> Mapping[str, str]:
    """Read the stamp of a bundle; empty where it carries none, or is no such file."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive, archive.open(STAMP) as part:
            fields = json.loads(part.read(MOST_BYTES))
    except Exception:
        return {}
    return text_fields(fields)
