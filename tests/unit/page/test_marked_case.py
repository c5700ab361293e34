"""A case whose texts are markup reads as text on every face: nothing of it reaches what Streamlit reads as Markdown."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest
from google.protobuf.message import Message
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block, Element, Node

from dashboard.page.plain_text import escape
from tests.made.markup import HOST, MARKUP, SIGNS, write_marked_case
from tests.made.paths import APP

PLAIN = {"Text", "Code", "DataFrame", "TextInput", "Image", "ImageList", "BidiComponent", "Arrow"}
"""Elements whose strings Streamlit shows as they are; a table's cells are looked at by themselves."""

PLAIN_FIELDS = {"id", "raw_value", "key", "element_hash", "form_id", "data_frame", "url", "command", "query_param_key"}
SELECTED_FROM = {"Selectbox": "options", "MultiSelect": "options"}
"""Select boxes show their options as they are."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_marked_case(tmp_path_factory.mktemp("marked") / "case")


def strings(message: Message) -> Iterator[str]:
    """Give every string of an element that may be read as Markdown."""
    kind = message.DESCRIPTOR.name
    if kind in PLAIN:
        return
    for field, value in message.ListFields():
        if field.name in PLAIN_FIELDS or SELECTED_FROM.get(kind) == field.name:
            continue
        for one in value if field.is_repeated else [value]:
            if isinstance(one, Message):
                yield from strings(one)
            elif isinstance(one, str):
                yield one


def nodes(block: Block) -> Iterator[Node]:
    for node in block.children.values():
        yield node
        if isinstance(node, Block):
            yield from nodes(node)


def read_as_markdown(app: AppTest) -> Iterator[str]:
    for tree in (app.main, app.sidebar):
        for node in nodes(tree):
            if isinstance(node.proto, Message):
                yield from strings(node.proto)
            if (
                isinstance(node, Element)
                and node.type in ("table", "arrow_table")
                and isinstance(node.value, pd.DataFrame)
            ):
                yield from (str(cell) for cell in (*node.value.columns, *node.value.to_numpy().ravel()))


@pytest.mark.parametrize("face", ["Brief", "Check", "Evidence", "Export"])
@pytest.mark.parametrize("tongue", ["en", "ko"])
def test_every_text_reaches_markdown_escaped(
    face: str, tongue: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["app.py", str(folder)])
    app = AppTest.from_file(str(APP), default_timeout=300)
    app.query_params.update({"face": face, "finding": f"S1-09 {MARKUP}", "lang": tongue})
    app.run()
    assert not app.exception
    assert app.segmented_control(key="finding").value == f"S1-09 {MARKUP}"
    read = list(read_as_markdown(app))
    assert sum(HOST in text or escape(HOST) in text for text in read) >= 2
    assert [(sign, text) for text in read for sign in SIGNS if sign in text] == []
