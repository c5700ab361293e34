"""What draws on paper: strokes, letters, text in boxes."""
