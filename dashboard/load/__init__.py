"""Files in: case folders, the atlas, the gazetteer."""
