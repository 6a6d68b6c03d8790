"""Reading JSON that came from outside."""
