"""Jinja templates as JavaScript, within the part of Jinja that both sides speak."""
