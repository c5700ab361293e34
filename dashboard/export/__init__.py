"""Files out: GeoJSON, the one-file map document, the figure."""
