"""Read the stamp back from a file of any kind; a file that carries none, whatever it is, gives none."""

import io
import json
import warnings
from collections.abc import Mapping

import pypdf
from lxml import etree
from PIL import Image

DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}description"


def read_stamp(content: bytes) -> Mapping[str, str]:
    """Find the stamp's fields in a file, by what the file begins with; empty where there are none."""
    start = content[:512].lstrip()
    if content.startswith(b"\x89PNG"):
        return _read_png(content)
    if content.startswith(b"%PDF"):
        return _read_pdf(content)
    if start.startswith(b"<?xml") and b"<svg" in content[:4096]:
        return _read_svg(content)
    return {}


def _read_png(content: bytes) -> Mapping[str, str]:
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(io.BytesIO(content)) as image:
            return {str(key): value for key, value in image.info.items() if isinstance(value, str)}
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return {}


def _read_pdf(content: bytes) -> Mapping[str, str]:
    try:
        said = pypdf.PdfReader(io.BytesIO(content)).metadata
        keywords = said.keywords if said else None
    except Exception:
        return {}
    return _unpack(keywords or "")


def _read_svg(content: bytes) -> Mapping[str, str]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        described = etree.fromstring(content, parser).iter(DUBLIN_CORE)
    except etree.XMLSyntaxError:
        return {}
    return _unpack(next((element.text or "" for element in described), ""))


def _unpack(text: str) -> Mapping[str, str]:
    """Read fields written as JSON."""
    try:
        fields = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(fields, dict):
        return {}
    return {key: value for key, value in fields.items() if isinstance(value, str)}
