"""The legs of a route: their paths, their days, whether they are feasible."""
