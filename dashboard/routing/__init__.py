"""Paths: by sea round the coast, by rail along the network."""
