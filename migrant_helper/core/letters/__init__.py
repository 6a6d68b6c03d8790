"""Letters to offices: what they ask for, and what they say, in one language."""
