"""The map document."""
