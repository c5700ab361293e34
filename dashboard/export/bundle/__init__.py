"""Every kind of file in one ZIP."""
