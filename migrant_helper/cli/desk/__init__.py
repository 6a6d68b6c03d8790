"""Commands for who works at the field desk."""
