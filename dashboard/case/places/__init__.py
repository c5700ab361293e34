"""Places, their names in every script, and outlines."""
