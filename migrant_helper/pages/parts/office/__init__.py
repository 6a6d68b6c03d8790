"""Stuck at an office: it refuses, or its money does not come; what may be the person's."""
