"""Whether a rule is met, unmet or unknown for one person, and why."""
