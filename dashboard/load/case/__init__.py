"""The folder of a case."""
