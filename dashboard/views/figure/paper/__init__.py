"""The paper: sizes, margins, what a desk writes on it."""
