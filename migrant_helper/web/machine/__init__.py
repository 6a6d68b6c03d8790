"""Translates requests into calls; holds no rules."""
