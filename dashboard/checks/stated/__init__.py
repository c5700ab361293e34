"""What a stated number allows: how wide a hedge makes it, and what a pair of units says."""
