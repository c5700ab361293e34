"""Checks of what people type, without a case: a statement, a table of them, a line, a route."""
