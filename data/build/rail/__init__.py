"""The railways, derived from a registry package and mended by hand."""
