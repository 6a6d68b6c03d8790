"""A card: what stands on it, what fits, what leaves the phone with it."""
