"""Strict YAML: every value typed by its field, every mistake with its place."""
