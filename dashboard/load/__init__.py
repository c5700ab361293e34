"""Files in: case folders, the gazetteer, the atlas; every fault of a file is gathered and raised at once."""
