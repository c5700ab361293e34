"""Land, sea and what else stands under a map."""
