"""Map data for other programs."""
