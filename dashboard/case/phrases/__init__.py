"""What reports write for a number, a unit and a hedge, in each language that is read."""
