"""One ZIP of many files, the same files always the same bytes, with a list of their hashes and the stamp."""

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping

from dashboard.export.bundle.zip_file import write_zip
from dashboard.export.stamp.fields import text_fields

HASHES = "manifest-sha256.txt"
STAMP = "waybill-stamp.json"
MOST_BYTES = 1_000_000
"""More than any stamp takes."""


def pack(files: Mapping[str, bytes], stamp: Mapping[str, str]) -> bytes:
    """Pack files by name, in their order; their hashes are as ``sha256sum --check`` reads them."""
    stamped = {**files, STAMP: json.dumps(dict(stamp), ensure_ascii=False, indent=2).encode("utf-8")}
    hashes = "".join(f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in stamped.items())
    return write_zip({**stamped, HASHES: hashes.encode("utf-8")})


def unpack(content: bytes) -> Mapping[str, bytes]:
    """Read every file of an archive; empty where it is none that can be read."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    except Exception:
        return {}


def differ(content: bytes, expected: bytes) -> str:
    """Say in which of their files two archives differ."""
    found, wanted = unpack(content), unpack(expected)
    names = dict.fromkeys((*wanted, *found))
    return f"in {', '.join(n for n in names if found.get(n) != wanted.get(n)) or 'how its files are packed'}"


def read_stamp(content: bytes) -> Mapping[str, str]:
    """Read the stamp of a bundle; empty where it carries none, or is no such file."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive, archive.open(STAMP) as part:
            fields = json.loads(part.read(MOST_BYTES))
    except Exception:
        return {}
    return text_fields(fields)
