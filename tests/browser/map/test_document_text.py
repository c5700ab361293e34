"""The document as text: repeatable, closed to the network, deaf to what names contain."""

import datetime as dt
import json
from collections.abc import Callable
from typing import Any

import pytest

from dashboard.views.map.document import build_document

Make = Callable[..., Any]


def test_same_content_gives_same_bytes(make_content: Make) -> None:
    assert build_document(make_content()) == build_document(make_content())


def test_document_forbids_every_request(make_content: Make) -> None:
    head, _, _ = build_document(make_content()).partition("<script>")
    assert "Content-Security-Policy" in head
    assert "default-src 'none'" in head


def test_document_says_its_language_and_title(make_content: Make) -> None:
    document = build_document(make_content(title="A & B </title>"))
    assert '<html lang="en">' in document
    assert "<title>A &amp; B &lt;/title&gt;</title>" in document


@pytest.mark.parametrize("name", ["</script>", "<!--", "{{ 7*7 }}", "{% raw %}", "{# note #}", "\u2028", "a & b"])
def test_name_travels_as_data(make_content: Make, make_feature: Make, name: str) -> None:
    document = build_document(make_content(make_feature("x", "place", "Point", [131, 42], name=name)))
    written = json.dumps(name, ensure_ascii=False)
    for sign in "<>&\u2028":
        written = written.replace(sign, f"\\u{ord(sign):04x}")
    assert f'"name":{written}' in document


def test_first_day_outside_the_window_is_refused(make_content: Make) -> None:
    with pytest.raises(ValueError, match="first_day needs a day of the map, found 2023-10-02"):
        make_content(first_day=dt.date(2023, 10, 2))
