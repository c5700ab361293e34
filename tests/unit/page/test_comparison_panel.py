"""The panel of claims against each other, driven without a browser."""

import sys

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.page.plain_text import escape
from tests.made.paths import APP


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setattr(sys, "argv", ["app.py"])
    app = AppTest.from_file(str(APP), default_timeout=600).run()
    app.segmented_control(key="face").set_value("Evidence")
    return app.run()


def test_it_shows_every_pair_its_reason_and_its_origins(opened: AppTest) -> None:
    assert not opened.exception
    assert "Claims against each other" in [header.value for header in opened.header]
    reasons = [text.value for text in opened.text]
    assert any("138.9 km lie between the intervals" in reason for reason in reasons)
    captions = [caption.value.replace("\\", "") for caption in opened.caption]
    assert captions.count("1 origin: White House (Kirby)") == 5
    assert "2 origins as recorded: US Government; White House (Kirby)" in captions


def test_it_lists_origins_links_and_dates(opened: AppTest) -> None:
    labels = [expander.label for expander in opened.expander]
    for label in (
        "Origins, not articles (5)",
        "Links by inference, stated by no source (2)",
        "Order of what is dated (3)",
        "Inside or outside the window (8)",
    ):
        assert label in labels
    assert any("by 5 to 6 days" in markdown.value.replace("\\", "") for markdown in opened.markdown)


def test_text_of_a_source_is_neither_markdown_nor_markup() -> None:
    assert escape("**a** <b> $x$ [l](u)") == r"\*\*a\*\* &lt;b&gt; \$x\$ \[l\]\(u\)"
