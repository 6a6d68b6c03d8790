"""What one entry asks of one person: its steps and its deadlines."""
