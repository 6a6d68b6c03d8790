"""`migrant-helper roster`: whole lists of people at once."""
