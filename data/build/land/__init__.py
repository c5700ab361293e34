"""Land, coasts and territories."""
