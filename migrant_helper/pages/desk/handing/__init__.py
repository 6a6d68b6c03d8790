"""A case given to another organisation, opened from one's code, and answered."""
