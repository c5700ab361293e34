"""docs/borders.md is what its tool writes."""

from dashboard.checks.atlas import Atlas
from tools.borders.__main__ import PAGE, write_page


def test_the_page_is_current(atlas: Atlas) -> None:
    assert PAGE.read_text(encoding="utf-8") == write_page(atlas)
