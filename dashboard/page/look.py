"""The page's own look: what it adds to Streamlit's, in light and dark."""

from importlib.resources import files

import streamlit as st

DARK_BUTTON = "[data-testid='stBaseButton-primary'] p {color: #0b1c26}"
"""Dark letters on the pale blue that stands out from a dark page."""

_WEB = files("dashboard") / "web"

_mount_language = st.components.v2.component(
    "waybill_page_language", html="<span></span>", js=(_WEB / "bundled" / "mounts.js").read_text(encoding="utf-8")
)


def set_look(tongue: str) -> None:
    """Set the page's title, icon, width, language and style.

    The language's mount comes first: what Streamlit loads to show it, the map needs as well.
    """
    st.set_page_config(page_title="Waybill", page_icon=str(_WEB / "icon.png"), layout="wide")
    _mount_language(key="page-language", data={"tongue": tongue})
    style = (_WEB / "mounts" / "page.css").read_text(encoding="utf-8")
    st.html(f"<style>{style}{DARK_BUTTON if st.context.theme.type == 'dark' else ''}</style>")
