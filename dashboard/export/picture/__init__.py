"""The figure as a file."""
