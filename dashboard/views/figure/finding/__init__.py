"""The figure of one finding."""
