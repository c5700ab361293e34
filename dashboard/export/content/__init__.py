"""What files say, whatever their kind."""
