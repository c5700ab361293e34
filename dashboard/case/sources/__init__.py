"""Sources, and how they are cited."""
