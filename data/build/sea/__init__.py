"""The graph of the sea, rivers and lakes."""
