"""One map on paper."""
