"""Streamlit panels, one module a panel, and the map's host."""
