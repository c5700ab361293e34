"""What follows from what is stated: readings, tolerance, verdicts."""
