"""The day of a hearing, what came of it, and its file for a calendar."""
