"""The briefing, one HTML file."""
