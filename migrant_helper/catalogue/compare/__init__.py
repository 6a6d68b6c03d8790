"""Two versions of the data files beside each other: what changed, and for whom."""
