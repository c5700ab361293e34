"""Figures left blank, for tests of the files that carry one: what figures show is tested with them."""

import pytest
from matplotlib.figure import Figure

from dashboard.export.briefing import page
from dashboard.export.office import slides, word_report
from dashboard.export.picture import drawing


def leave_blank(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every file be made with an empty picture."""
    for module in (page, slides, word_report, drawing):
        monkeypatch.setattr(module, "draw_figure", lambda *_, **__: Figure(figsize=(1.6, 0.9)))
