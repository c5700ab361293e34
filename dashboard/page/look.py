"""The page's own look: what it adds to Streamlit's, in light and dark."""

from importlib.resources import files

import streamlit as st

DARK_BUTTON = "[data-testid='stBaseButton-primary'] p {color: #0b1c26}"
"""Dark letters on the pale blue that stands out from a dark page."""


def set_look() -> None:
    """Set the page's title, icon, width and style."""
    static = files("dashboard") / "static"
    st.set_page_config(page_title="Waybill", page_icon=str(static / "icon.png"), layout="wide")
    style = (static / "page.css").read_text(encoding="utf-8")
    st.html(f"<style>{style}{DARK_BUTTON if st.context.theme.type == 'dark' else ''}</style>")
