"""What every file carries of what it was made from."""
