"""The interval chart of a finding."""
