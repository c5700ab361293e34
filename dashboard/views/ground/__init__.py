"""What stands round the places of a case on a map."""
