"""Typed Python of core/ and pages/ as ES modules: what a phone runs is made from what the server runs."""
