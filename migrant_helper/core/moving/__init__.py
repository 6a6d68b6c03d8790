"""What becomes of an entry when a person moves."""
