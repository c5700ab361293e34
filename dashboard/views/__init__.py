"""What is shown: the view's state, dated frames, style, map and figure."""
