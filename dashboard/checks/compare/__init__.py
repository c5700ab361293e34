"""Claims set against each other: same quantity, same origin."""
