"""The shortest line to a boundary, and the point of it that is nearest."""
