"""Words for what is shown, the same on page, figure and files."""
