"""Calls: what is said in them, in whose voice, and who places them."""
