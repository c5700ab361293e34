"""Check the supply routes that reports describe, on an offline map."""
