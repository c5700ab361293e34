"""Towns and their names."""
