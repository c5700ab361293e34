"""The export panel: what is selected, which kind of file it becomes, and the file."""

import datetime as dt
from dataclasses import dataclass
from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import Refusal
from dashboard.case import Case
from dashboard.export.content.material import Material
from dashboard.export.kinds import KINDS, Kind
from dashboard.export.make import make
from dashboard.export.recipe import Picture, Recipe, SheetKind
from dashboard.page.plain_text import escape
from dashboard.page.spoken import labelled, say, spoken
from dashboard.translation.tongue import mark
from dashboard.views.view import View

SHEETS = {
    SheetKind.ROUTE: mark("The route"),
    SheetKind.FINDING: mark("The chosen finding"),
    SheetKind.DAYS: mark("A page a day (PDF)"),
    SheetKind.CLAIMS: mark("A page a stated distance (PDF)"),
}
PRESETS = {
    "slide": mark("Slide 16:9"),
    "a4-landscape": mark("A4 landscape"),
    "a4-portrait": mark("A4 portrait"),
    "square": mark("Square"),
}
RESOLUTIONS_DPI = (100, 150, 200, 300, 600)
DAY, WINDOW, EVERY = mark("the day shown"), mark("a window"), mark("every day")
MADE = "made"


@dataclass(frozen=True)
class _Made:
    """Hold a file that was made, and by what recipe."""

    recipe: Recipe
    content: bytes


@st.fragment
def show_export(material: Material, view: View) -> None:
    """Offer every kind of file of what is selected."""
    case = material.assessment.case
    st.header(say("Export"), anchor="export", divider="gray")
    st.caption(
        say(
            "Every kind of file takes the same selection: finding, layers, names, boundaries and path by rail as the"
            " map shows them, and what is chosen here. Each carries what it was made from, so that it can be made again"
            " and compared."
        )
    )
    if not spoken().is_english:
        st.caption(say("The files are in English."))
    left, right = st.columns(2, gap="medium")
    labels = {kind.ending: kind.title for kind in KINDS.values()}
    style = left.selectbox(say("Kind of file"), labels, format_func=labelled(labels), key="export-style")
    kind = KINDS[style]
    first, last = _choose_days(left, case, view, kind)
    claims = left.multiselect(
        say("Claims"),
        [claim.id for claim in case.claims],
        format_func=lambda claim_id: f"{claim_id}: {case.claim(claim_id).content}",
        placeholder=say("all of them"),
        key="export-claims",
    )
    with right:
        picture = Picture() if kind.is_data else _choose_picture(view, kind)
    _make_and_offer(Recipe.of(view, case.id, style, (first, last), tuple(claims), picture), material)


def _choose_days(column: DeltaGenerator, case: Case, view: View, kind: Kind) -> tuple[dt.date | None, dt.date | None]:
    options = [DAY, WINDOW, EVERY] if kind.is_data else [DAY, WINDOW]
    days = column.segmented_control(
        say("Days"), options, default=options[0], format_func=spoken().say, required=True, key=f"days-{len(options)}"
    )
    if days == EVERY:
        return None, None
    if days == WINDOW:
        return column.slider(
            say("Window"), case.days[0], case.days[-1], (case.days[0], case.days[-1]), key="export-window"
        )
    return view.day, None


def _choose_picture(view: View, kind: Kind) -> Picture:
    sheets = [
        sheet
        for sheet in SHEETS
        if (sheet is not SheetKind.FINDING or view.finding) and (not sheet.has_pages or kind.has_pages)
    ]
    sheet = st.selectbox(say("Figure shows"), sheets, format_func=labelled(SHEETS), key="export-sheet")
    preset = st.selectbox(say("Size"), PRESETS, format_func=labelled(PRESETS), key="export-preset")
    with st.expander(say("Resolution, marking and record")):
        return Picture(
            sheet=sheet,
            preset=preset,
            dpi=st.select_slider(say("Pixels per inch"), RESOLUTIONS_DPI, 200, key="export-dpi"),
            claims_box=st.checkbox(say("Add a table of the stated distances"), key="export-claims-box"),
            marking=st.text_input(say("Handling marking"), max_chars=80, key="export-marking"),
            as_of=st.date_input(say("Information as of"), value=None, format="YYYY-MM-DD", key="export-as-of"),
            prepared_by=st.text_input(say("Prepared by"), max_chars=80, key="export-prepared-by"),
            reviewed_by=st.text_input(say("Reviewed by"), max_chars=80, key="export-reviewed-by"),
        )


def _make_and_offer(recipe: Recipe, material: Material) -> None:
    button, offer = st.columns([1, 1.4], vertical_alignment="center")
    if button.button(say("Make the file"), icon=":material/build:", type="primary", width="stretch", key="export-make"):
        bar = offer.progress(0.0, say("Gathering …"))
        try:
            content = make(recipe, material, partial(_tell, bar))
        except Refusal as error:
            st.error(escape(str(error)))
        else:
            st.session_state[MADE] = _Made(recipe, content)
        bar.empty()
    made: _Made | None = st.session_state.get(MADE)
    if made is None or made.recipe != recipe:
        offer.caption(
            say("Nothing made yet of this selection.") if made is None else say("The selection has changed since.")
        )
        return
    offer.download_button(
        say("Download {file} ({size} MB)", file=escape(recipe.file_name), size=f"{len(made.content) / 1e6:.1f}"),
        made.content,
        recipe.file_name,
        recipe.kind.media_type,
        icon=":material/download:",
        on_click="ignore",
        key="export-download",
    )
    with st.expander(say("The same on the command line")):
        st.code(recipe.command, language=None, wrap_lines=True)


def _tell(bar: DeltaGenerator, part: float, name: str) -> None:
    bar.progress(part, say("Making {name} …", name=name))
