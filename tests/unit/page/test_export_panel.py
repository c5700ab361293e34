"""The export panel makes every kind of file that it offers, and hands it over to be downloaded."""

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.case import Case
from dashboard.checks.assess import Assessment
from dashboard.export.content.material import Material, lay_out
from dashboard.export.kinds import KINDS, bring_in
from dashboard.export.recipe import Recipe
from dashboard.page.plain_text import escape
from tests.made.blank_figure import leave_blank


def panel() -> None:
    """Show the panel alone, with what the test keeps for it."""
    import streamlit as st  # noqa: PLC0415 (the page runs the text of this function)

    from dashboard.page.panels.export import show_export  # noqa: PLC0415
    from dashboard.views.view import opening_view  # noqa: PLC0415

    material = st.session_state["material"]
    show_export(material, opening_view(material.assessment.case))


@pytest.fixture(scope="module")
def material(assessment: Assessment) -> Material:
    return lay_out(assessment, "")


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch, material: Material) -> AppTest:
    leave_blank(monkeypatch)
    app = AppTest.from_function(panel, default_timeout=120)
    app.session_state["material"] = material
    return app.run()


@pytest.mark.parametrize("style", list(KINDS))
def test_every_kind_that_is_offered_is_made_and_handed_over(shown: AppTest, style: str, case: Case) -> None:
    kinds = shown.selectbox(key="export-style")
    assert kinds.options[list(KINDS).index(style)] == KINDS[style].title
    kinds.set_value(style).run()
    shown.button(key="export-make").click().run()
    assert not shown.exception
    (offered,) = shown.get("download_button")
    assert offered.proto.label.startswith(f"Download {escape(f'{case.id}-2023-09-07.{style}')} (")
    made = shown.session_state["made"]
    assert made.recipe == Recipe.read(made.recipe.written())
    assert len(made.content) > 0


def test_every_row_of_the_table_names_functions_that_are_there() -> None:
    for kind in KINDS.values():
        assert callable(bring_in(kind.maker).make)
        assert not kind.begins or callable(bring_in(kind.reader or kind.maker).read_stamp)
