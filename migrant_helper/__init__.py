"""Tells people who move for work what is theirs, where they are and at home."""
