"""The dated features that screen, figure and files all draw."""
