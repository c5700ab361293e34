"""Legs of a reported route, the lines that a case supplies for them, and dated events."""
