"""The export panel makes every kind of file that it offers, and hands it over to be downloaded."""

import pytest
from matplotlib.figure import Figure
from streamlit.testing.v1 import AppTest

from dashboard.case import Case
from dashboard.checks.assess import Assessment
from dashboard.export import one_file
from dashboard.export.material import Material, lay_out
from dashboard.export.one_file import MAKERS
from dashboard.export.recipe import Recipe, Style
from dashboard.page.plain_text import escape


def blank(*_: object, **__: object) -> Figure:
    """Draw nothing: what figures show is tested with them."""
    return Figure(figsize=(1.6, 0.9))


def panel() -> None:
    """Show the panel alone, with what the test keeps for it."""
    import streamlit as st  # noqa: PLC0415 (the page runs the text of this function)

    from dashboard.page.controls import Choice  # noqa: PLC0415
    from dashboard.page.export_panel import show_export  # noqa: PLC0415
    from dashboard.views.view import opening_view  # noqa: PLC0415

    material = st.session_state["material"]
    show_export(material, Choice(opening_view(material.assessment.case), "", {}))


@pytest.fixture(scope="module")
def material(assessment: Assessment) -> Material:
    return lay_out(assessment, "")


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch, material: Material) -> AppTest:
    monkeypatch.setattr(one_file, "draw_figure", blank)
    app = AppTest.from_function(panel, default_timeout=120)
    app.session_state["material"] = material
    return app.run()


@pytest.mark.parametrize("style", list(Style))
def test_every_kind_that_is_offered_is_made_and_handed_over(shown: AppTest, style: Style, case: Case) -> None:
    kinds = shown.selectbox(key="export-style")
    assert kinds.options[list(Style).index(style)] == style.label
    kinds.set_value(style).run()
    shown.button(key="export-make").click().run()
    assert not shown.exception
    (offered,) = shown.get("download_button")
    assert offered.proto.label.startswith(f"Download {escape(f'{case.id}-2023-09-07.{style}')} (")
    made = shown.session_state["made"]
    assert made.recipe == Recipe.read(made.recipe.written())
    assert len(made.content) > 0


def test_every_kind_but_the_bundle_has_a_maker() -> None:
    assert {*MAKERS, Style.ZIP} == set(Style)
