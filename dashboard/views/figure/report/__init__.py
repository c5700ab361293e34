"""The report figure: maps, panels, legend, days."""
