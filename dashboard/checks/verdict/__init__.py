"""What follows from a stated number and its readings, in which words, resting on what."""
