"""Every way to read a distance between two ends, each with its interval."""
