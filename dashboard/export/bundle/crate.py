"""What a bundle says of itself, as an RO-Crate: its files, what they were made from, by what and how.

References
----------
RO-Crate Metadata Specification 1.1. doi:10.5281/zenodo.4541002
W3C PROV-O (2013), whose Entity, Activity and Agent are here File, CreateAction and SoftwareApplication.
"""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from dashboard.case import Case
from dashboard.case.sources.citation import cite
from dashboard.case.sources.source import Source
from dashboard.export.kinds import KINDS
from dashboard.export.stamp.stamp import CONTENT, GEODATA, LIBRARIES
from dashboard.views.stamp import ATTRIBUTION, DISCLAIMER, VERSION

CRATE = "ro-crate-metadata.json"
CONTEXT = "https://w3id.org/ro/crate/1.1/context"
ODBL = "https://opendatacommons.org/licenses/odbl/1-0/"

OTHER_MEDIA_TYPE = "text/plain"
"""Of what a bundle holds beside the kinds of file that there are: a read-me."""

Entity = dict[str, Any]


def describe_crate(case: Case, files: Mapping[str, bytes], stamp: Mapping[str, str]) -> bytes:
    """Describe the files of a bundle.

    No clock is read, so that the same bundle has the same bytes: the crate is dated by its latest dated source or the
    window's end, whichever is later.
    """
    parts = [_file(name, content) for name, content in files.items()]
    sources = [_source(source) for source in case.sources]
    graph = [
        {
            "@id": CRATE,
            "@type": "CreativeWork",
            "conformsTo": {"@id": "https://w3id.org/ro/crate/1.1"},
            "about": {"@id": "./"},
        },
        {
            "@id": "./",
            "@type": "Dataset",
            "name": case.title,
            "description": f"What the sources of the case {case.id} state, and what is computed from it. {DISCLAIMER}"
            " Dated by its latest dated source, or by the end of its window.",
            "datePublished": max(
                [case.days[-1], *(s.published.latest_end for s in case.sources if s.published)]
            ).isoformat(),
            "license": {"@id": ODBL},
            "creditText": ATTRIBUTION,
            "hasPart": [{"@id": part["@id"]} for part in parts],
            "mentions": [{"@id": "#made"}],
        },
        {"@id": ODBL, "@type": "CreativeWork", "name": "Open Database License 1.0"},
        *parts,
        _made(parts, sources, stamp),
        {"@id": "#waybill", "@type": "SoftwareApplication", "name": "Waybill", "version": VERSION},
        {"@id": "#case", "@type": "CreativeWork", "name": case.id, "sha256": stamp[CONTENT]},
        {"@id": "#geodata", "@type": "CreativeWork", "name": "Geodata of Waybill", "sha256": stamp[GEODATA]},
        *sources,
    ]
    return (json.dumps({"@context": CONTEXT, "@graph": graph}, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _made(parts: list[Entity], sources: list[Entity], stamp: Mapping[str, str]) -> Entity:
    return {
        "@id": "#made",
        "@type": "CreateAction",
        "name": f"Made by: {stamp['Waybill-Command']}",
        "description": f"Convention {stamp['Waybill-Convention']}. Made with {stamp[LIBRARIES]}.",
        "instrument": {"@id": "#waybill"},
        "object": [{"@id": "#case"}, {"@id": "#geodata"}, *({"@id": source["@id"]} for source in sources)],
        "result": [{"@id": part["@id"]} for part in parts],
    }


def _file(name: str, content: bytes) -> Entity:
    known = next((kind for kind in KINDS.values() if name.endswith(f".{kind.ending}")), None)
    return {
        "@id": name,
        "@type": "File",
        "name": name,
        "encodingFormat": known.media_type if known else OTHER_MEDIA_TYPE,
        "contentSize": str(len(content)),
        "sha256": hashlib.sha256(content).hexdigest(),
    }


def _source(source: Source) -> Entity:
    known = {
        "author": source.author,
        "datePublished": source.published.earliest_start.isoformat() if source.published else "",
        "url": source.url,
        "archivedAt": source.archive_url,
        "sha256": source.sha256,
    }
    return {
        "@id": f"#source-{source.id.replace(' ', '-')}",
        "@type": "CreativeWork",
        "name": source.title,
        "publisher": source.publisher,
        "citation": cite(source),
        **{key: value for key, value in known.items() if value},
    }
