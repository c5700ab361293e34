"""The data in data/geo."""
