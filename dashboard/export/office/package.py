"""What every Office file shares: the stamp in its own properties, and the same bytes from the same inputs.

References
----------
ECMA-376-1 (2016), Office Open XML, 22.3, custom file properties; ECMA-376-2, 11, core properties.
"""

import io
import zipfile
from collections.abc import Mapping

from lxml import etree

from dashboard.export.bundle.zip_file import write_zip
from dashboard.export.content.legible import legible

CUSTOM_PART = "docProps/custom.xml"
CORE_PART = "docProps/core.xml"
CONTENT_TYPES_PART = "[Content_Types].xml"
ROOT_RELATIONS_PART = "_rels/.rels"

CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
CUSTOM_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
TERMS = "http://purl.org/dc/terms/"

USER_PROPERTIES = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""The set of properties that Office shows as a file's own (ECMA-376-1, 22.3.2.2)."""

FIRST_PROPERTY = 2
"""The first number that a property may have: 0 and 1 are reserved."""

MOST_LETTERS = 120
"""Letters of one property: Office's own dialogs hold 255 units of UTF-16, so that a longer value is set in parts."""

PART_MARK = " part "

MOST_BYTES = 1_000_000
"""A part with properties that is larger than this is none of ours and is not read."""


def finish_package(content: bytes, stamp: Mapping[str, str]) -> bytes:
    """Put the stamp into an Office file as its custom properties, and write the file anew without a trace of the clock.

    The day of its last change becomes the day on which it was made, as its writer set it.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts[CUSTOM_PART] = _write_properties(stamp)
    parts[CONTENT_TYPES_PART] = _declare(parts[CONTENT_TYPES_PART])
    parts[ROOT_RELATIONS_PART] = _relate(parts[ROOT_RELATIONS_PART])
    parts[CORE_PART] = _stop_clock(parts[CORE_PART])
    names = (CONTENT_TYPES_PART, *sorted(parts.keys() - {CONTENT_TYPES_PART}))
    return write_zip({name: parts[name] for name in names})


def read_stamp(content: bytes) -> dict[str, str]:
    """Read the stamp of an Office file; empty where the file carries none, or is no such file."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package, package.open(CUSTOM_PART) as part:
            properties = part.read(MOST_BYTES + 1)
        return _read_properties(properties) if len(properties) <= MOST_BYTES else {}
    except Exception:  # bytes can be broken in more ways than zipfile, zlib and lxml have names for
        return {}


def _write_properties(stamp: Mapping[str, str]) -> bytes:
    root = etree.Element(f"{{{CUSTOM}}}Properties", nsmap={"op": CUSTOM, "vt": VALUES})
    named = [pair for name, value in sorted(stamp.items()) for pair in _cut(name, legible(value))]
    for number, (name, value) in enumerate(named, start=FIRST_PROPERTY):
        held = etree.SubElement(root, f"{{{CUSTOM}}}property", fmtid=USER_PROPERTIES, pid=str(number), name=name)
        etree.SubElement(held, f"{{{VALUES}}}lpwstr").text = value
    return _to_bytes(root)


def _cut(name: str, value: str) -> list[tuple[str, str]]:
    """Cut a value into the parts that a property holds, numbered in their names from the second on."""
    parts = [value[start : start + MOST_LETTERS] for start in range(0, len(value), MOST_LETTERS)] or [""]
    return [(name if n == 1 else f"{name}{PART_MARK}{n:03}", part) for n, part in enumerate(parts, start=1)]


def _read_properties(content: bytes) -> dict[str, str]:
    stamp: dict[str, str] = {}
    for held in _parse(content).iter(f"{{{CUSTOM}}}property"):
        value = held.findtext(f"{{{VALUES}}}lpwstr")
        if value is not None:
            name = held.get("name", "").partition(PART_MARK)[0]
            stamp[name] = stamp.get(name, "") + value
    return stamp


def _declare(content: bytes) -> bytes:
    root = _parse(content)
    if not any(child.get("PartName") == f"/{CUSTOM_PART}" for child in root):
        etree.SubElement(root, f"{{{CONTENT_TYPES}}}Override", PartName=f"/{CUSTOM_PART}", ContentType=CUSTOM_TYPE)
    return _to_bytes(root)


def _relate(content: bytes) -> bytes:
    root = _parse(content)
    if not any(child.get("Type") == CUSTOM_RELATION for child in root):
        etree.SubElement(
            root, f"{{{RELATIONS}}}Relationship", Id="rIdWaybill", Type=CUSTOM_RELATION, Target=CUSTOM_PART
        )
    return _to_bytes(root)


def _stop_clock(content: bytes) -> bytes:
    root = _parse(content)
    created, modified = (root.find(f"{{{TERMS}}}{name}") for name in ("created", "modified"))
    if created is not None and modified is not None:
        modified.text = created.text
    return _to_bytes(root)


def _parse(content: bytes) -> etree._Element:
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))


def _to_bytes(root: etree._Element) -> bytes:
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return written
