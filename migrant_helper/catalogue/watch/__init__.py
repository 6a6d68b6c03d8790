"""Looks whether the pages behind the rows still say what they said: see docs/decisions/0021."""
