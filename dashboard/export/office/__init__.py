"""Slides and reports for office programs."""
