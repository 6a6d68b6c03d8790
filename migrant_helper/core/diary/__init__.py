"""A worker's own list of days, pay and advances, and what is still owed by it. Standard library only."""
