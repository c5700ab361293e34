"""The two ends of a check: places, borders, coasts, outlines."""
