"""What is wrong with a file, said so that its author can mend it."""
